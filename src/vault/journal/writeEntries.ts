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

export async function writeEntries(
  context: EntryContext,
  ops: readonly RecordOps[],
  before: Chain | undefined,
): Promise<WrittenEntry[]> {
  const parts = split(ops);
  const written: WrittenEntry[] = [];
  let chain = before;
  for (const [index, part] of parts.entries()) {
    const entry = entryOf(context, part.ops, chain, parts.length > 1 ? [index, parts.length] : undefined);
    const bytes = utf8(entryJson(entry, part.json));
    const signed = joinSigned(await sign(context.device.signingKey, bytes), bytes);
    chain = chainAfter({ entry, hash: await hashOf(signed) }, chain);
    written.push({ entry, signed, chain });
  }
  return written;
}

interface Part {
  readonly ops: RecordOps[];
  readonly json: string[];
}

function split(ops: readonly RecordOps[]): readonly Part[] {
  const parts: Part[] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const op of ops) {
    const json = JSON.stringify(op);
    if (length + json.length > mostPerEntry) {
      parts.push({ ops: [], json: [] });
      length = 0;
    }
    const part = parts[parts.length - 1] as Part;
    part.ops.push(op);
    part.json.push(json);
    length += json.length;
  }
  return parts;
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
