import type { Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';

export interface InboxContent {
  /** Captured in passing; nobody has looked at it since. */
  readonly unsorted: readonly RecordHead<'item'>[];
  readonly quarantined: readonly RecordHead[];
  /** Belongs to no case. */
  readonly homeless: readonly RecordHead[];
  /** Items of the case that no source, excerpt, link or event points to. */
  readonly untied: readonly RecordHead[];
}

const mostShown = 200;
const mostRead = 5000;
const captured: readonly Kind[] = ['item', 'interview', 'person', 'compound'];

const casesOf = (head: RecordHead) => (head.fields['cases'] as readonly RecordId[] | undefined) ?? [];

export async function readInbox(vault: VaultApi, activeCase: RecordId | null): Promise<InboxContent> {
  const lists = await Promise.all(
    captured.map((kind) => vault.list({ kind, sort: { field: 'createdMs', descending: true }, limit: mostRead })),
  );
  const all = lists.flatMap((list) => list.rows);
  const unsorted = all.filter((head): head is RecordHead<'item'> => head.kind === 'item' && head.fields['unsorted'] === true);
  const items = all.filter((head) => head.kind === 'item' && head.fields['unsorted'] !== true);
  const here = items.filter((head) => activeCase === null || casesOf(head).includes(activeCase));
  const sound = here.filter((head) => typeof head.fields['quarantine'] !== 'string').slice(0, mostShown);
  const pointers = await Promise.all(sound.map((head) => vault.references(head.id, ['source', 'excerpt', 'link', 'event'])));
  return {
    unsorted: unsorted.slice(0, mostShown),
    quarantined: here.filter((head) => typeof head.fields['quarantine'] === 'string').slice(0, mostShown),
    homeless: all.filter((head) => casesOf(head).length === 0).slice(0, mostShown),
    untied: sound.filter((_, index) => (pointers[index] ?? []).every((pointer) => pointer.deleted)),
  };
}
