// The font of the search layer: every character is one blank glyph of one width, so that nothing about it can differ between two
// documents. A TrueType font of the six tables that a PDF needs (ISO 32000-1, 9.9; the layout is that of the OpenType specification).

/** Of each glyph, in parts of the letter size. */
export const glyphWidth = 0.5;

const unitsPerEm = 1000;
const [ascent, descent] = [900, -200];

function table(bytes: number, fields: readonly (readonly [at: number, value: number, wide?: boolean])[]): DataView {
  const view = new DataView(new ArrayBuffer(bytes));
  for (const [at, value, wide] of fields) {
    if (wide) view.setUint32(at, value);
    else view.setUint16(at, value & 0xffff);
  }
  return view;
}

const width = glyphWidth * unitsPerEm;
const head = (adjustment: number) =>
  table(54, [
    [0, 1],
    [8, adjustment, true],
    [12, 0x5f0f3cf5, true],
    [18, unitsPerEm],
    [38, descent],
    [40, width],
    [42, ascent],
    [46, 8],
    [48, 2],
  ]);
const tables = (adjustment: number): readonly (readonly [string, DataView])[] => [
  ['glyf', table(4, [])],
  ['head', head(adjustment)],
  [
    'hhea',
    table(36, [
      [0, 1],
      [4, ascent],
      [6, descent],
      [10, width],
      [34, 1],
    ]),
  ],
  ['hmtx', table(6, [[0, width]])],
  ['loca', table(6, [])],
  [
    'maxp',
    table(32, [
      [0, 1],
      [4, 2],
      [14, 2],
    ]),
  ],
];

export function glyphlessFont(): Uint8Array<ArrayBuffer> {
  const adjustment = (0xb1b0afba - sumOf(assembled(tables(0)))) >>> 0;
  return assembled(tables(adjustment));
}

function assembled(parts: ReturnType<typeof tables>): Uint8Array<ArrayBuffer> {
  const padded = (bytes: number) => Math.ceil(bytes / 4) * 4;
  const headBytes = 12 + 16 * parts.length;
  const font = new Uint8Array(parts.reduce((sum, [, { byteLength }]) => sum + padded(byteLength), headBytes));
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, parts.length);
  view.setUint16(6, 64);
  view.setUint16(8, 2);
  view.setUint16(10, parts.length * 16 - 64);
  let at = headBytes;
  parts.forEach(([name, content], i) => {
    const bytes = new Uint8Array(content.buffer);
    font.set(new TextEncoder().encode(name), 12 + 16 * i);
    font.set(bytes, at);
    view.setUint32(16 + 16 * i, sumOf(font.slice(at, at + padded(bytes.length))));
    view.setUint32(20 + 16 * i, at);
    view.setUint32(24 + 16 * i, bytes.length);
    at += padded(bytes.length);
  });
  return font;
}

function sumOf(bytes: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
