// Writes what changed since the last checkpoint into new pages, then switches to them in one transaction.
import { toBase64url, utf8 } from '../../crypto/encoding.ts';
import { randomBytes } from '../../crypto/random.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { JobOptions } from '../api.ts';
import { chainHeadRow, sealChainHead } from '../journal/chainHead.ts';
import { loadPage } from '../loadStates.ts';
import { chainHeadOf, type OpenVault } from '../openVault.ts';
import type { RecordState } from '../records/recordState.ts';
import type { SearchSnapshot } from '../searching/searchFeed.ts';
import { writeFrames } from '../searching/storedFrames.ts';
import { bodyPageToBytes } from './bodyPage.ts';
import { type Manifest, manifestRow, type PageName, sealManifest } from './manifest.ts';
import { headPageToJson, loadedHeadOf, recordsPerPage } from './pages.ts';

/** The state of the search index at this moment, without what is stored already; null while there is no index. */
export type TakeSearch = (stored: ReadonlySet<string>) => SearchSnapshot | null;

interface Plan {
  readonly search: SearchSnapshot | null;
  readonly covers: Pick<Manifest, 'covers' | 'chains'>;
  readonly snapshot: ReadonlyMap<RecordId, RecordState>;
  /** Page number → the records that it will hold. */
  readonly pages: ReadonlyMap<number, () => Promise<readonly RecordState[]>>;
}
interface WrittenPage {
  readonly page: number;
  readonly name: PageName;
  readonly ids: readonly RecordId[];
}

const pagesPerTransaction = 8;

/** What a checkpoint of now would write; null when there is nothing to write. Nothing may be committed while this runs. */
function plan(vault: OpenVault, takeSearch: TakeSearch): Plan | null {
  const { records, manifest, rows, chains } = vault;
  const isSearchStored = manifest.search !== null && manifest.search.pending.length === 0;
  if (rows === manifest.covers && records.changed.size === 0 && isSearchStored) return null;
  const search = takeSearch(new Set(manifest.search?.frames));
  const snapshot = new Map(records.changed);
  const changedOn = new Map<number, RecordState[]>();
  const fresh: RecordState[] = [];
  for (const state of snapshot.values()) {
    const page = records.pageOf.get(state.id);
    if (page === undefined) fresh.push(state);
    else appendTo(changedOn, page, state);
  }
  fillLastPage(manifest, fresh, changedOn);
  const pages = new Map<number, () => Promise<readonly RecordState[]>>();
  for (const [page, states] of changedOn) pages.set(page, () => mergePage(vault, page, states));
  for (let at = 0; at < fresh.length; at += recordsPerPage) {
    const states = fresh.slice(at, at + recordsPerPage);
    pages.set(manifest.pages.length + at / recordsPerPage, () => Promise.resolve(states));
  }
  return { covers: { covers: rows, chains }, snapshot, pages, search };
}

/** New records first fill what room the last page has. Takes them out of `fresh`. */
function fillLastPage({ pages }: Manifest, fresh: RecordState[], changedOn: Map<number, RecordState[]>): void {
  const last = pages.length - 1;
  const room = recordsPerPage - (pages[last]?.records ?? recordsPerPage);
  if (room <= 0 || fresh.length === 0) return;
  changedOn.set(last, [...(changedOn.get(last) ?? []), ...fresh.splice(0, room)]);
}

async function mergePage(vault: OpenVault, page: number, changed: readonly RecordState[]): Promise<readonly RecordState[]> {
  const states = new Map<RecordId, RecordState>();
  for (const state of (await loadPage(vault, page)).states()) states.set(state.id, state);
  for (const state of changed) states.set(state.id, state);
  return [...states.values()];
}

const newRowName = (): string => toBase64url(randomBytes(16));

async function sealPage(vault: OpenVault, page: number, states: readonly RecordState[]) {
  const name: PageName = { head: newRowName(), body: newRowName(), records: states.length };
  const head = utf8(JSON.stringify(headPageToJson(states.map(loadedHeadOf))));
  const body = bodyPageToBytes(states);
  const [sealedHead, sealedBody] = await Promise.all([
    vault.sealer.seal<'headPage'>('heads', name.head, head),
    vault.sealer.seal<'bodyPage'>('bodies', name.body, body),
  ]);
  return { written: { page, name, ids: states.map(({ id }) => id) } satisfies WrittenPage, sealedHead, sealedBody };
}

