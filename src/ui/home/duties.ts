// What in a case needs a person now, read from the vault in one go.
import type { Kind } from '../../domain/dictionary.ts';
import type { Participant } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { ListQuery, VaultApi } from '../../vault/api.ts';

export interface Duties {
  /** Interviews that are not sealed yet. */
  readonly drafts: readonly RecordHead[];
  readonly quarantined: readonly RecordHead[];
  /** Links and events that nothing bears out yet. */
  readonly unsourced: readonly RecordHead[];
  /** People who spoke and were never asked for consent. */
  readonly unasked: readonly RecordHead[];
  readonly withdrawn: readonly RecordHead[];
  /** Passages with a question that nobody has asked yet. */
  readonly questions: readonly RecordHead[];
}

/** More than this no list of duties can hold; what lies behind it waits until these are done. */
const mostRead = 5000;

export const inCase = (activeCase: RecordId | null): Pick<ListQuery, 'inCase'> => (activeCase ? { inCase: activeCase } : {});

/** Kinds whose change may change the duties. */
export const dutyKinds: readonly Kind[] = ['interview', 'item', 'link', 'event', 'source', 'consent', 'person', 'excerpt'];

export async function readDuties(vault: VaultApi, activeCase: RecordId | null): Promise<Duties> {
  const read = async (kind: Kind) => (await vault.list({ kind, ...inCase(activeCase), limit: mostRead })).rows;
  const open = { kind: 'excerpt', ...inCase(activeCase), where: { questionState: 'open' }, limit: mostRead } as const;
  const [interviews, items, links, events, sources, consents, questions] = await Promise.all([
    read('interview'),
    read('item'),
    read('link'),
    read('event'),
    read('source'),
    read('consent'),
    vault.list(open),
  ]);
  const claimed = new Set(sources.map((source) => source.fields['claim']));
  const asked = new Set(consents.map((consent) => consent.fields['person']));
  const unaskedIds = [...new Set(interviews.flatMap(speakers))].filter((id) => !asked.has(id));
  return {
    drafts: interviews.filter((head) => head.fields['sealedAt'] === undefined),
    quarantined: items.filter((head) => typeof head.fields['quarantine'] === 'string'),
    unsourced: [...links, ...events].filter((head) => !claimed.has(head.id)),
    unasked: (await vault.heads(unaskedIds)).filter((head) => !head.deleted),
    withdrawn: consents.filter((head) => head.fields['decision'] === 'withdrawn'),
    questions: questions.rows,
  };
}

/** Those whose consent an interview needs: whoever did not come to ask or to translate. */
const professionals = ['interviewer', 'interpreter', 'professional', 'observer', 'lawyer'];
const speakers = (interview: RecordHead): readonly RecordId[] =>
  ((interview.fields['people'] as readonly Participant[] | undefined) ?? [])
    .filter((participant) => !professionals.includes(participant.role))
    .map((participant) => participant.person);
