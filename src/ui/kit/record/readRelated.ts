// What names a record, each once: through the duplicates that went into it, and conversations in their latest version.
import { idsOf, referencesOf } from '../../../actions/survivorOf.ts';
import type { Kind } from '../../../domain/dictionary.ts';
import type { Participant } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';

/** Links and their sources have a section of their own, and so has what a person has agreed to. */
export const relatedKinds = ['interview', 'event', 'item', 'identifier', 'compound', 'excerpt', 'bundle'] as const;

export interface Related {
  readonly head: RecordHead;
  /** As what the record takes part in it: keys of the catalogue `fields`. */
  readonly as: readonly string[];
}

const standsBy = ['guardian', 'interpreter'] as const;

export async function readRelated(vault: VaultApi, id: RecordId): Promise<ReadonlyMap<Kind, readonly Related[]>> {
  const [ids, found] = await Promise.all([idsOf(vault, id), referencesOf(vault, id, [...relatedKinds, 'consent'])]);
  const sound = found.filter((head) => !head.deleted && !ids.includes(head.id));
  const consents = sound.filter((head): head is RecordHead<'consent'> => head.kind === 'consent');
  const assisted = consents.filter(({ fields }) => !ids.includes(fields.person as RecordId));
  const missing = assisted
    .flatMap(({ fields }) => fields.interview ?? [])
    .filter((each) => !sound.some((head) => head.id === each));
  const heads = [...sound.filter(({ kind }) => kind !== 'consent'), ...(await vault.heads([...new Set(missing)]))];
  const replaced = new Set(
    heads.filter(({ kind, deleted }) => kind === 'interview' && !deleted).map(({ fields }) => fields['corrects']),
  );
  const lines = heads
    .filter((head) => !head.deleted && !replaced.has(head.id))
    .map((head): Related => ({ head, as: [...rolesIn(head, ids), ...assistsIn(head, assisted, ids)] }));
  return Map.groupBy(lines, ({ head }) => head.kind);
}

function rolesIn({ fields }: RecordHead, ids: readonly RecordId[]): readonly string[] {
  const people = (fields['people'] as readonly Participant[] | undefined) ?? [];
  return [...new Set(people.filter(({ person }) => ids.includes(person)).map(({ role }) => `role.${role}`))];
}

/** Somebody who answered for another, or put the question to her, without being listed among those present. */
function assistsIn(head: RecordHead, consents: readonly RecordHead<'consent'>[], ids: readonly RecordId[]): readonly string[] {
  const here = consents.filter(({ fields }) => fields.interview === head.id);
  return standsBy
    .filter((field) => here.some(({ fields }) => fields[field] !== undefined && ids.includes(fields[field])))
    .map((field) => (field === 'interpreter' ? 'role.interpreter' : `consent.${field}`))
    .filter((key) => !rolesIn(head, ids).includes(key));
}
