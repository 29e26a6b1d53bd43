// The ways in which a text file can be read: as it stands, and with each layer of escaping taken off.

export interface TextReading {
  readonly channel: string;
  readonly place: string;
  readonly text: string;
}
/** Bytes that a text carries in base64. */
export interface Embedded {
  readonly place: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp|shy|zwnj|zwj));?/giu;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
};
const codePoint = (code: number) => (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ' ');

export const decodeEntities = (text: string): string =>
  text.replace(entity, (_, hex?: string, decimal?: string, name?: string) =>
    hex ? codePoint(Number.parseInt(hex, 16)) : decimal ? codePoint(Number(decimal)) : (named[(name ?? '').toLowerCase()] ?? ' '),
  );

const decodeBackslashes = (text: string): string =>
  text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-7]{3})|([nrtbf]))/giu,
    (_, a?: string, b?: string, c?: string, octal?: string) => {
      const hex = a ?? b ?? c;
      return hex ? codePoint(Number.parseInt(hex, 16)) : octal ? codePoint(Number.parseInt(octal, 8)) : ' ';
    },
  );

const bytesInText = (pattern: RegExp) => (text: string) =>
  text.replace(pattern, (run) =>
    new TextDecoder().decode(Uint8Array.from(run.match(/[0-9a-f]{2}/giu) ?? [], (pair) => Number.parseInt(pair, 16))),
  );
const decodePercents = bytesInText(/(?:%[0-9a-f]{2})+/giu);
const decodeQuotedPrintable = (text: string) => bytesInText(/(?:=[0-9A-F]{2})+/gu)(text.replace(/=\r?\n/gu, ''));

/** Long runs that may be an encoding of bytes. They are decoded; where they do not look like words they are not read as words. */
const base64Run = /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{4}){12,}[A-Za-z0-9+/_-]{0,3}={0,2}/gu;

/** Encoded bytes jump between capitals, small letters and digits at every second step, words and paths at every sixth. */
function isWordless(run: string): boolean {
  const kind = (code: number) => (code >= 97 ? 2 : code >= 65 ? 1 : 0);
  let jumps = 0;
  for (let i = 1; i < run.length; i++) if (kind(run.charCodeAt(i)) !== kind(run.charCodeAt(i - 1))) jumps++;
  return jumps > run.length * 0.4;
}

export function embeddedIn(text: string): Embedded[] {
  return [...text.matchAll(base64Run)].flatMap((match) => {
    const bytes = fromBase64(match[0]);
    return bytes ? [{ place: `base64 at ${match.index}`, bytes }] : [];
  });
}

function fromBase64(run: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/u, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const withoutRuns = (text: string) => text.replace(base64Run, (run) => (isWordless(run) ? ' ' : run));

/** Of any text: as it stands, and with backslash, percent, entity and quoted-printable escapes taken off where there are any. */
export function readingsOf(text: string, place: string): TextReading[] {
  const plain = withoutRuns(text);
  const decoded: [string, (text: string) => string][] = [
    ['escapes', decodeBackslashes],
    ['percent-encoding', decodePercents],
    ['entities', decodeEntities],
    ['quoted-printable', decodeQuotedPrintable],
  ];
  return [
    { channel: 'text', place, text: plain },
    ...decoded.flatMap(([channel, decode]) => {
      const other = decode(plain);
      return other === plain ? [] : [{ channel, place, text: other }];
    }),
  ];
}

/** Of markup besides: its comments, its attributes, and its words with the tags between them gone. */
export function markupReadings(markup: string): TextReading[] {
  const comments = [...markup.matchAll(/<!--([\s\S]*?)-->/gu)].map((match) => match[1] ?? '');
  const attributes = [...markup.matchAll(/[\w:-]+\s*=\s*("[^"]*"|'[^']*')/gu)].map((match) => (match[1] ?? '').slice(1, -1));
  const words = markup.replace(/<!--[\s\S]*?-->/gu, '').replace(/<[^<>]*>/gu, '');
  return [
    ...readingsOf(words, 'words without tags'),
    ...readingsOf(attributes.join('\n'), 'attributes'),
    ...readingsOf(comments.join('\n'), 'comments'),
  ];
}

/** Of JSON besides: every key and every value, unescaped. */
export function jsonReadings(json: string): TextReading[] {
  const strings = [...json.matchAll(/"(?:[^"\\]|\\[\s\S])*"/gu)].map((match) => unescaped(match[0]));
  return readingsOf(withoutRuns(strings.join('\n')), 'strings');
}

function unescaped(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
