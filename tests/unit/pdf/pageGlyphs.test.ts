import { OPS } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { countGlyphs } from '../../../src/pdf/pageGlyphs.ts';

const outline = { fnArray: [OPS.setCharWidthAndBounds, OPS.constructPath] };
const type3 = (program: object = outline) => ({
  isType3Font: true,
  fontMatrix: [0.001, 0, 0, 0.001, 0, 0],
  charProcOperatorList: new Map([['g7', program]]),
});
const glyph = (more: object = {}) => ({ unicode: 'ស', width: 600, operatorListId: 'g7', originalCharCode: 7, ...more });
function count(font: unknown, ...glyphs: object[]) {
  const counted = { drawnGlyphs: 0, namelessGlyphs: 0 };
  countGlyphs([glyphs], font, counted);
  return counted;
}

describe('a glyph that a font draws by a program', () => {
  it('is a letter like another if it names its character and fills outlines no wider than a letter', () => {
    expect(count(type3(), glyph(), glyph({ unicode: 'ffi' }))).toEqual({ drawnGlyphs: 0, namelessGlyphs: 0 });
  });
  it.each([
    ['draws a picture', type3({ fnArray: [OPS.setCharWidth, OPS.paintImageMaskXObject] }), glyph()],
    ['writes text of its own', type3({ fnArray: [OPS.setCharWidth, OPS.showText] }), glyph()],
    ['has no program', type3(), glyph({ operatorListId: 'g8' })],
    ['is as wide as a name', type3(), glyph({ width: 3000 })],
    ['stands for a whole name', type3(), glyph({ unicode: 'សុខា ចាន់' })],
    ['has a character only because its code is one', type3(), glyph({ unicode: '\u0041', originalCharCode: 0x41 })],
    ['does not say its code', type3(), glyph({ originalCharCode: undefined })],
    ['is of a font that is not known', undefined, glyph()],
  ])('could show anything if it %s', (_, font, shown) => {
    expect(count(font, shown).drawnGlyphs).toBe(1);
  });
});

describe('a glyph of any font', () => {
  it('has to name a character', () => {
    const counted = { drawnGlyphs: 0, namelessGlyphs: 2 };
    expect(count({ isType3Font: false }, glyph({ unicode: '\ue001' }), glyph({ unicode: '' }))).toEqual(counted);
    expect(count(type3(), glyph({ unicode: '' })).namelessGlyphs).toBe(1);
  });
  it('names none if the font says nothing of it and its number is taken for a character', () => {
    const counted = count({ isType3Font: false }, glyph({ unicode: '\u0241', originalCharCode: 0x241 }));
    expect(counted).toEqual({ drawnGlyphs: 0, namelessGlyphs: 1 });
    expect(count({ isType3Font: false }, glyph({ unicode: 'A', originalCharCode: 0x41 })).namelessGlyphs).toBe(0);
  });
});
