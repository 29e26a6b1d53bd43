// From operations to signed entries: a change that is too large for one entry becomes several parts with one clock.
import { utf8 } from '../../crypto/encoding.ts';
import { sign } from '../../crypto/sign.ts';
import type { Hlc } from '../../domain/change.ts';
import type { Seen } from '../records/registers.ts';
import { type Chain, chainAfter, hashOf, joinSigned, seenAt } from './chains.ts';
import { localTime, zoneName } from './clock.ts';
import type { Device } from './device.ts';
import type { Entry, RecordOps } from './entry.ts';

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
  let chain = before;
  let next = take(parts);
  for (let index = 0; next !== null; index += 1) {
    const part = next;
    next = take(parts);
    const place = index === 0 && next === null ? undefined : ([index, next === null ? 0 : 1] as const);
    const entry = entryOf(context, part.ops, chain, place);
    const bytes = utf8(entryJson(entry, part.json));
    const signed = joinSigned(await sign(context.device.signingKey, bytes), bytes);
    chain = chainAfter({ entry, hash: await hashOf(signed) }, chain);
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

/** The operations are JSON already and go in as they are. */
function entryJson(entry: Entry, ops: readonly string[]): string {
  const frame = JSON.stringify({ ...entry, ops: [] });
  return `${frame.slice(0, -2)}${ops.join(',')}]}`;
}

const sameSeen = (a: Seen, b: Seen): boolean => {
  const devices = Object.keys(b);
  return devices.length === Object.keys(a).length && devices.every((device) => a[device] === b[device]);
};
