// A zip archive read from its bytes (PKWARE APPNOTE 6.3), with everything in it that is not a file's content.
import { inflateSync } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface UnpackedZip {
  readonly entries: readonly ZipEntry[];
  /** Names, comments, extra fields, gaps between entries, bytes in front of and behind the archive. */
  readonly margins: readonly { readonly place: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
const mostBytes = 2 ** 31;

/** Undefined when the archive cannot be read whole: encrypted, split, 64-bit, unknown compression, sizes that do not agree. */
export function unpackZip(bytes: Uint8Array<ArrayBuffer>): UnpackedZip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const margins = [{ place: 'archive comment', bytes: bytes.slice(end + 22) }];
  const entries: ZipEntry[] = [];
  const taken: [number, number][] = [];
  let at = view.getUint32(end + 16, true);
  const directory = at;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryRecord) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [
      number,
      number,
      number,
    ];
    const names = at + 46;
    const entry = readEntry(bytes, view, at, names, nameLength);
    if (!entry || entry.to > directory) return undefined;
    total += entry.bytes.length;
    if (total > mostBytes) return undefined;
    entries.push({ name: entry.name, bytes: entry.bytes });
    taken.push([entry.from, entry.to]);
    const afterName = names + nameLength;
    margins.push(
      { place: `directory entry ${i + 1}`, bytes: bytes.slice(names, afterName + extraLength + commentLength) },
      { place: `local header ${i + 1}`, bytes: bytes.slice(entry.from + 30, entry.dataFrom) },
    );
    at = afterName + extraLength + commentLength;
  }
  if (at !== end) margins.push({ place: 'behind the directory', bytes: bytes.slice(at, end) });
  return { entries, margins: [...margins, ...gaps(bytes, taken, directory)].filter((margin) => margin.bytes.length > 0) };
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === endRecord && view.getUint16(at + 20, true) <= view.byteLength - at - 22) return at;
  return undefined;
}

function readEntry(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number, names: number, nameLength: number) {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, size, from] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
  if (flags & 1 || (method !== 0 && method !== 8) || from + 30 > view.byteLength || view.getUint32(from, true) !== localRecord)
    return undefined;
  const dataFrom = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const to = dataFrom + packed;
  if (to > view.byteLength || size > mostBytes) return undefined;
  const content = method === 0 ? bytes.slice(dataFrom, to) : inflated(bytes.subarray(dataFrom, to), size);
  if (content?.length !== size) return undefined;
  const descriptor = flags & 8 ? (view.getUint32(to, true) === 0x08074b50 ? 16 : 12) : 0;
  const name = new TextDecoder('utf-8').decode(bytes.subarray(names, names + nameLength));
  return { name, bytes: content, from, dataFrom, to: to + descriptor };
}

function inflated(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    // One byte of room more than stated: content that is longer comes out longer.
    return new Uint8Array(inflateSync(packed, { out: new Uint8Array(size + 1) }));
  } catch {
    return undefined;
  }
}

function gaps(bytes: Uint8Array<ArrayBuffer>, taken: readonly [number, number][], directory: number) {
  const margins: { place: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  let reached = 0;
  for (const [from, to] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (from > reached) margins.push({ place: `between entries, byte ${reached}`, bytes: bytes.slice(reached, from) });
    reached = Math.max(reached, to);
  }
  if (directory > reached) margins.push({ place: `between entries, byte ${reached}`, bytes: bytes.slice(reached, directory) });
  return margins;
}
