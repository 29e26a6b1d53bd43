// What was made from the texts of an interview: excerpts with their codes and questions, and the events and links that rest on them.
import type { Place, VocabularyAnswer } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';

export interface Note {
  readonly key: string;
  readonly head: RecordHead;
  /** Which facts of the record the passage bears out; none where it bears out the record as a whole. */
  readonly facts: readonly string[];
  /** The two ends of a link. */
  readonly ends: readonly RecordHead[];
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly field: string;
  readonly excerpt: RecordId | null;
  /** The records that keep this place: the excerpt and the source. */
  readonly places: readonly RecordId[];
  readonly codes: readonly VocabularyAnswer[];
  readonly question: { readonly text: string; readonly answered: boolean; readonly answer: RecordId | null } | null;
}

/** Names the passage a note stands at: its excerpt, or the source itself where it has none. */
export const passageKeyOf = ({ excerpt, key }: Pick<Note, 'excerpt' | 'key'>): string => excerpt ?? key;

export async function readNotes(vault: VaultApi, origin: RecordId): Promise<readonly Note[]> {
  const made = (await vault.references(origin, ['excerpt', 'source'])).filter((head) => !head.deleted);
  const sources = made.filter((head): head is RecordHead<'source'> => head.kind === 'source');
  const excerpts = new Map(made.flatMap((head) => (head.kind === 'excerpt' ? [[head.id, head as RecordHead<'excerpt'>]] : [])));
  const claims = await headsById(
    vault,
    sources.map(({ fields }) => fields.claim),
  );
  const ends = await headsById(
    vault,
    [...claims.values()].flatMap(({ fields }) => [fields['from'], fields['to']] as RecordId[]),
  );
  const used = new Set<RecordId>();
  const claimed = sources.flatMap((source): Note[] => {
    const claim = source.fields.claim && claims.get(source.fields.claim);
    if (!claim || claim.deleted) return [];
    const excerpt = source.fields.excerpt && excerpts.get(source.fields.excerpt);
    if (excerpt) used.add(excerpt.id);
    const both = [claim.fields['from'], claim.fields['to']].flatMap((id) => ends.get(id as RecordId) ?? []);
    const places = [source.id, ...(excerpt ? [excerpt.id] : [])];
    return noteAt(
      excerpt?.fields.place ?? source.fields.place,
      {
        ...bare,
        key: source.id,
        head: claim,
        facts: source.fields.claimField ? [source.fields.claimField] : [],
        ends: both,
        places,
      },
      excerpt,
    );
  });
  const notes = [...oncePerPassage(claimed)];
  // An excerpt that only bears out a claim is that claim's line; a code or a question is one of its own.
  for (const [id, head] of excerpts) {
    const { codes = [], question } = head.fields;
    if (used.has(id) && codes.length === 0 && question === undefined) continue;
    notes.push(...noteAt(head.fields.place, { ...bare, key: id, head, places: [id], codes, question: questionOf(head) }, head));
  }
  return notes.sort((a, b) => a.from - b.from || a.key.localeCompare(b.key));
}

const bare = { facts: [], ends: [], codes: [], question: null } as const;

function questionOf({ fields }: RecordHead<'excerpt'>): Note['question'] {
  if (fields.question === undefined) return null;
  return { text: fields.question, answered: fields.questionState === 'answered', answer: fields.answer ?? null };
}

async function headsById(vault: VaultApi, ids: readonly (RecordId | undefined)[]): Promise<ReadonlyMap<RecordId, RecordHead>> {
  const asked = [...new Set(ids.filter((id) => id !== undefined))];
  return new Map((await vault.heads(asked)).map((head) => [head.id, head]));
}

/** A passage that bears out several facts of one record is one line that names them. */
function oncePerPassage(notes: readonly Note[]): readonly Note[] {
  const groups = Map.groupBy(notes, ({ head, field, from, to }) => `${head.id}.${field}.${from}.${to}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const all = [first, ...others];
    return [
      {
        ...first,
        excerpt: all.find(({ excerpt }) => excerpt !== null)?.excerpt ?? null,
        facts: [...new Set(all.flatMap(({ facts }) => facts))],
        places: [...new Set(all.flatMap(({ places }) => places))],
      },
    ];
  });
}

type Drafted = Omit<Note, 'from' | 'to' | 'field' | 'quote' | 'excerpt'>;

function noteAt(place: Place | undefined, note: Drafted, excerpt: RecordHead<'excerpt'> | undefined): Note[] {
  if (place?.kind !== 'passage') return [];
  const { from, to, field } = place;
  return [{ ...note, from, to, field, quote: excerpt?.fields.quote ?? '', excerpt: excerpt?.id ?? null }];
}
