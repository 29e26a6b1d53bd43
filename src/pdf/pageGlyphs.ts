// Which glyphs say by their font what they show. A Type 3 font draws its glyphs by small programs; Chromium prints every variable
// font so. Such a glyph is as good as another if it names its character, which its code does not merely happen to be, and its
// program fills outlines no wider than a letter and does nothing else.
import { OPS } from 'pdfjs-dist';

export interface GlyphCount {
  drawnGlyphs: number;
  namelessGlyphs: number;
}

const nameless = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;
/** A letter, or a ligature such as `ffi`, or a letter with the signs that one glyph shows with it. */
const mostCharacters = 4;
/** In ems. */
const widestGlyph = 2.2;

const outlineOps: ReadonlySet<number> = new Set([
  OPS.setCharWidth,
  OPS.setCharWidthAndBounds,
  OPS.save,
  OPS.restore,
  OPS.transform,
  OPS.dependency,
  OPS.constructPath,
  OPS.fill,
  OPS.eoFill,
  OPS.endPath,
  OPS.setGState,
]);

export function countGlyphs(args: unknown, font: unknown, count: GlyphCount): void {
  const glyphs: unknown = Array.isArray(args) ? args[0] : undefined;
  if (!Array.isArray(glyphs)) return;
  const drawn = isRecord(font) && font['isType3Font'] === false ? undefined : { outlined: outlinedGlyphs(font), em: emOf(font) };
  for (const glyph of glyphs as unknown[]) {
    if (!isRecord(glyph)) continue;
    const character = typeof glyph['unicode'] === 'string' ? glyph['unicode'] : '';
    if (drawn && !isOutlinedLetter(glyph, character, drawn)) count.drawnGlyphs++;
    if (character === '' || nameless.test(character) || isByNumber(glyph, character)) count.namelessGlyphs++;
  }
}

/** pdf.js takes the number of a glyph for a character where the font does not tell one. Under 256 that is what encodings do. */
const isByNumber = ({ originalCharCode }: Plain, character: string): boolean =>
  typeof originalCharCode === 'number' && originalCharCode > 255 && character === String.fromCharCode(originalCharCode);

interface Drawn {
  readonly outlined: ReadonlySet<string>;
  /** Glyph units to ems. */
  readonly em: number;
}

function isOutlinedLetter(
  { width, originalCharCode, operatorListId }: Plain,
  character: string,
  { outlined, em }: Drawn,
): boolean {
  const isOwnCode = typeof originalCharCode !== 'number' || character === String.fromCharCode(originalCharCode);
  return (
    !isOwnCode &&
    [...character].length <= mostCharacters &&
    typeof width === 'number' &&
    Math.abs(width) * em <= widestGlyph &&
    outlined.has(String(operatorListId))
  );
}

type Plain = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

function emOf(font: unknown): number {
  const matrix = isRecord(font) ? font['fontMatrix'] : undefined;
  const [a, b] = Array.isArray(matrix) ? (matrix as unknown[]) : [];
  return typeof a === 'number' && typeof b === 'number' ? Math.hypot(a, b) : Number.POSITIVE_INFINITY;
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** The names of a Type 3 font's glyphs whose programs fill outlines and do nothing else. */
function outlinedGlyphs(font: unknown): ReadonlySet<string> {
  if (!isRecord(font)) return new Set();
  const before = known.get(font);
  if (before) return before;
  const programs = font['charProcOperatorList'];
  const outlined = new Set<string>();
  if (programs instanceof Map)
    for (const [name, program] of programs as ReadonlyMap<unknown, unknown>) if (isOutline(program)) outlined.add(String(name));
  known.set(font, outlined);
  return outlined;
}

function isOutline(program: unknown): boolean {
  const ops = isRecord(program) ? program['fnArray'] : undefined;
  return Array.isArray(ops) && (ops as unknown[]).every((op) => typeof op === 'number' && outlineOps.has(op));
}
