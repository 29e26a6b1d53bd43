// What in a case needs a person now. The vault counts; only the few that are shown come over.
import { attendingRoles } from '../../actions/speakersOf.ts';
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Filter, ListAnswer, ListQuery, VaultApi } from '../../vault/api.ts';

export type Duty = 'drafts' | 'quarantined' | 'unsourced' | 'unasked' | 'withdrawn' | 'questions' | 'noCopy' | 'inNeed';
export type Duties = Readonly<Record<Duty, ListAnswer>>;

/** Of each duty so many are named. */
const mostShown = 20;

export const inCase = (activeCase: RecordId | null): Pick<ListQuery, 'inCase'> => (activeCase ? { inCase: activeCase } : {});

/** Kinds whose change may change the duties. */
export const dutyKinds: readonly Kind[] = ['interview', 'item', 'link', 'event', 'source', 'consent', 'person', 'excerpt'];

export async function readDuties(vault: VaultApi, activeCase: RecordId | null): Promise<Duties> {
  const read = (kind: Kind, ...filters: Filter[]) => vault.list({ kind, ...inCase(activeCase), filters, limit: mostShown });
  const [drafts, quarantined, links, events, unasked, unanswered, withdrawn, questions, noCopy, inNeed] = await Promise.all([
    read('interview', { test: 'noValue', field: 'sealedAt' }),
    read('item', { test: 'hasValue', field: 'quarantine' }),
    read('link', { test: 'noSource', field: null }),
    read('event', { test: 'noSource', field: null }),
    read('person', spoke, { test: 'notNamed', by: 'consent', field: 'person' }),
    // Consent was talked about, and the first question is still open.
    read(
      'consent',
      { test: 'oneOf', field: 'decision', values: ['notAsked'] },
      { test: 'oneOf', field: 'use', values: ['store'] },
    ),
    read('consent', { test: 'oneOf', field: 'decision', values: ['withdrawn'] }),
    read('excerpt', { test: 'oneOf', field: 'questionState', values: ['open'] }),
    read('interview', { test: 'hasValue', field: 'sealedAt' }, { test: 'noValue', field: 'copy' }),
    read('interview', { test: 'hasValue', field: 'needs' }, { test: 'noValue', field: 'referral' }),
  ]);
  return {
    drafts,
    quarantined,
    unsourced: together(links, events),
    unasked: together(unasked, unanswered),
    withdrawn,
    questions,
    noCopy,
    inNeed,
  };
}

const together = (a: ListAnswer, b: ListAnswer): ListAnswer => ({
  total: a.total + b.total,
  rows: [...a.rows, ...b.rows].slice(0, mostShown),
});

/** Those whose consent an interview needs: whoever did not come to ask or to translate. */
const spoke: Filter = {
  test: 'named',
  by: 'interview',
  field: 'people',
  notAs: attendingRoles,
};
