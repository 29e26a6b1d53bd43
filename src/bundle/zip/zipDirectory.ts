// The two lists of files that a ZIP holds: the central directory at its end, and the headers before each file.
import { lengths, signatures } from './zipLayout.ts';

export interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly encrypted: boolean;
  readonly isLink: boolean;
  readonly headerAt: number;
  readonly contentAt: number;
  /** Where the packed content ends. */
  readonly end: number;
  /** A header stands where the directory says. */
  readonly headerFound: boolean;
  /** The header before the file says the same as the directory. */
  readonly headersAgree: boolean;
}
interface Directory {
  /** The end record and every entry could be followed to where the end record begins. */
  readonly sound: boolean;
  readonly entries: readonly DirectoryEntry[];
}
const broken: Directory = { sound: false, entries: [] };

function readDirectory(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const endAt = findEnd(view);
  if (endAt === null) return broken;
  const count = view.getUint16(endAt + 10, true);
  const start = view.getUint32(endAt + 16, true);
  const oneDisk =
    view.getUint16(endAt + 4, true) === 0 && view.getUint16(endAt + 6, true) === 0 && view.getUint16(endAt + 8, true) === count;
  if (!oneDisk || start + view.getUint32(endAt + 12, true) !== endAt) return broken;

  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + lengths.central > endAt || view.getUint32(at, true) !== signatures.central) return broken;
    const headerAt = view.getUint32(at + 42, true);
    if (headerAt + lengths.local > start) return broken;
    const entry = readEntry(bytes, view, at, headerAt, start);
    if (entry.contentAt > start) return broken;
    entries.push(entry);
    at += lengths.central + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === endAt ? { sound: true, entries } : broken;
}

/** The files by the list that can be followed: the directory, unless it is broken or sends us astray while the headers do not. */
export function entriesOf(bytes: Uint8Array): readonly DirectoryEntry[] {
  const { sound, entries } = readDirectory(bytes);
  if (sound && entries.every(({ headerFound }) => headerFound)) return entries;
  const walked = walkHeaders(bytes);
  return sound && walked.length < entries.length ? entries : walked;
}

/** The files as their own headers tell them, one behind the other from the start, as far as that holds. */
function walkHeaders(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = viewOf(bytes);
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (at + lengths.local <= bytes.length && view.getUint32(at, true) === signatures.local) {
    const shared = readShared(view, at + 4);
    const nameAt = at + lengths.local;
    const contentAt = nameAt + shared.nameBytes + shared.extraBytes;
    const end = contentAt + shared.packedBytes;
    if (end > bytes.length) break;
    const name = nameFrom(bytes.subarray(nameAt, nameAt + shared.nameBytes));
    entries.push({ ...shared, name, isLink: false, headerAt: at, contentAt, end, headerFound: true, headersAgree: true });
    at = end;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, headerAt: number, directoryAt: number): DirectoryEntry {
  const shared = readShared(view, at + 6);
  const signed = view.getUint32(headerAt, true) === signatures.local;
  const local = signed ? readShared(view, headerAt + 4) : { ...shared, extraBytes: 0 };
  const rawName = bytes.subarray(at + lengths.central, at + lengths.central + shared.nameBytes);
  const told = headerAt + lengths.local + local.nameBytes + local.extraBytes;
  const fits = local.nameBytes === shared.nameBytes && told + shared.packedBytes <= directoryAt;
  const contentAt = fits ? told : headerAt + lengths.local + shared.nameBytes;
  const localName = bytes.subarray(headerAt + lengths.local, headerAt + lengths.local + local.nameBytes);
  const headersAgree =
    signed &&
    shared.method === local.method &&
    shared.crc === local.crc &&
    shared.packedBytes === local.packedBytes &&
    shared.sizeBytes === local.sizeBytes &&
    shared.encrypted === local.encrypted &&
    sameBytes(rawName, localName);
  return {
    ...shared,
    name: nameFrom(rawName),
    isLink: ((view.getUint32(at + 38, true) >>> 16) & 0o170000) === 0o120000,
    headerAt,
    contentAt,
    end: Math.min(contentAt + shared.packedBytes, directoryAt),
    headerFound: signed,
    headersAgree,
  };
}

/** The fields that both headers hold, from *version needed* on. */
function readShared(view: DataView, at: number) {
  return {
    encrypted: (view.getUint16(at + 2, true) & 1) !== 0,
    method: view.getUint16(at + 4, true),
    crc: view.getUint32(at + 10, true),
    packedBytes: view.getUint32(at + 14, true),
    sizeBytes: view.getUint32(at + 18, true),
    nameBytes: view.getUint16(at + 22, true),
    extraBytes: view.getUint16(at + 24, true),
  };
}

/** The end record, with or without a comment behind it. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - lengths.end; at >= Math.max(0, view.byteLength - lengths.end - 0xffff); at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return null;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const nameFrom = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at]);