/** False when it was cancelled or when there was nothing to do. Rejects when the disk is full; what was there stays. */
export async function writeCheckpoint(vault: OpenVault, takeSearch: TakeSearch, options: JobOptions = {}): Promise<boolean> {
  const planned = await vault.queue.run(async () => plan(vault, takeSearch));
  if (planned === null) return false;
  const written: WrittenPage[] = [];
  try {
    await writePages(vault, planned, written, options);
    await writeFrames(vault, planned.search?.fresh ?? []);
    if (options.signal?.aborted) return false;
    await vault.queue.run(() => switchTo(vault, planned, written));
    return true;
  } finally {
    const named = new Set(vault.manifest.pages.map(({ head }) => head));
    await removePages(
      vault,
      written.map(({ name }) => name).filter(({ head }) => !named.has(head)),
    );
  }
}

async function writePages(vault: OpenVault, { pages }: Plan, written: WrittenPage[], options: JobOptions): Promise<void> {
  const { db } = vault;
  const waiting = [...pages];
  for (let at = 0; at < waiting.length; at += pagesPerTransaction) {
    if (options.signal?.aborted) return;
    const batch: Awaited<ReturnType<typeof sealPage>>[] = [];
    for (const [page, states] of waiting.slice(at, at + pagesPerTransaction))
      batch.push(await sealPage(vault, page, await states()));
    await db.transaction('rw', db.heads, db.bodies, async () => {
      await db.heads.bulkPut(
        batch.map(({ sealedHead }) => sealedHead),
        batch.map((one) => one.written.name.head),
      );
      await db.bodies.bulkPut(
        batch.map(({ sealedBody }) => sealedBody),
        batch.map((one) => one.written.name.body),
      );
    });
    for (const one of batch) written.push(one.written);
    options.onProgress?.({ done: written.length, total: waiting.length });
  }
}

async function switchTo(vault: OpenVault, { covers, snapshot, search }: Plan, written: readonly WrittenPage[]): Promise<void> {
  const { db, sealer, records } = vault;
  const pages = [...vault.manifest.pages];
  const old: PageName[] = [];
  for (const { page, name } of written) {
    const before = pages[page];
    if (before) old.push(before);
    pages[page] = name;
  }
  const searchNow = searchAfter(vault.manifest.search, search, snapshot.keys());
  const oldFrames = (vault.manifest.search?.frames ?? []).filter((name) => !searchNow?.frames.includes(name));
  const manifest: Manifest = { ...vault.manifest, ...covers, version: vault.manifest.version + 1, pages, search: searchNow };
  const sealedManifest = await sealManifest(sealer, manifest);
  const sealedHead = await sealChainHead(sealer, chainHeadOf(vault, { manifest }));
  await db.transaction('rw', [db.manifest, db.heads, db.bodies, db.journal, db.search], async () => {
    await db.manifest.put(sealedManifest, manifestRow);
    await db.journal.put(sealedHead, chainHeadRow);
    await deletePages(vault, old);
    await db.search.bulkDelete(oldFrames);
  });
  vault.manifest = manifest;
  vault.bytesSinceCheckpoint = 0;
  for (const { body } of old) vault.bodies.drop(body);
  for (const { page, ids } of written) for (const id of ids) records.pageOf.set(id, page);
  for (const [id, state] of snapshot) if (records.changed.get(id) === state) records.changed.delete(id);
}

/** While the index is not there, what is stored stays and lags behind by what changed. */
function searchAfter(stored: Manifest['search'], taken: SearchSnapshot | null, changed: Iterable<RecordId>): Manifest['search'] {
  if (taken !== null) return { frames: taken.frames, pending: taken.pending };
  return stored === null ? null : { frames: stored.frames, pending: [...new Set([...stored.pending, ...changed])] };
}

async function deletePages({ db }: OpenVault, pages: readonly PageName[]): Promise<void> {
  await db.heads.bulkDelete(pages.map(({ head }) => head));
  await db.bodies.bulkDelete(pages.map(({ body }) => body));
}

async function removePages(vault: OpenVault, pages: readonly PageName[]): Promise<void> {
  if (pages.length === 0) return;
  const { db } = vault;
  await db.transaction('rw', db.heads, db.bodies, () => deletePages(vault, pages));
}

/** Deletes rows that the manifest does not name: what a checkpoint left that was killed on its way. */
export async function sweepPages(vault: OpenVault): Promise<void> {
  const { db } = vault;
  const named = new Set(vault.manifest.pages.flatMap(({ head, body }) => [head, body]));
  const [heads, bodies] = await Promise.all([db.heads.toCollection().primaryKeys(), db.bodies.toCollection().primaryKeys()]);
  await db.heads.bulkDelete(heads.filter((name) => !named.has(name)));
  await db.bodies.bulkDelete(bodies.filter((name) => !named.has(name)));
  const frames = new Set(vault.manifest.search?.frames);
  await db.search.bulkDelete((await db.search.toCollection().primaryKeys()).filter((name) => !frames.has(name)));
}

function appendTo(map: Map<number, RecordState[]>, page: number, state: RecordState): void {
  const states = map.get(page);
  if (states) states.push(state);
  else map.set(page, [state]);
}
