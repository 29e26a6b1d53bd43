// The vault's search index alone, and MiniSearch over the same notes.
import { expose } from 'comlink';
import MiniSearch from 'minisearch';
import { createSearchIndex } from '../../../src/vault/search/createSearchIndex.ts';
import { indexFromFrames } from '../../../src/vault/search/indexFromFrames.ts';
import type { SearchIndex } from '../../../src/vault/search/types.ts';
import { Corpus, type Note } from '../../support/corpus.ts';
import { questions } from './timing.ts';

export interface SearchFigures {
  readonly buildMs: number;
  readonly loadMs: number;
  readonly bytes: number;
  /** Milliseconds of each question, by kind. */
  readonly queryMs: Readonly<Record<string, readonly number[]>>;
  /** How many of the questions found something. */
  readonly answered: number;
}

let notes: readonly Note[] = [];
const perKind = 400;
const warmUp = 40;

function ask(query: (text: string) => number): Pick<SearchFigures, 'queryMs' | 'answered'> {
  const kinds = questions(perKind + warmUp);
  const queryMs: Record<string, number[]> = {};
  let answered = 0;
  for (const texts of Object.values(kinds)) for (const text of texts.slice(0, warmUp)) query(text);
  for (const [kind, texts] of Object.entries(kinds) as [string, readonly string[]][]) {
    queryMs[kind] = texts.slice(warmUp).map((text) => {
      const began = performance.now();
      const total = query(text);
      const ms = performance.now() - began;
      if (total > 0) answered++;
      return ms;
    });
  }
  return { queryMs, answered };
}

async function buildIndex(): Promise<SearchIndex> {
  const index = createSearchIndex();
  notes.forEach(({ title, text }, nth) => {
    index.put({
      id: `record${String(nth).padStart(16, '0')}`,
      timeMs: nth * 1_000,
      fields: [
        { rank: 'name', text: title },
        { rank: 'text', text },
      ],
      tags: ['kind:event', `case:${nth % 20}`],
    });
  });
  await index.tidy();
  return index;
}

const options = { fields: ['title', 'text'], tokenize: segmented };
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** MiniSearch's own splits at spaces and so finds nothing inside Thai or Chinese; this is what its documentation advises. */
function segmented(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment);
  return words;
}

const search = {
  prepare(count: number): void {
    const corpus = new Corpus(1);
    notes = Array.from({ length: count }, () => corpus.note());
  },

  async own(): Promise<SearchFigures> {
    let began = performance.now();
    const built = await buildIndex();
    const buildMs = performance.now() - began;
    const frames = [...built.toFrames()].map(({ bytes }) => bytes);
    began = performance.now();
    const read = indexFromFrames(frames);
    const loadMs = performance.now() - began;
    if (!read.ok) throw new Error(read.error.type);
    const asked = ask((text) => read.value.query({ text, limit: 20 }).total);
    return { buildMs, loadMs, bytes: frames.reduce((sum, { length }) => sum + length, 0), ...asked };
  },

  miniSearch(): SearchFigures {
    let began = performance.now();
    const built = new MiniSearch(options);
    built.addAll(notes.map((note, id) => ({ id, ...note })));
    const buildMs = performance.now() - began;
    const json = JSON.stringify(built);
    began = performance.now();
    const read = MiniSearch.loadJSON(json, options);
    const loadMs = performance.now() - began;
    const asked = ask((text) => read.search(text, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).length);
    return { buildMs, loadMs, bytes: new TextEncoder().encode(json).length, ...asked };
  },
};

export type SearchWorker = typeof search;
expose(search);
