// The byte sequences by which a term is recognised where it is not written as text: other encodings and hashes of it.
import { md5 } from './md5.ts';

export type Digest = (algorithm: 'SHA-1' | 'SHA-256' | 'SHA-512', bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
export interface Disguise {
  readonly channel: string;
  /** Letters as they stand: in a file that is read as text the words decide, since a name can be part of another word. */
  readonly asWritten: boolean;
  /** ASCII letters in lower case: they are compared without case. */
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const lowered = (bytes: Uint8Array) => bytes.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
const ascii = (text: string) => lowered(encoder.encode(text));
export const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const base64Of = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** The spellings that people and programs encode: as written, in one case, run together, with the usual joints. */
export function spellings(term: string): string[] {
  const spaced = term.trim().replace(/\s+/g, ' ');
  const joints = ['', '_', '-', '.'].map((joint) => spaced.replaceAll(' ', joint));
  return [
    ...new Set(
      [spaced, ...joints].flatMap((each) => [each, each.toLowerCase(), each.toUpperCase()]).map((each) => each.normalize('NFC')),
    ),
  ];
}

/** Shorter needles turn up in compressed data by chance. */
const fewestLetters = 5;

export async function disguisesOf(term: string, digest: Digest | undefined): Promise<Disguise[]> {
  const forms = spellings(term);
  const long = forms.filter((form) => encoder.encode(form).length >= fewestLetters);
  const hashes = (await Promise.all(forms.map((form) => hashesOf(form, digest)))).flat();
  return distinct([
    ...long.flatMap((form) => [
      { channel: 'bytes', asWritten: true, bytes: ascii(form) },
      { channel: 'reversed', asWritten: true, bytes: ascii([...form].reverse().join('')) },
      { channel: 'hex', asWritten: false, bytes: ascii(hexOf(encoder.encode(form))) },
      ...(encodeURIComponent(form) === form
        ? []
        : [{ channel: 'url', asWritten: false, bytes: ascii(encodeURIComponent(form)) }]),
      ...base64Cores(form).map((core) => ({ channel: 'base64', asWritten: false, bytes: ascii(core) })),
    ]),
    ...forms.filter((form) => form.length >= 4).flatMap((form) => [utf16(form, true), utf16(form, false)]),
    ...hashes,
  ]);
}

const utf16 = (text: string, littleEndian: boolean): Disguise => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return { channel: littleEndian ? 'utf-16le' : 'utf-16be', asWritten: false, bytes: lowered(new Uint8Array(view.buffer)) };
};

/** What of a term's base64 does not depend on what stands before and after it, for the three ways it can fall on groups of three. */
function base64Cores(text: string): string[] {
  const bytes = encoder.encode(text);
  return [0, 1, 2]
    .map((shift) => {
      const encoded = base64Of(new Uint8Array([...new Array<number>(shift).fill(0), ...bytes]));
      const whole = Math.floor(((shift + bytes.length) * 8) / 6);
      return encoded.slice(Math.ceil((shift * 8) / 6), whole);
    })
    .filter((core) => core.length >= 6);
}

/** The first eight bytes of a hash, raw, in hex and in base64: enough to know it by, cut short or not. */
async function hashesOf(form: string, digest: Digest | undefined): Promise<Disguise[]> {
  const bytes = encoder.encode(form);
  const algorithms = ['SHA-1', 'SHA-256', 'SHA-512'] as const;
  const values = [md5(bytes), ...(digest ? await Promise.all(algorithms.map((algorithm) => digest(algorithm, bytes))) : [])];
  return values.flatMap((value) => [
    { channel: 'hash', asWritten: false, bytes: ascii(hexOf(value).slice(0, 16)) },
    { channel: 'hash', asWritten: false, bytes: ascii(base64Of(value).slice(0, 10)) },
    { channel: 'hash', asWritten: false, bytes: lowered(value.slice(0, 8)) },
  ]);
}

function distinct(disguises: readonly Disguise[]): Disguise[] {
  return [...new Map(disguises.map((disguise) => [hexOf(disguise.bytes), disguise])).values()];
}
