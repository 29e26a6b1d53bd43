// A PDF's raw material without any PDF library: every string and every stream in the file, whether an object table leads to it or
// not, so that orphans, earlier revisions and hidden objects are read as well (ISO 32000-1, 7.3).
import { unzlibSync } from 'fflate';
import { joined } from './pictureParts.ts';

export interface PdfPart {
  readonly place: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface PdfRaw {
  /** Streams with their filters taken off; pictures stay packed as JPEG. */
  readonly streams: readonly PdfPart[];
  readonly jpegs: readonly PdfPart[];
  readonly texts: readonly { readonly place: string; readonly text: string }[];
  readonly doubts: readonly string[];
}

const latin1 = new TextDecoder('latin1');

export function readPdfRaw(bytes: Uint8Array<ArrayBuffer>): PdfRaw {
  const raw = {
    streams: [] as PdfPart[],
    jpegs: [] as PdfPart[],
    texts: [] as { place: string; text: string }[],
    doubts: [] as string[],
  };
  const source = latin1.decode(bytes);
  if (/\/Encrypt\b/u.test(source)) raw.doubts.push('the PDF is encrypted');
  let outside = '';
  let at = 0;
  const start = /stream(?:\r\n|\n|\r)/gu;
  for (let match = start.exec(source); match; match = start.exec(source)) {
    if (source.slice(match.index - 3, match.index) === 'end') continue;
    outside += source.slice(at, match.index);
    const dictionary = outside.slice(Math.max(outside.lastIndexOf(' obj'), 0));
    const from = match.index + match[0].length;
    const to = streamEnd(source, from, dictionary);
    readStream(raw, bytes.slice(from, to), dictionary, `stream at byte ${from}`);
    at = to;
    start.lastIndex = to;
  }
  outside += source.slice(at);
  raw.texts.push(
    { place: 'strings', text: stringsIn(outside).join('\n') },
    { place: 'names', text: namesIn(outside).join('\n') },
  );
  return raw;
}

/** The stated length where `endstream` follows it, otherwise the next `endstream`. */
function streamEnd(source: string, from: number, dictionary: string): number {
  const stated = Number(dictionary.match(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u)?.[1] ?? Number.NaN);
  if (Number.isFinite(stated) && /^\s{0,2}endstream/u.test(source.slice(from + stated, from + stated + 12))) return from + stated;
  const end = source.indexOf('endstream', from);
  return end < 0 ? source.length : end;
}

function readStream(
  raw: { streams: PdfPart[]; jpegs: PdfPart[]; texts: { place: string; text: string }[]; doubts: string[] },
  data: Uint8Array<ArrayBuffer>,
  dictionary: string,
  place: string,
): void {
  const filters = filtersOf(dictionary);
  let content: Uint8Array<ArrayBuffer> | undefined = data;
  for (const filter of filters) {
    if (filter === 'DCTDecode' || filter === 'DCT') {
      raw.jpegs.push({ place, bytes: content });
      return;
    }
    content = unfiltered(filter, content);
    if (!content) {
      raw.doubts.push(`a stream with filter ${/^\w{1,20}$/u.test(filter) ? filter : 'of no known name'} cannot be read`);
      return;
    }
  }
  raw.streams.push({ place, bytes: content });
  if (/\/Subtype\s*\/Image\b/u.test(dictionary)) return;
  const source = latin1.decode(content);
  raw.texts.push({ place, text: runsIn(source) }, { place, text: wideRunsIn(source) });
  if (/\/Type\s*\/ObjStm/u.test(dictionary)) raw.texts.push({ place, text: namesIn(source).join('\n') });
}

function filtersOf(dictionary: string): string[] {
  const list = dictionary.match(/\/Filter\s*(?:\[([^\]]*)\]|\/([\w#]+))/u);
  return ((list?.[1] ?? `/${list?.[2] ?? ''}`).match(/[\w#]+/gu) ?? []).map((name) =>
    name.replace(/#(..)/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function unfiltered(filter: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  try {
    if (filter === 'FlateDecode' || filter === 'Fl') return new Uint8Array(unzlibSync(bytes));
    if (filter === 'ASCIIHexDecode' || filter === 'AHx') return fromHex(latin1.decode(bytes).replace(/>[\s\S]*$/u, ''));
    if (filter === 'ASCII85Decode' || filter === 'A85') return fromAscii85(latin1.decode(bytes));
  } catch {
    return undefined;
  }
  return undefined;
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/\s/gu, '');
  return Uint8Array.from(`${digits}${digits.length % 2 ? '0' : ''}`.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

function fromAscii85(text: string): Uint8Array<ArrayBuffer> {
  const body = text
    .replace(/\s/gu, '')
    .replace(/^<~/u, '')
    .replace(/~>[\s\S]*$/u, '')
    .replaceAll('z', '!!!!!');
  const groups = body.match(/.{1,5}/gu) ?? [];
  return joined(
    groups.map((group) => {
      const value = [...group.padEnd(5, 'u')].reduce((sum, character) => sum * 85 + character.charCodeAt(0) - 33, 0);
      return new Uint8Array([24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255)).slice(0, group.length - 1);
    }),
  );
}

interface PdfString {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Literal and hexadecimal strings, in whichever of the three text encodings they declare. */
function pdfStrings(source: string): PdfString[] {
  const found: PdfString[] = [];
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '(') {
      const end = literalEnd(source, i);
      found.push({ text: decodedString(literal(source.slice(i + 1, end))), from: i, to: end + 1 });
      i = end;
    } else if (source[i] === '<' && source[i + 1] !== '<') {
      const match = /^<([0-9a-fA-F\s]*)>/u.exec(source.slice(i, i + 65_536));
      if (!match) continue;
      found.push({ text: decodedString(latin1.decode(fromHex(match[1] ?? ''))), from: i, to: i + match[0].length });
      i += match[0].length - 1;
    }
  }
  return found;
}

const stringsIn = (source: string): string[] => pdfStrings(source).map(({ text }) => text);

/** The strings of a content stream; what is parted by kerning alone (in thousandths of the size) is one word. */
function runsIn(source: string): string {
  let out = '';
  let reached = 0;
  for (const { text, from, to } of pdfStrings(source)) {
    const kerning = /^\s*(-?[\d.]+)?\s*$/u.exec(source.slice(reached, from));
    out += (kerning && Number(kerning[1] ?? 0) > -180 ? '' : '\n') + text;
    reached = to;
  }
  return out;
}

/** Hexadecimal strings read as two bytes a character, as fonts of many characters have them. */
const wideRunsIn = (source: string): string =>
  Array.from(source.matchAll(/<((?:[0-9a-fA-F]{4})+)>/gu), ([, digits = '']) =>
    new TextDecoder('utf-16be').decode(fromHex(digits)),
  ).join('\n');

function literalEnd(source: string, from: number): number {
  let depth = 0;
  for (let i = from; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '(') depth++;
    else if (source[i] === ')' && --depth === 0) return i;
  }
  return source.length;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const literal = (text: string) =>
  text.replace(/\\(?:([0-7]{1,3})|(\r\n|\r|\n)|([\s\S]))/gu, (_, octal?: string, lineEnd?: string, other?: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : lineEnd ? '' : (escapes[other ?? ''] ?? other ?? ''),
  );

function decodedString(text: string): string {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  if (text.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (text.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (text.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(bytes.subarray(3));
  return text;
}

const namesIn = (source: string): string[] =>
  [...source.matchAll(/\/([^\s()<>[\]{}/%]+)/gu)].map((match) =>
    (match[1] ?? '').replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
