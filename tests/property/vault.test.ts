// Laws of the whole vault, keys, disk and all: what is derived from the journal can be derived again, and the other way round.
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Hlc, Operation, Value } from '../../src/domain/change.ts';
import type { RecordId } from '../../src/domain/ids.ts';
import { entriesSince } from '../../src/vault/absorbEntries.ts';
import type { VaultApi } from '../../src/vault/api.ts';
import { digestRecords } from '../../src/vault/digestRecords.ts';
import { vectorOf } from '../../src/vault/journal/chains.ts';
import { loadState } from '../../src/vault/loadStates.ts';
import { viewOf } from '../../src/vault/records/views.ts';
import type { Session } from '../../src/vault/session.ts';
import { newId, openDevices, pull } from '../support/openedVault.ts';
import { createDisk, must, passphrase } from '../support/vaultInNode.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const text = fc.constantFrom('Dara', 'ดารา', 'ដារ៉ា', 'Dara Sok', '');
type Edit =
  | { readonly op: 'put'; readonly field: 'name' | 'notes' | 'sex'; readonly value: string | null }
  | { readonly op: 'add' | 'remove'; readonly field: 'roles' | 'languages'; readonly value: string }
  | { readonly op: 'tombstone' | 'restore' };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ op: fc.constant('put' as const), field: fc.constantFrom('name', 'notes', 'sex'), value: fc.option(text) }),
  fc.record({
    op: fc.constantFrom('add', 'remove'),
    field: fc.constantFrom('roles', 'languages'),
    value: fc.constantFrom('victim', 'km', 'th', 'guard'),
  }),
  fc.record({ op: fc.constantFrom('tombstone', 'restore') }),
);
const change = fc.array(edit, { minLength: 1, maxLength: 4 });
const on = (record: RecordId, edits: readonly Edit[]): Operation[] => edits.map((one) => ({ ...one, record }) as Operation);

async function made(vault: Pick<VaultApi, 'commit'>): Promise<RecordId> {
  const record = newId<RecordId>();
  const operations: Operation[] = [
    { op: 'put', record, field: 'kind', value: 'person' },
    { op: 'put', record, field: 'name', value: 'Somebody' },
  ];
  must(await vault.commit({ action: 'createPerson', operations }));
  return record;
}

let vault: VaultApi;
beforeAll(async () => {
  vault = createDisk().vault();
  must(await vault.create(passphrase));
});

test('a checkpoint thrown away and made again from the journal gives the same records', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat(6), async (changes, checkpointAfter) => {
      const record = await made(vault);
      for (const [at, edits] of changes.entries()) {
        must(await vault.commit({ action: 'edit', operations: on(record, edits) }));
        if (at === checkpointAfter) await vault.checkpoint();
      }
      const before = [await vault.digest(), await vault.get(record), await vault.list({ sort: { field: 'name' } })];
      must(await vault.rebuild());
      expect([await vault.digest(), await vault.get(record), await vault.list({ sort: { field: 'name' } })]).toEqual(before);
    }),
    { numRuns: 12 },
  );
  const digest = await vault.digest();
  await vault.lock();
  expect(must(await vault.unlock({ kind: 'passphrase', text: passphrase })).findings).toEqual([]);
  expect(await vault.digest()).toBe(digest);
});

/** What a person sees of a record; its last change is later after undo and redo, that is all. */
const seen = async (record: RecordId) => ({ ...(await vault.get(record)), changedMs: 0 });

