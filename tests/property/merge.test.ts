// Two or three devices write and exchange as they please. Whatever the order in which their entries arrive, the records are
// the same, and no value is lost that somebody has not seen and replaced.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stamp, Value } from '../../src/domain/change.ts';
import type { DeviceId, RecordId } from '../../src/domain/ids.ts';
import { digestOfStates } from '../../src/vault/digestRecords.ts';
import { tick } from '../../src/vault/journal/clock.ts';
import { type Entry, type RecordOps, stampOf } from '../../src/vault/journal/entry.ts';
import { putsOf, type RecordState } from '../../src/vault/records/recordState.ts';
import { viewOf } from '../../src/vault/records/views.ts';
import { applyEntry } from '../../src/vault/replay.ts';

const devices = ['A', 'B', 'C'].map((letter) => letter.repeat(22) as DeviceId);
const records = ['r', 's'].map((letter) => letter.repeat(22) as RecordId);

type Step =
  | { readonly do: 'write'; readonly device: number; readonly ops: RecordOps; readonly wallMs: number }
  | { readonly do: 'pull'; readonly device: number; readonly from: number };

const value = fc.constantFrom<Value>('one', 'two', 'three', null);
const element = fc.constantFrom<Value>('victim', 'witness', { text: 'Dara', form: 'alias' });
const ops: fc.Arbitrary<RecordOps> = fc.record(
  {
    record: fc.constantFrom(...records),
    put: fc.dictionary(fc.constantFrom('name', 'notes'), value),
    add: fc.record({ roles: fc.uniqueArray(element, { maxLength: 2, selector: (one) => JSON.stringify(one) }) }),
    remove: fc.record({ roles: fc.uniqueArray(element, { maxLength: 1 }) }),
    deleted: fc.constant(true as const),
  },
  { requiredKeys: ['record'] },
);
const oneWord = (one: RecordOps): RecordOps => {
  const added = new Set((one.add?.roles ?? []).map((each) => JSON.stringify(each)));
  return {
    ...one,
    ...(one.remove && { remove: { roles: (one.remove.roles ?? []).filter((each) => !added.has(JSON.stringify(each))) } }),
  };
};
const script = (count: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('write' as const), device: fc.nat(count - 1), ops: ops.map(oneWord), wallMs: fc.nat(50) }),
      fc.record({ do: fc.constant('pull' as const), device: fc.nat(count - 1), from: fc.nat(count - 1) }),
    ),
    { maxLength: 30 },
  );

interface Written {
  readonly entry: Entry;
  /** All that the writer had, its own entries included. */
  readonly seen: Readonly<Record<string, number>>;
}

/** What each device writes, with what it had seen by then. */
function play(steps: readonly Step[], count: number): Written[] {
  const all: Written[] = [];
  const state = devices.slice(0, count).map(() => ({ seen: {} as Record<string, number>, hlc: { ms: 0, count: 0 } }));
  for (const step of steps) {
    const mine = state[step.device]!;
    const device = devices[step.device]!;
    if (step.do === 'pull') {
      const theirs = state[step.from]!;
      for (const [other, number] of Object.entries(theirs.seen)) mine.seen[other] = Math.max(mine.seen[other] ?? 0, number);
      if (theirs.hlc.ms > mine.hlc.ms || (theirs.hlc.ms === mine.hlc.ms && theirs.hlc.count > mine.hlc.count))
        mine.hlc = theirs.hlc;
      continue;
    }
    mine.hlc = tick(mine.hlc, step.wallMs);
    const number = (mine.seen[device] ?? 0) + 1;
    const { [device]: _, ...others } = mine.seen;
    const frame = { v: 1, device, entry: number, prev: null, at: '', zone: '', who: '', action: '' } as const;
    all.push({ entry: { ...frame, hlc: mine.hlc, seen: { ...others }, ops: [step.ops] }, seen: { ...mine.seen } });
    mine.seen[device] = number;
  }
  return all;
}

/** Any order in which each entry comes after all that it has seen; `choose` picks among those that may come next. */
function inOrder(all: readonly Written[], choose: (count: number) => number): Written[] {
  const order: Written[] = [];
  const have: Record<string, number> = {};
  const waiting = [...all];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ seen }) => Object.entries(seen).every(([device, number]) => (have[device] ?? 0) >= number));
    const next = ready[choose(ready.length)]!;
    waiting.splice(waiting.indexOf(next), 1);
    have[next.entry.device] = next.entry.entry;
    order.push(next);
  }
  return order;
}

function merged(order: readonly Written[]): Map<RecordId, RecordState> {
  const states = new Map<RecordId, RecordState>();
  for (const [at, { entry }] of order.entries()) applyEntry(entry, at + 1, entry.seen ?? {}, states);
  return states;
}

