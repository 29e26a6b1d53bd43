// Brings the whole registers of records into memory, from what changed since the checkpoint or from its pages.
import type { RecordId } from '../domain/ids.ts';
import { addFinding, type OpenVault } from './openVault.ts';
import type { RecordState } from './records/recordState.ts';
import { replay } from './replay.ts';

/** The records that exist among these. */
export async function loadStates(vault: OpenVault, ids: Iterable<RecordId>): Promise<Map<RecordId, RecordState>> {
  const found = new Map<RecordId, RecordState>();
  const byPage = new Map<number, RecordId[]>();
  for (const id of ids) {
    const state = vault.records.changed.get(id);
    const page = vault.records.pageOf.get(id);
    if (state) found.set(id, state);
    else if (page !== undefined) {
      const wanted = byPage.get(page);
      if (wanted) wanted.push(id);
      else byPage.set(page, [id]);
    }
  }
  await Promise.all([...byPage].map(([page, wanted]) => loadFrom(vault, page, wanted, found)));
  return found;
}

async function loadFrom(
  vault: OpenVault,
  page: number,
  wanted: readonly RecordId[],
  found: Map<RecordId, RecordState>,
): Promise<void> {
  const states = await loadPage(vault, page);
  for (const id of wanted) {
    const state = vault.records.changed.get(id) ?? states.get(id);
    if (state) found.set(id, state);
  }
}

export const loadState = async (vault: OpenVault, id: RecordId): Promise<RecordState | undefined> =>
  vault.records.changed.get(id) ?? (await loadStates(vault, [id])).get(id);

/** The records of one page; each is read when it is asked for. */
export interface PageStates {
  get(id: RecordId): RecordState | undefined;
  states(): Iterable<RecordState>;
}

/** A page as the checkpoint has it. One that is damaged is rebuilt from the journal and written anew at the next checkpoint. */
export async function loadPage(vault: OpenVault, page: number): Promise<PageStates> {
  const name = vault.manifest.pages[page];
  if (name === undefined) throw new Error('No such page');
  const states = await vault.bodies.page(name.body);
  if (states !== null) return states;
  const stored = await vault.db.bodies.get(name.body);
  // A checkpoint may have moved the page meanwhile.
  if (vault.manifest.pages[page] !== name) return loadPage(vault, page);
  addFinding(vault, { table: 'bodies', row: name.body, fault: stored === undefined ? 'missing' : 'damaged' });
  return rebuildPage(vault, page);
}

async function rebuildPage(vault: OpenVault, page: number): Promise<PageStates> {
  const { records } = vault;
  const wanted = new Set([...records.pageOf].filter(([, of]) => of === page).map(([id]) => id));
  const { states, finding } = await replay(vault.db, vault.sealer, vault.manifest.covers, { wanted });
  if (finding !== null) {
    addFinding(vault, finding);
    vault.readOnly = true;
    return pageOf(new Map());
  }
  for (const state of states.values()) if (!records.changed.has(state.id)) records.adopt(state);
  return pageOf(states);
}

const pageOf = (states: ReadonlyMap<RecordId, RecordState>): PageStates => ({
  get: (id) => states.get(id),
  states: () => states.values(),
});
