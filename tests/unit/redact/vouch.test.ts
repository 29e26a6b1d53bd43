import { describe, expect, it } from 'vitest';
import type { PageContent } from '../../../src/pdf/pageContent.ts';
import type { TextItem } from '../../../src/pdf/textItems.ts';
import type { OcrReading } from '../../../src/redact/fragments.ts';
import { doubtAbout, doubtAboutReading, hasForeignTerms } from '../../../src/redact/vouch.ts';
import { policyOf } from './policyOf.ts';

const latin = policyOf(['Narin']);
const khmer = policyOf(['Narin', 'សុខា']);
const plain: PageContent = { pictures: [], otherRasters: 0, curves: 0, slants: 0, drawnGlyphs: 0, namelessGlyphs: 0 };
const item = (text: string): TextItem => ({ text, turn: 0, x: 0, y: 0, width: 10, height: 12, fontSizePt: 12, lineEnds: true });
const read = (text: string, confidence = 90): OcrReading => ({
  by: 'ocr',
  model: 'eng',
  turn: 0,
  widthPt: 595,
  heightPt: 842,
  fragments: [{ text, x: 0, y: 0, width: 10, height: 12 }],
  letters: text.length,
  confidence,
});
const words = 'the border road was closed';

describe('a page is vouched for', () => {
  it('when all it draws is text that names its characters, whatever the script of the names', () => {
    expect(doubtAbout(khmer, plain, [item(words)], [read(words)], [])).toBeUndefined();
    expect(doubtAbout(khmer, plain, [item('ខ្ញុំស្គាល់')], [read('')], [])).toBeUndefined();
  });
  it('when its names are Latin and its pictures were read with confidence', () => {
    const scan = { ...plain, pictures: [{ x: 0, y: 0, width: 500, height: 800 }] };
    expect(doubtAbout(latin, scan, [], [read(words, 80)], [])).toBeUndefined();
  });
  it('when every picture on it is covered', () => {
    const stamped = { ...plain, pictures: [{ x: 10, y: 10, width: 50, height: 50 }] };
    expect(doubtAbout(khmer, stamped, [item(words)], [read(words)], [{ x: 9.8, y: 10, width: 51, height: 50 }])).toBeUndefined();
    expect(doubtAbout(khmer, stamped, [item(words)], [read(words)], [{ x: 12, y: 10, width: 51, height: 50 }])).toBe('script');
  });
});

describe('a page is refused for its script', () => {
  it.each([
    ['a picture', { pictures: [{ x: 0, y: 0, width: 9, height: 9 }] }],
    ['a pattern or a shading', { otherRasters: 1 }],
    ['outlines', { curves: 40 }],
    ['slanted strokes', { slants: 100 }],
    ['glyphs drawn by programs', { drawnGlyphs: 1 }],
    ['glyphs without a character', { namelessGlyphs: 1 }],
  ])('with %s in which a name could stand unseen', (_, more) => {
    expect(doubtAbout(khmer, { ...plain, ...more }, [item(words)], [read(words)], [])).toBe('script');
    expect(doubtAbout(latin, { ...plain, ...more }, [item(words)], [read(words)], [])).toBeUndefined();
  });
  it('where recognition does not see the words that the text layer claims', () => {
    expect(doubtAbout(khmer, plain, [item('sYsþI qxjuM rbs elak')], [read('vxg prt ewq mnb')], [])).toBe('script');
    expect(doubtAbout(khmer, plain, [item(words)], [read('lkj hgf dsa poi uyt')], [])).toBe('script');
  });
  it('where its Burmese is in the Zawgyi encoding', () => {
    const burmese = policyOf(['အောင်']);
    expect(doubtAbout(burmese, plain, [item('ေအာင္')], [read('')], [])).toBe('script');
    expect(doubtAbout(burmese, plain, [item('အောင်')], [read('')], [])).toBeUndefined();
  });
});

describe('a page is refused for its quality', () => {
  const scan = { ...plain, pictures: [{ x: 0, y: 0, width: 500, height: 800 }] };
  it('where there is writing that was only guessed at', () => {
    expect(doubtAbout(latin, scan, [], [read('qwe rty uio asd fgh', 30)], [])).toBe('quality');
    expect(doubtAboutReading([read('qwe rty uio asd', 30), read('words read turned by ninety', 88)])).toBeUndefined();
  });
  it('where nothing was recognised because recognition was off', () => {
    expect(doubtAbout(latin, scan, [], [], [])).toBe('quality');
    expect(doubtAbout(latin, plain, [item(words)], [], [])).toBeUndefined();
  });
});

it('Cyrillic and Greek names are foreign to the recogniser, Vietnamese ones and numbers are not', () => {
  expect(['Нарин', 'Νίκος', 'سعيد'].map((name) => hasForeignTerms(policyOf([name])))).toEqual([true, true, true]);
  expect(['Nguyễn', '+855 12', 'O’Brien'].map((name) => hasForeignTerms(policyOf([name])))).toEqual([false, false, false]);
});
