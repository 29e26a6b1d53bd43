// Opens a ZIP without trusting it: both sets of headers must agree, files may not overlap, hide bytes between them, climb out
// of their folder or swell. What is wrong is named; what can be read all the same is read, so that a verdict names files.
import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../domain/result.ts';
import { nameFault, nameKey } from './entryName.ts';
import { crcOf, packZip, type ZipFile, type ZipRegion } from './packZip.ts';
import { type DirectoryEntry, entriesOf } from './zipDirectory.ts';
import { deflated, stored } from './zipLayout.ts';

/** What is wrong with the wrapper, and at which file; `file` is null where it belongs to none. */
export interface ZipFault {
  readonly file: string | null;
  readonly place:
    | ZipRegion['part']
    | 'name'
    | 'twice'
    | 'link'
    | 'encrypted'
    | 'compression'
    | 'checksum'
    | 'overlap'
    | 'strayBytes'
    | 'tooLarge'
    /** Another program packed these files anew. */
    | 'packedAnew';
}
export interface ZipReading {
  readonly files: readonly ZipFile[];
  readonly faults: readonly ZipFault[];
}
export type NotAZip = { readonly type: 'notAZip' };

/** The most that the files of one ZIP may swell to. */
export const mostBytes = 2 * 1024 ** 3;

export async function readZip(bytes: Uint8Array): Promise<Result<ZipReading, NotAZip>> {
  const entries = entriesOf(bytes);
  if (entries.length === 0) return err({ type: 'notAZip' });

  const faults: ZipFault[] = [...entries.flatMap(entryFaults), ...layoutFaults(entries)];
  const files: ZipFile[] = [];
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    if (seen.has(nameKey(entry.name))) faults.push({ file: entry.name, place: 'twice' });
    seen.add(nameKey(entry.name));
    const content = total + entry.sizeBytes > mostBytes ? 'tooLarge' : contentOf(bytes, entry);
    if (typeof content === 'string') {
      faults.push({ file: entry.name, place: content });
      continue;
    }
    total += content.length;
    if ((await crcOf(content)) !== entry.crc) faults.push({ file: entry.name, place: 'checksum' });
    if (!entry.name.endsWith('/')) files.push({ name: entry.name, bytes: content });
  }
  return ok({ files, faults: await withDifferences(bytes, files, faults) });
}

function entryFaults(entry: DirectoryEntry): ZipFault[] {
  const { name: file } = entry;
  const faults: ZipFault[] = [];
  if (nameFault(file) !== null) faults.push({ file, place: 'name' });
  if (entry.isLink) faults.push({ file, place: 'link' });
  if (entry.encrypted) faults.push({ file, place: 'encrypted' });
  if (!entry.headersAgree) faults.push({ file, place: 'fileHeader' });
  return faults;
}

/** Files must follow one another without overlap and without bytes between them that belong to none. */
function layoutFaults(entries: readonly DirectoryEntry[]): ZipFault[] {
  const faults: ZipFault[] = [];
  let at = 0;
  for (const { name: file, headerAt, end } of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    if (headerAt < at) faults.push({ file, place: 'overlap' });
    if (headerAt > at) faults.push({ file, place: 'strayBytes' });
    at = Math.max(at, end);
  }
  return faults;
}

function contentOf(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array | 'compression' | 'tooLarge' | 'fileHeader' {
  const packed = bytes.subarray(entry.contentAt, entry.end);
  if (packed.length !== entry.packedBytes) return 'fileHeader';
  if (entry.method === stored) return entry.packedBytes === entry.sizeBytes ? packed : 'fileHeader';
  return entry.method === deflated ? inflateTo(packed, entry.sizeBytes) : 'compression';
}

/** Inflates no further than the size that was declared. */
function inflateTo(packed: Uint8Array, sizeBytes: number): Uint8Array | 'compression' | 'tooLarge' {
  const parts: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((part) => {
    total += part.length;
    if (total <= sizeBytes) parts.push(part);
  });
  try {
    for (let from = 0; from < packed.length && total <= sizeBytes; from += 65_536) {
      inflate.push(packed.subarray(from, from + 65_536), from + 65_536 >= packed.length);
    }
  } catch {
    return 'compression';
  }
  if (total > sizeBytes) return 'tooLarge';
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Packs the same files again as Holdfast does and names every record in which the bytes differ. */
async function withDifferences(
  bytes: Uint8Array,
  files: readonly ZipFile[],
  faults: readonly ZipFault[],
): Promise<readonly ZipFault[]> {
  const packed = await packZip(files);
  if (!packed.ok) return [...faults, { file: null, place: 'tooLarge' }];
  if (packed.value.bytes.length !== bytes.length) {
    return faults.length > 0 ? faults : [{ file: null, place: 'packedAnew' }];
  }
  const different = packed.value.regions.filter(({ from, to }) => differs(bytes, packed.value.bytes, from, to));
  if (different.length > 3 && different.length > files.length / 2) return [...faults, { file: null, place: 'packedAnew' }];
  const known = new Set(faults.flatMap(({ file, place }) => (place === 'checksum' ? headersOf(file) : [`${place} ${file}`])));
  return [
    ...faults,
    ...different.map(({ file, part: place }) => ({ file, place })).filter(({ file, place }) => !known.has(`${place} ${file}`)),
  ];
}

/** A file whose bytes changed does not fit its headers any more: that is one fault, not three. */
const headersOf = (file: string | null) => [`fileHeader ${file}`, `directoryEntry ${file}`];

function differs(a: Uint8Array, b: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (a[at] !== b[at]) return true;
  return false;
}
