// Answers a search: documents from the index, then for each hit the place where the words stand.
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { SearchAnswer, SearchHit, SearchQuery } from '../api.ts';
import { loadStates } from '../loadStates.ts';
import type { OpenVault } from '../openVault.ts';
import type { RecordState } from '../records/recordState.ts';
import { viewOf } from '../records/views.ts';
import { type Excerpt, findExcerpt, firstWords } from './excerpt.ts';
import { caseTag, kindTag, searchedTexts } from './searchDocument.ts';
import type { SearchFeed } from './searchFeed.ts';
import { searchFilter } from './searchFilter.ts';

const defaultLimit = 50;
/** Of more, a list shows the best. */
const mostListed = 5000;
/** Of more, only the best can be paged through. */
const mostPaged = 10_000;

/** The order of what was searched last, for whoever goes on through it. */
interface Paged {
  readonly name: string;
  readonly version: number;
  readonly ids: readonly string[];
  readonly total: number;
}
const pagedOf = new WeakMap<OpenVault, Paged>();

/** Records in which the words are found, best first. */
export async function foundIds(feed: SearchFeed, text: string, kinds: readonly Kind[] | undefined): Promise<readonly RecordId[]> {
  const index = await feed.ready();
  const tags = kinds ? [kinds.map(kindTag)] : [];
  return index === null ? [] : index.query({ text, tags, limit: mostListed }).hits.map(({ id }) => id as RecordId);
}

export async function answerSearch(vault: OpenVault, feed: SearchFeed, query: SearchQuery): Promise<SearchAnswer> {
  const index = await feed.ready();
  if (index === null) return { total: 0, listed: 0, hits: [] };
  const { text, kinds, inCase, offset = 0, limit = defaultLimit, countKinds = false, titlesOnly = false } = query;
  const { heads } = vault.records;
  const answerOf = async (ids: readonly string[], total: number, met: Map<string, Kind> | null): Promise<SearchAnswer> => {
    const found = ids.flatMap((id) => heads.get(id as RecordId) ?? []);
    const hits = await withExcerpts(vault, found, text);
    return { total, listed: Math.min(total, mostPaged), hits, ...(met ? { kindCounts: countOf(met.values()) } : {}) };
  };
  const paged = pageOf(vault, query);
  if (paged) return answerOf(paged.ids.slice(offset, offset + limit), paged.total, null);

  const narrowed = searchFilter(heads, query);
  const met = new Map<string, Kind>();
  const accept = (id: string): boolean => {
    const head = heads.get(id as RecordId);
    if (head === undefined || (narrowed !== null && !narrowed(head))) return false;
    if (!countKinds) return true;
    met.set(id, head.kind);
    return kinds === undefined || kinds.includes(head.kind);
  };
  const tags = [...(kinds && !countKinds ? [kinds.map(kindTag)] : []), ...(inCase ? [[caseTag(inCase)]] : [])];
  const asked = narrowed !== null || countKinds ? { accept } : {};
  const answer = index.query({ text, tags, limit: offset > 0 ? mostPaged : limit, namesOnly: titlesOnly, ...asked });
  const ids = answer.hits.map(({ id }) => id);
  if (offset > 0) pagedOf.set(vault, { name: nameOf(query), version: vault.records.version, ids, total: answer.total });
  else pagedOf.delete(vault);
  return answerOf(ids.slice(offset, offset + limit), answer.total, countKinds ? met : null);
}

const nameOf = ({ offset: _, limit: __, ...query }: SearchQuery): string => JSON.stringify(query);

/** The first hits are found anew each time; the order behind them is found once. */
function pageOf(vault: OpenVault, query: SearchQuery): Paged | null {
  const paged = pagedOf.get(vault);
  const isSame = paged !== undefined && (query.offset ?? 0) > 0 && paged.version === vault.records.version;
  return isSame && paged.name === nameOf(query) ? paged : null;
}

function countOf(kinds: Iterable<Kind>): Readonly<Partial<Record<Kind, number>>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The short fields are in memory; the long ones are read, all at once, only where those do not show the match. */
async function withExcerpts(vault: OpenVault, heads: readonly RecordHead[], query: string): Promise<readonly SearchHit[]> {
  const inShort = heads.map((head) => shortExcerpt(head, query));
  const states = await loadStates(
    vault,
    heads.filter((_, at) => inShort[at] === null).map(({ id }) => id),
  );
  return heads.map((head, at) => ({ head, ...(inShort[at] ?? longExcerpt(states.get(head.id), query)) }));
}

function shortExcerpt(head: RecordHead, query: string): Excerpt | null {
  const texts = searchedTexts(head.kind, head.fields);
  return query.trim() === '' ? firstWords(texts) : findExcerpt(texts, query);
}

function longExcerpt(state: RecordState | undefined, query: string): Excerpt {
  const view = state === undefined ? null : viewOf(state);
  const texts = view === null ? [] : searchedTexts(view.kind, view.fields as unknown as Readonly<Record<string, unknown>>);
  return findExcerpt(texts, query) ?? firstWords(texts);
}