test('undo brings back what was before, and redo what was after', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const record = await made(vault);
      const states = [await seen(record)];
      let undoable = 0;
      const count = () => undoable;
      const stop = vault.subscribe((event) => {
        if (event.kind === 'undo') undoable += 1;
      });
      for (const edits of changes) {
        const before = count();
        must(await vault.commit({ action: 'edit', operations: on(record, edits) }));
        if (count() > before) states.push(await seen(record));
      }
      stop();
      for (let at = states.length - 2; at >= 0; at -= 1) {
        expect(must(await vault.undo())).toEqual({ action: 'edit', skipped: 0 });
        expect(await seen(record)).toEqual(states[at]);
      }
      for (let at = 1; at < states.length; at += 1) {
        expect(must(await vault.redo())).toEqual({ action: 'edit', skipped: 0 });
        expect(await seen(record)).toEqual(states[at]);
      }
      expect(must(await vault.redo())).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test('as it was is what stood there then, and the history tells each step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const record = await made(vault);
      const then: { readonly hlc: Hlc; readonly view: unknown }[] = [];
      for (const edits of changes) {
        const { stamp } = must(await vault.commit({ action: 'edit', operations: on(record, edits) }));
        then.push({ hlc: stamp.hlc, view: await vault.get(record) });
      }
      await vault.checkpoint();
      for (const { hlc, view } of then) expect(await vault.asItWas(record, hlc)).toEqual(view);
      const history = await vault.history(record);
      expect(history.length).toBe(changes.length + 1);
      const values = new Map<string, Value | undefined>();
      for (const line of history.toReversed()) {
        for (const { field, before, after } of line.changes) {
          expect(values.get(field) ?? []).toEqual(before ?? []);
          values.set(field, after);
        }
      }
    }),
    { numRuns: 25 },
  );
});

describe('two devices of one vault', () => {
  let a: Session;
  let b: Session;
  beforeAll(async () => {
    [a, b] = (await openDevices(2)) as [Session, Session];
  });

  test('have the same records once each has the entries of the other', async () => {
    const step = fc.record({ device: fc.nat(1), edits: change, pulls: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const record = await made(a);
        await pull(b, a);
        for (const { device, edits, pulls } of steps) {
          const [mine, other] = device === 0 ? [a, b] : [b, a];
          if (pulls) await pull(mine, other);
          must(await mine.commit({ action: 'edit', operations: on(record, edits) }));
        }
        await pull(a, b);
        await pull(b, a);
        expect(await digestRecords(a.vault)).toBe(await digestRecords(b.vault));
        const view = viewOf((await loadState(a.vault, record))!);
        expect(viewOf((await loadState(b.vault, record))!)).toEqual(view);
        await a.checkpoint();
        must(await b.rebuild());
        expect(await digestRecords(a.vault)).toBe(await digestRecords(b.vault));
      }),
      { numRuns: 15 },
    );
  });

  test('pass over what they know already', async () => {
    const record = await made(a);
    const signed: Uint8Array<ArrayBuffer>[] = [];
    for await (const entry of entriesSince(a.vault, {})) signed.push(entry);
    must(await b.absorb(signed));
    const before = await digestRecords(b.vault);
    expect(must(await b.absorb(signed))).toEqual({ taken: 0, records: [] });
    expect(await digestRecords(b.vault)).toBe(before);
    expect(b.vault.records.heads.has(record)).toBe(true);
  });

  test('refuse entries with a gap, an altered one, and one that another key signed; nothing is taken', async () => {
    await pull(b, a);
    await made(a);
    await made(a);
    const signed: Uint8Array<ArrayBuffer>[] = [];
    for await (const entry of entriesSince(a.vault, vectorOf(b.vault.chains))) signed.push(entry);
    const [first, second] = signed as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    const rows = b.vault.rows;
    expect(await b.absorb([second])).toMatchObject({ ok: false, error: { type: 'unsound', at: 0, fault: 'brokenChain' } });
    const altered = first.slice();
    altered[70] = (altered[70] as number) ^ 1;
    expect(await b.absorb([altered])).toMatchObject({ ok: false, error: { type: 'unsound', at: 0 } });
    const forged = first.slice();
    forged[3] = (forged[3] as number) ^ 1;
    expect(await b.absorb([forged, second])).toMatchObject({ ok: false, error: { fault: 'badSignature' } });
    expect(b.vault.rows).toBe(rows);
    expect(must(await b.absorb([first, second])).taken).toBe(2);
  });
});
