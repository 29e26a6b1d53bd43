// From operations to signed entries: a change that is too large for one entry becomes several parts with one clock.
import type { Hlc } from '../../domain/change.ts';
import type { Seen } from '../records/registers.ts';
import { type Chain, chainAfter, seenAt, signEntry } from './chains.ts';
import { localTime, zoneName } from './clock.ts';
import type { Device } from './device.ts';
import { type Entry, type RecordOps, signatureBytes } from './entry.ts';

/** Length of the operations' JSON in one entry, UTF-16 units; a single record may go beyond it. */
const mostPerEntry = 256 * 1024;

export interface EntryContext {
  readonly device: Device;
  readonly hlc: Hlc;
  readonly nowMs: number;
  readonly who: string;
  readonly action: string;
  readonly seen: Seen;
  readonly undoes: Entry['undoes'] | undefined;
}
export interface WrittenEntry {
  readonly entry: Entry;
  /** Only until the next entry is asked for, which is written over it. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly chain: Chain;
}

/** One after another, each while the next is made ready: hashing and signing run beside this thread. */
export async function* writeEntries(
  context: EntryContext,
  ops: readonly RecordOps[],
  before: Chain | undefined,
): AsyncGenerator<WrittenEntry> {
  const parts = partsOf(ops);
  const room = new EntryRoom();
  let chain = before;
  let next = take(parts);
  for (let index = 0; next !== null; index += 1) {
    const part = next;
    next = take(parts);
    const place = index === 0 && next === null ? undefined : ([index, next === null ? 0 : 1] as const);
    const entry = entryOf(context, part.ops, chain, place);
    const signed = room.fill(entry, part.json);
    chain = chainAfter({ entry, hash: await signEntry(signed, context.device.signingKey) }, chain);
    yield { entry, signed, chain };
  }
}

interface Part {
  readonly ops: RecordOps[];
  readonly json: string[];
}
const take = (parts: Iterator<Part, undefined>): Part | null => parts.next().value ?? null;

function* partsOf(ops: readonly RecordOps[]): Generator<Part, undefined> {
  let part: Part = { ops: [], json: [] };
  let length = 0;
  for (const op of ops) {
    const json = JSON.stringify(op);
    if (part.ops.length > 0 && length + json.length > mostPerEntry) {
      yield part;
      part = { ops: [], json: [] };
      length = 0;
    }
    part.ops.push(op);
    part.json.push(json);
    length += json.length;
  }
  yield part;
  return undefined;
}

function entryOf(context: EntryContext, ops: readonly RecordOps[], before: Chain | undefined, part: Entry['part']): Entry {
  const { device, seen, undoes } = context;
  return {
    v: 1,
    device: device.id,
    entry: (before?.entry ?? 0) + 1,
    prev: before?.hash ?? null,
    hlc: context.hlc,
    at: localTime(context.nowMs),
    zone: zoneName(),
    who: context.who,
    action: context.action,
    ...(before === undefined && { key: device.publicKey }),
    ...(!sameSeen(seenAt(before, before?.entry ?? 0), seen) && { seen }),
    ...(part !== undefined && { part }),
    ...(undoes !== undefined && { undoes }),
    ops,
  };
}

const encoder = new TextEncoder();
const comma = 0x2c;
/** Bytes of UTF-8 that one UTF-16 unit takes at most. */
const mostPerUnit = 3;

/** Room for one entry after another: memory that was written to before is several times faster than new memory. */
class EntryRoom {
  #bytes = new Uint8Array(0);

  /** Room for the signature, then the JSON. The operations are JSON already and go in as they are, without a copy in between. */
  fill(entry: Entry, ops: readonly string[]): Uint8Array<ArrayBuffer> {
    const frame = JSON.stringify({ ...entry, ops: [] }).slice(0, -2);
    const units = ops.reduce((sum, op) => sum + op.length + 1, frame.length + 2);
    const most = signatureBytes + mostPerUnit * units;
    if (this.#bytes.length < most) this.#bytes = new Uint8Array(most);
    const bytes = this.#bytes;
    let end = signatureBytes;
    const write = (text: string): void => {
      end += encoder.encodeInto(text, bytes.subarray(end)).written;
    };
    write(frame);
    for (const [nth, op] of ops.entries()) {
      if (nth > 0) bytes[end++] = comma;
      write(op);
    }
    write(']}');
    return bytes.subarray(0, end);
  }
}

const sameSeen = (a: Seen, b: Seen): boolean => {
  const devices = Object.keys(b);
  return devices.length === Object.keys(a).length && devices.every((device) => a[device] === b[device]);
};
