// What the vault is asked, from a page and across the worker's boundary, as the app asks it.

import type { RecordId } from '../../../src/domain/ids.ts';
import type { VaultApi, VaultEvent } from '../../../src/vault/api.ts';
import { createVaultClient } from '../../../src/vault/client.ts';
import { batchesOf, bytesOf, changeOf, makeRecords } from './records.ts';
import { timed, twoAtATime, wordsToFind } from './timing.ts';

const passphrase = 'seven quiet herons under the wide bridge';
const secret = { kind: 'passphrase', text: passphrase } as const;
const batchSize = 1_000;
/** An import sends the next changes while one is signed and another written. */
const mostUnderWay = 3;

const openClient = (): VaultApi =>
  createVaultClient(() => new Worker(new URL('../../../src/vault/worker.ts', import.meta.url), { type: 'module' }), {
    name: 'figures',
  });

function must<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly type: string } },
): T {
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value;
}

const settle = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Follows the vault's own word on whether records wait to be indexed; `done` resolves with when it ended. */
function followIndexing(vault: VaultApi): { readonly done: () => Promise<number> } {
  let waits = false;
  let endedAt = performance.now();
  const stop = vault.subscribe((event: VaultEvent) => {
    if (event.kind !== 'indexing') return;
    waits = event.progress !== null;
    if (!waits) endedAt = performance.now();
  });
  return {
    async done() {
      const askedAt = performance.now();
      await settle(300);
      while (waits) await settle(20);
      stop();
      return Math.max(endedAt, askedAt);
    },
  };
}

export interface Written {
  readonly commitMs: number;
  readonly searchableMs: number;
  readonly checkpointMs: number;
  readonly recordBytes: number;
}

let kept: VaultApi | null = null;
const vaultHere = (): VaultApi => {
  kept ??= openClient();
  return kept;
};

export async function writeVault(count: number): Promise<Written> {
  const vault = vaultHere();
  must(await vault.create(passphrase));
  const [inCase, ...ids] = await vault.newIds(count + 1);
  must(
    await vault.commit({
      action: 'createCase',
      operations: [{ op: 'put', record: inCase as RecordId, field: 'kind', value: 'case' }],
    }),
  );
  const records = makeRecords(ids, inCase as string);
  const changes = batchesOf(records, batchSize).map(changeOf);
  const began = performance.now();
  const indexing = followIndexing(vault);
  const underWay: Promise<void>[] = [];
  for (const change of changes) {
    if (underWay.length === mostUnderWay) await underWay.shift();
    underWay.push(vault.commit(change).then((answer) => void must(answer)));
  }
  await Promise.all(underWay);
  const commitMs = performance.now() - began;
  const [, checkpointMs] = await timed(() => vault.checkpoint());
  const searchableMs = (await indexing.done()) - began;
  await vault.checkpoint();
  const sample = records.slice(0, 1_000);
  const recordBytes = Math.round(sample.reduce((sum, record) => sum + bytesOf(record), 0) / sample.length);
  await vault.lock();
  return { commitMs, searchableMs, checkpointMs, recordBytes };
}

export interface Unlocked {
  readonly keyMs: number;
  /** From the key to the first page of the list and the first search answered. */
  readonly readyMs: number;
  readonly records: number;
  readonly found: number;
}

export async function unlockVault(): Promise<Unlocked> {
  const vault = vaultHere();
  let keyAt = 0;
  const stop = vault.subscribe((event) => {
    if (event.kind === 'status' && event.status.kind === 'opening' && event.status.step === 'records') keyAt = performance.now();
  });
  await vault.status();
  const began = performance.now();
  must(await vault.unlock(secret));
  const list = await vault.list({ kind: 'event', limit: 50, sort: { field: 'title' } });
  const found = await vault.search({ text: 'passport', limit: 50 });
  const ended = performance.now();
  stop();
  if (keyAt === 0) throw new Error('The vault did not say when its key was ready');
  return { keyMs: keyAt - began, readyMs: ended - keyAt, records: list.total, found: found.total };
}

/** Milliseconds of single edits, each awaited; the vault is open. */
export async function commitOne(count: number): Promise<readonly number[]> {
  const vault = vaultHere();
  const { rows } = await vault.list({ kind: 'event', limit: count });
  const texts = makeRecords(
    rows.map(({ id }) => id),
    'case',
    2,
  );
  const taken: number[] = [];
  for (const { id, notes } of texts) {
    const change = {
      action: 'editEvent',
      operations: [{ op: 'put', record: id as RecordId, field: 'notes', value: notes }],
    } as const;
    const [answer, ms] = await timed(() => vault.commit(change));
    must(answer);
    taken.push(ms);
  }
  return taken;
}

export async function searchVault(count: number): Promise<readonly number[]> {
  const vault = vaultHere();
  const taken: number[] = [];
  for (const text of wordsToFind(count)) taken.push((await timed(() => vault.search({ text, limit: 20 })))[1]);
  return taken;
}

export async function lockVault(): Promise<void> {
  await vaultHere().lock();
  kept = null;
}

export interface Moved {
  readonly writeMs: number;
  readonly readMs: number;
}

export async function moveBlobs(files: readonly Blob[]): Promise<Moved> {
  const vault = vaultHere();
  if ((await vault.status()).kind === 'none') must(await vault.create(passphrase));
  const [stored, writeMs] = await timed(() => twoAtATime(files, async (file) => must(await vault.blobs.put(file)).blob));
  const [bytes, readMs] = await timed(async () => {
    let sum = 0;
    for (const blob of stored) sum += must(await vault.blobs.read(blob)).length;
    return sum;
  });
  if (bytes !== files.reduce((sum, file) => sum + file.size, 0)) throw new Error('The vault gave back other bytes');
  return { writeMs, readMs };
}
