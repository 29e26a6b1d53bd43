import { describe, expect, it } from 'vitest';
import { piecesOf, rowAt, textRows } from '../../../../src/ui/items/textRows.ts';

describe('a text as rows', () => {
  it('cuts a line without an end, never inside a character, and loses nothing', () => {
    const text = `${'a'.repeat(1999)}😀${'b'.repeat(5000)}`;
    const rows = textRows(text);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ line }) => line === 1)).toBe(true);
    expect(rows.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
    for (const { from } of rows) expect(text.charCodeAt(from) >= 0xdc00 && text.charCodeAt(from) <= 0xdfff).toBe(false);
  });

  it('keeps empty lines and counts lines as an editor does', () => {
    expect(textRows('one\n\nthree\n').map(({ line, from, to }) => [line, from, to])).toEqual([
      [1, 0, 3],
      [2, 4, 4],
      [3, 5, 10],
      [4, 11, 11],
    ]);
    expect(textRows('')).toHaveLength(1);
  });

  it('finds the row of an offset', () => {
    const rows = textRows('one\n\nthree');
    expect(rowAt(rows, 0)).toBe(0);
    expect(rowAt(rows, 4)).toBe(1);
    expect(rowAt(rows, 9)).toBe(2);
  });

  it('marks what is pointed to over an excerpt that lies under it', () => {
    const text = 'the passport was taken';
    const [row] = textRows(text);
    if (!row) throw new Error('No row');
    const marks = [
      { from: 4, to: 22, pointed: false, colour: 'blue' },
      { from: 4, to: 12, pointed: true, colour: undefined },
    ];
    expect(piecesOf(text, row, marks).map(({ text: words, mark }) => [words, mark])).toEqual([
      ['the ', 'none'],
      ['passport', 'pointed'],
      [' was taken', 'excerpt'],
    ]);
  });
});
