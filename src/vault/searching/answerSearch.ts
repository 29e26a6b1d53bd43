// Answers a search: documents from the index, then for each hit the place where the words stand.
import type { RecordHead } from '../../domain/record.ts';
import type { SearchAnswer, SearchHit, SearchQuery } from '../api.ts';
import { loadState } from '../loadStates.ts';
import type { OpenVault } from '../openVault.ts';
import { viewOf } from '../records/views.ts';
import { type Excerpt, findExcerpt, firstWords } from './excerpt.ts';
import { caseTag, kindTag, searchedTexts } from './searchDocument.ts';
import type { SearchFeed } from './searchFeed.ts';

const defaultLimit = 50;

export async function answerSearch(vault: OpenVault, feed: SearchFeed, query: SearchQuery): Promise<SearchAnswer> {
  const index = await feed.ready();
  if (index === null) return { total: 0, hits: [] };
  const { text, kinds, inCase, limit = defaultLimit } = query;
  const tags = [...(kinds ? [kinds.map(kindTag)] : []), ...(inCase ? [[caseTag(inCase)]] : [])];
  const answer = index.query({ text, tags, limit });
  const hits: SearchHit[] = [];
  for (const { id } of answer.hits) {
    const head = vault.records.heads.get(id as RecordHead['id']);
    if (head) hits.push({ head, ...(await excerptOf(vault, head, text)) });
  }
  return { total: answer.total, hits };
}

/** The short fields are in memory; the long ones are read only where those do not show the match. */
async function excerptOf(vault: OpenVault, head: RecordHead, query: string): Promise<Excerpt> {
  const short = searchedTexts(head.kind, head.fields);
  if (query.trim() === '') return firstWords(short);
  const inShort = findExcerpt(short, query);
  if (inShort) return inShort;
  const state = await loadState(vault, head.id);
  const view = state === undefined ? null : viewOf(state);
  const texts = view === null ? [] : searchedTexts(view.kind, view.fields as unknown as Readonly<Record<string, unknown>>);
  return findExcerpt(texts, query) ?? firstWords(texts);
}
