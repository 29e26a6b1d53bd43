/// <reference types="vite/client" />
// The data files pdf.js asks for while it reads a document (character maps, stand-in fonts, image decoders), as local files of
// this build. Nothing is ever fetched from elsewhere; a name that is not among them is refused.
export type PdfFileKind = 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';

const cmaps = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const fonts = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const wasm = import.meta.glob<string>('../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const byName = (files: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

const urls: Readonly<Record<PdfFileKind, ReadonlyMap<string, string>>> = {
  cMapUrl: byName(cmaps),
  standardFontDataUrl: byName(fonts),
  wasmUrl: byName(wasm),
};

export async function readPdfFile(kind: PdfFileKind, filename: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = urls[kind].get(filename);
  if (url === undefined) throw new Error('pdf.js asked for a file that is not shipped');
  const response = await fetch(url);
  if (!response.ok) throw new Error('A shipped pdf.js file could not be read');
  return new Uint8Array(await response.arrayBuffer());
}
