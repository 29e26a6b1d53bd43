// Reads everything that a LevelDB folder holds, live or deleted: sorted tables (.ldb, .sst) block by block and write-ahead logs
// (.log, MANIFEST). Format: github.com/google/leveldb doc/table_format.md and doc/log_format.md.
import { readFileSync } from 'node:fs';
import SnappyJS from 'snappyjs';

/** A store that the scan cannot read would make it pass falsely: it must fail loudly instead. */
export class UnreadableStore extends Error {}

const tableMagic = 0xdb4775248b80fb57n;
const footerLength = 48;

function varint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  let factor = 1;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next]!;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, next: next + 1 };
    factor *= 128;
  }
  throw new UnreadableStore('A varint runs past its block');
}

function blockAt(table: Uint8Array, offset: number, size: number): Uint8Array {
  const raw = table.subarray(offset, offset + size);
  const compression = table[offset + size];
  if (compression === 0) return raw;
  if (compression === 1) return SnappyJS.uncompress(raw);
  throw new UnreadableStore(`A table block is compressed in a way this scan does not know (${compression})`);
}

function* entriesOf(block: Uint8Array): Generator<{ key: Uint8Array; value: Uint8Array }> {
  const restarts = new DataView(block.buffer, block.byteOffset).getUint32(block.length - 4, true);
  const end = block.length - 4 - restarts * 4;
  let key = new Uint8Array();
  for (let at = 0; at < end; ) {
    const shared = varint(block, at);
    const fresh = varint(block, shared.next);
    const valueLength = varint(block, fresh.next);
    const keyEnd = valueLength.next + fresh.value;
    const next = new Uint8Array(shared.value + fresh.value);
    next.set(key.subarray(0, shared.value));
    next.set(block.subarray(valueLength.next, keyEnd), shared.value);
    key = next;
    yield { key, value: block.subarray(keyEnd, keyEnd + valueLength.value) };
    at = keyEnd + valueLength.value;
  }
}

/** Every key and value of a sorted table, whole (prefix compression undone). */
export function* tablePieces(table: Uint8Array): Generator<Uint8Array> {
  if (table.length < footerLength) throw new UnreadableStore('A table is shorter than its footer');
  const footer = table.subarray(table.length - footerLength);
  if (new DataView(footer.buffer, footer.byteOffset).getBigUint64(40, true) !== tableMagic)
    throw new UnreadableStore('A table has no LevelDB footer');
  const metaOffset = varint(footer, 0);
  const metaSize = varint(footer, metaOffset.next);
  const indexOffset = varint(footer, metaSize.next);
  const indexSize = varint(footer, indexOffset.next);
  yield blockAt(table, metaOffset.value, metaSize.value);
  for (const handle of entriesOf(blockAt(table, indexOffset.value, indexSize.value))) {
    yield handle.key;
    const offset = varint(handle.value, 0);
    const size = varint(handle.value, offset.next);
    for (const { key, value } of entriesOf(blockAt(table, offset.value, size.value))) {
      yield key;
      yield value;
    }
  }
}

/** Every record of a log, its fragments joined. A torn tail, as a kill leaves it, is yielded as the raw bytes it is. */
export function* logPieces(log: Uint8Array): Generator<Uint8Array> {
  const blockLength = 32_768;
  let parts: Uint8Array[] = [];
  for (let at = 0; at + 7 <= log.length; ) {
    const left = blockLength - (at % blockLength);
    if (left < 7) {
      at += left;
      continue;
    }
    const length = log[at + 4]! | (log[at + 5]! << 8);
    const type = log[at + 6]!;
    if (type === 0 && length === 0) {
      at += left;
      continue;
    }
    const fragment = log.subarray(at + 7, at + 7 + length);
    if (type < 1 || type > 4) {
      yield log.subarray(at);
      break;
    }
    parts.push(fragment);
    if (type === 1 || type === 4) {
      yield joined(parts);
      parts = [];
    }
    at += 7 + length;
  }
  if (parts.length > 0) yield joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function* levelDbFilePieces(path: string): Generator<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(path));
  if (bytes.length === 0) return;
  if (/\.(ldb|sst)$/.test(path)) yield* tablePieces(bytes);
  else yield* logPieces(bytes);
  yield bytes;
}
