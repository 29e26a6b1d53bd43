// Duplicates that were merged stay as tombstones that point to the record which goes on.
import type { Kind } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import type { VaultApi } from '../vault/api.ts';
import { listAll } from './listAll.ts';

export const mergeableKinds = ['person', 'compound', 'organization', 'identifier'] as const satisfies readonly Kind[];
export const isMergeable = (kind: Kind): boolean => mergeableKinds.some((known) => known === kind);

type Reader = Pick<VaultApi, 'heads' | 'list' | 'references'>;

/** The record that goes on for this one: itself, unless it was merged. A circle, which two devices could make, ends where it began. */
export async function survivorOf(vault: Pick<Reader, 'heads'>, id: RecordId): Promise<RecordId> {
  const seen = new Set<RecordId>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const head = (await vault.heads([at]))[0];
    const next = head?.deleted ? (head.fields['mergedInto'] as RecordId | undefined) : undefined;
    if (next === undefined) return at;
    at = next;
  }
  return id;
}

/** This record and all that were merged into it: what points to any of them speaks of it. */
export async function idsOf(vault: Pick<Reader, 'heads' | 'list'>, id: RecordId): Promise<readonly RecordId[]> {
  const kind = (await vault.heads([id]))[0]?.kind;
  if (!kind || !isMergeable(kind)) return [id];
  const merged = (await vault.list({ kind, deleted: true })).rows.filter(({ fields }) => fields['mergedInto'] !== undefined);
  const ids = new Set([id]);
  for (const each of ids) for (const head of merged) if (head.fields['mergedInto'] === each) ids.add(head.id);
  return [...ids];
}

/** Like `vault.references`, and through merges. */
export async function referencesOf(vault: Reader, id: RecordId, kinds: readonly Kind[]): Promise<readonly RecordHead[]> {
  const pointingTo = await idsOf(vault, id);
  const found = await Promise.all(kinds.map((kind) => listAll(vault, { kind, pointingTo })));
  return found.flat();
}

/** What bears out this record, its fields included. */
export async function sourcesOfRecord(vault: Reader, id: RecordId): Promise<readonly RecordHead[]> {
  const ids = await idsOf(vault, id);
  const found = await Promise.all(ids.map((each) => vault.references(each, ['source'])));
  return found.flat().filter(({ fields, deleted }) => !deleted && ids.includes(fields['claim'] as RecordId));
}
