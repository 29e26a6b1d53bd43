import { describe, expect, test } from 'vitest';
import { csvField, csvLine } from '../../../src/ui/kit/table/csv.ts';

describe('rows as CSV', () => {
  test('never begin with what a spreadsheet would run', () => {
    for (const text of ['=2+5', '+855 12', '-1+cmd', '@SUM(A1)', ' =1', '\t=1', '＝1']) expect(csvField(text)).toMatch(/^"?'/);
    expect(csvField('-12.5')).toBe('-12.5');
    expect(csvField('Dara')).toBe('Dara');
  });
  test('quote commas, quotes and line ends, and end each line with both', () => {
    expect(csvLine(['a,b', 'she said "go"', 'one\ntwo', ''])).toBe('"a,b","she said ""go""","one\ntwo",\r\n');
  });
});
