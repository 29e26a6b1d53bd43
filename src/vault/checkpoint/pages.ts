// What a checkpoint's pages hold: heads, slim and read at unlock, and bodies, whole registers read when a record is opened.
// docs/vault-format.md describes both for other readers.
import type { Stamp, Value } from '../../domain/change.ts';
import { isKind, type Kind } from '../../domain/dictionary.ts';
import type { DeviceId, RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { Attached } from '../journal/entry.ts';
import type { RecordState } from '../records/recordState.ts';
import type { Put, Register } from '../records/registers.ts';
import { attachedTo, headOf, pointsTo } from '../records/views.ts';

export const recordsPerPage = 512;

/** id, kind, fields, createdMs, changedMs, 1 if deleted + 2 if contradicted, records it points to, attachments. */
type HeadLine = readonly [
  RecordId,
  Kind | null,
  RecordHead['fields'],
  number,
  number,
  number,
  readonly RecordId[],
  readonly Attached[],
];
export interface LoadedHead {
  readonly id: RecordId;
  /** Null where the kind is not known here. */
  readonly head: RecordHead | null;
  readonly pointsTo: readonly RecordId[];
  /** Bytes that the journal says came to stay with this record. */
  readonly attached: readonly Attached[];
}

export const loadedHeadOf = (state: RecordState): LoadedHead => ({
  id: state.id,
  head: headOf(state),
  pointsTo: pointsTo(state),
  attached: attachedTo(state),
});

export const headPageToJson = (records: readonly LoadedHead[]): unknown =>
  records.map(({ id, head, pointsTo: refs, attached }): HeadLine => {
    if (head === null) return [id, null, {}, 0, 0, 0, refs, attached];
    const flags = (head.deleted ? 1 : 0) + (head.contradicted ? 2 : 0);
    return [id, head.kind, head.fields, head.createdMs, head.changedMs, flags, refs, attached];
  });

/** Throws on what `headPageToJson` did not write: the page was authentic, so that is a bug. */
export function headPageFromJson(json: unknown): LoadedHead[] {
  return (json as readonly HeadLine[]).map(([id, kind, fields, createdMs, changedMs, flags, refs, attached]) => ({
    id,
    head: isKind(kind)
      ? { id, kind, fields, createdMs, changedMs, deleted: (flags & 1) !== 0, contradicted: (flags & 2) !== 0 }
      : null,
    pointsTo: refs,
    attached,
  }));
}

/** Register key, then for each put that stands: number of its stamp in the page, value. */
type RegisterLine = readonly [string, ...(number | Value)[]];
interface BodyPage {
  /** device, entry, ms, count. */
  readonly stamps: readonly (readonly [DeviceId, number, number, number])[];
  /** id, journal rows that touched it, registers. */
  readonly records: readonly (readonly [RecordId, readonly number[], readonly RegisterLine[]])[];
}

export function bodyPageToJson(states: readonly RecordState[]): unknown {
  const numbers = new Map<string, number>();
  const stamps: BodyPage['stamps'][number][] = [];
  const numberOf = ({ device, entry, hlc }: Stamp): number => {
    const name = `${device}${entry}`;
    let number = numbers.get(name);
    if (number === undefined) {
      number = stamps.push([device, entry, hlc.ms, hlc.count]) - 1;
      numbers.set(name, number);
    }
    return number;
  };
  const lineOf = (key: string, register: Register): RegisterLine => [
    key,
    ...register.flatMap((put): (number | Value)[] => [numberOf(put.stamp), put.value]),
  ];
  const records = states.map(
    ({ id, rows, registers }) => [id, rows, [...registers].map(([key, register]) => lineOf(key, register))] as const,
  );
  return { stamps, records } satisfies BodyPage;
}

export function bodyPageFromJson(json: unknown): RecordState[] {
  const page = json as BodyPage;
  const stamps = page.stamps.map(([device, entry, ms, count]): Stamp => ({ device, entry, hlc: { ms, count } }));
  return page.records.map(([id, rows, lines]) => ({
    id,
    rows: [...rows],
    registers: new Map(lines.map((line) => [line[0], registerOf(line, stamps)])),
  }));
}

function registerOf(line: RegisterLine, stamps: readonly Stamp[]): Register {
  const puts: Put[] = [];
  for (let at = 1; at < line.length; at += 2) {
    puts.push({ stamp: stamps[line[at] as number] as Stamp, value: line[at + 1] as Value });
  }
  return puts;
}