const nameOf = ({ device, entry }: Stamp): string => `${device}${entry}`;

/** By the definition: the puts of a register that no other put's writer had seen. */
function puttingThatStand(all: readonly Written[], record: RecordId): Map<string, Set<string>> {
  const puts = new Map<string, Written[]>();
  for (const written of all)
    for (const one of written.entry.ops)
      if (one.record === record) for (const [key] of putsOf(one)) puts.set(key, [...(puts.get(key) ?? []), written]);
  const standing = new Map<string, Set<string>>();
  for (const [key, writers] of puts) {
    const kept = writers.filter(
      ({ entry }) => !writers.some((other) => other.entry !== entry && (other.seen[entry.device] ?? 0) >= entry.entry),
    );
    standing.set(key, new Set(kept.map(({ entry }) => nameOf(stampOf(entry)))));
  }
  return standing;
}

describe.each([2, 3])('the journals of %i devices', (count) => {
  test('give the same records in whatever order their entries arrive', async () => {
    await fc.assert(
      fc.asyncProperty(script(count), fc.infiniteStream(fc.nat(1000)), async (steps, choices) => {
        const all = play(steps, count);
        const pick = (many: number) => (choices.next().value as number) % many;
        const [one, other] = [merged(all), merged(inOrder(all, pick))];
        expect(await digestOfStates(other.values())).toBe(await digestOfStates(one.values()));
      }),
      { numRuns: 300 },
    );
  });

  test('keep every value that nobody has seen and replaced, and no other', () => {
    fc.assert(
      fc.property(script(count), fc.infiniteStream(fc.nat(1000)), (steps, choices) => {
        const all = play(steps, count);
        const states = merged(inOrder(all, (many) => (choices.next().value as number) % many));
        for (const [record, state] of states) {
          const kept = new Map(
            [...state.registers].map(([key, register]) => [key, new Set(register.map(({ stamp }) => nameOf(stamp)))]),
          );
          expect(kept).toEqual(puttingThatStand(all, record));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('two devices that did not know of each other', () => {
  const [a, b] = devices as [DeviceId, DeviceId];
  const record = records[0] as RecordId;
  const frame = { v: 1, prev: null, at: '', zone: '', who: '', action: '' } as const;
  const made: Entry = {
    ...frame,
    device: a,
    entry: 1,
    hlc: { ms: 1, count: 0 },
    ops: [{ record, put: { kind: 'person', name: 'Dara' } }],
  };
  const of = (
    device: DeviceId,
    entry: number,
    ms: number,
    one: Omit<RecordOps, 'record'>,
    seen: Record<string, number>,
  ): Written => ({
    entry: { ...frame, device, entry, hlc: { ms, count: 0 }, seen, ops: [{ record, ...one }] },
    seen,
  });
  const first: Written = { entry: made, seen: {} };
  const view = (...rest: Written[]) => viewOf(merged([first, ...rest]).get(record)!)!;

  test('show the later value and keep the other beside it, until one who has seen both decides', () => {
    const one = of(a, 2, 10, { put: { name: 'Sok Dara' } }, {});
    const other = of(b, 1, 20, { put: { name: 'Dara Sok' } }, { [a]: 1 });
    const both = view(one, other);
    expect(both.fields).toMatchObject({ name: 'Dara Sok' });
    expect(both.contradictions).toMatchObject([{ field: 'name', shown: { value: 'Dara Sok' }, kept: [{ value: 'Sok Dara' }] }]);
    const decided = view(one, other, of(a, 3, 30, { put: { name: 'Sok Dara' } }, { [b]: 1 }));
    expect(decided.fields).toMatchObject({ name: 'Sok Dara' });
    expect(decided.contradictions).toEqual([]);
  });
  test('keep what one added and the other removed', () => {
    const start = of(a, 2, 5, { add: { roles: ['victim'] } }, {});
    const both = view(
      start,
      of(b, 1, 20, { remove: { roles: ['victim'] } }, { [a]: 2 }),
      of(a, 3, 10, { add: { roles: ['victim'] } }, {}),
    );
    expect(both.fields).toMatchObject({ roles: ['victim'] });
    expect(both.contradictions).toMatchObject([{ field: 'roles', shown: { value: 'victim' }, kept: [{ value: null }] }]);
  });
  test('keep a record in sight that one deleted while the other wrote in it', () => {
    const both = view(of(a, 2, 20, { deleted: true }, {}), of(b, 1, 10, { put: { notes: 'She came back.' } }, { [a]: 1 }));
    expect(both.deleted).toBe(false);
    expect(both.fields).toMatchObject({ notes: 'She came back.' });
    expect(both.contradictions).toMatchObject([{ field: 'deleted', shown: { value: false }, kept: [{ value: true }] }]);
  });
});
