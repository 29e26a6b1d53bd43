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

const defaultLimit = 50;
/** Of more, a list shows the best. */
const mostListed = 5000;

/** Records in which the words are found, best first. */
export async function foundIds(feed: SearchFeed, text: string, kinds: readonly Kind[] | undefined): Promise<readonly RecordId[]> {
  const index = await feed.ready();
  const tags = kinds ? [kinds.map(kindTag)] : [];
  return index === null ? [] : index.query({ text, tags, limit: mostListed }).hits.map(({ id }) => id as RecordId);
}

export async function answerSearch(vault: OpenVault, feed: SearchFeed, query: SearchQuery): Promise<SearchAnswer> {
  const index = await feed.ready();
  if (index === null) return { total: 0, hits: [] };
  const { text, kinds, inCase, limit = defaultLimit } = query;
  const tags = [...(kinds ? [kinds.map(kindTag)] : []), ...(inCase ? [[caseTag(inCase)]] : [])];
  const answer = index.query({ text, tags, limit });
  const heads = answer.hits.flatMap(({ id }) => vault.records.heads.get(id as RecordHead['id']) ?? []);
  return { total: answer.total, hits: await withExcerpts(vault, heads, text) };
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
