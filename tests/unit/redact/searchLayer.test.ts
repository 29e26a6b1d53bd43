import { describe, expect, it } from 'vitest';
import { needlesOf } from '../../../src/redact/find.ts';
import type { Fragment, Reading } from '../../../src/redact/fragments.ts';
import type { Sheet } from '../../../src/redact/pageBoxes.ts';
import { searchLayer, surviving, wordsOf } from '../../../src/redact/searchLayer.ts';
import { policyOf } from './policyOf.ts';

const sheet: Sheet = { widthPt: 600, heightPt: 800, widthPx: 1200, heightPx: 1600 };
const run = (text: string, x: number, y: number): Fragment => ({ text, x, y, width: text.length * 6, height: 12 });
const reading = (...fragments: Fragment[]): Reading => ({ by: 'text', turn: 0, widthPt: 600, heightPt: 800, fragments });
const letters = (text: string) => text.length;
const texts = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text);
const nobody = needlesOf(policyOf());

describe('the search layer', () => {
  it('never holds a word that touches a box', () => {
    const words = wordsOf(reading(run('before Narin after', 72.3, 100), run('the next line', 72.3, 130)), letters);
    const line = { x: 100, y: 190, width: 1000, height: 40 };
    expect(texts(surviving(words, [line], nobody, sheet))).toEqual(['the', 'next', 'line']);
  });
  it('never holds a protected name, not even one that only meets once the word between is gone', () => {
    const words = wordsOf(reading(run('So', 72, 100), run('stop', 100, 100), run('khavan came', 140, 100)), letters);
    const middle = { x: 200, y: 200, width: 60, height: 20 };
    expect(texts(surviving(words, [middle], needlesOf(policyOf(['Sokhavan'])), sheet))).toEqual(['came']);
  });
  it('joins what kerning split, and writes each word as one run with a blank behind it', () => {
    const words = wordsOf(reading(run('har', 72, 100), run('vest', 90, 100), run('home', 130, 100)), letters);
    expect(texts(words)).toEqual(['harvest', 'home']);
    const layer = searchLayer(words, sheet);
    expect(layer.match(/Tj/g)).toHaveLength(2);
    expect(layer).toContain('<00680061007200760065007300740020>');
  });
  it('tells no place more exactly than a point, whatever the source did', () => {
    const layer = searchLayer(wordsOf(reading(run('one two three', 72.123, 100.777)), letters), sheet);
    expect(layer.match(/\d+\.\d/g)).toBeNull();
    expect(layer.startsWith('BT 3 Tr')).toBe(true);
  });
  it('stands the way the page is turned', () => {
    const turned = wordsOf({ ...reading(run('sideways', 100, 50)), turn: 90, widthPt: 800, heightPt: 600 }, letters);
    expect(searchLayer(turned, sheet)).toMatch(/ 0 -1 1 0 \d+ \d+ Tm/);
  });
  it('writes right-to-left words as the eye meets them', () => {
    const [word] = wordsOf(reading(run('سلام', 72, 100)), letters);
    if (!word) throw new Error('no word');
    const hex = [...'مالس'].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    expect(searchLayer([word], sheet)).toContain(`<${hex}0020>`);
  });
});
