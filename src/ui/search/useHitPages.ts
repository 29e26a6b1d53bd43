import { useCallback, useEffect, useRef, useState } from 'react';
import { searchEverything } from '../../actions/searchEverything.ts';
import type { SearchAnswer, SearchHit } from '../../vault/api.ts';
import { useServices } from '../kit/services.tsx';
import { questionToSearch, type SearchQuestion } from './searchQuestion.ts';

/** Hits in one portion. */
export const pageHits = 60;
/** What was scrolled past long ago is forgotten. */
const pagesKept = 40;

type Pages = ReadonlyMap<number, readonly SearchHit[]>;
const noPages: Pages = new Map();

export interface HitPages {
  hitAt(index: number): SearchHit | undefined;
  /** Says which hits are in sight. */
  show(first: number, last: number): void;
}

/** The hits behind the first ones, asked for as they come into sight. */
export function useHitPages(asked: SearchQuestion, found: SearchAnswer | null): HitPages {
  const services = useServices();
  const [held, setHeld] = useState<{ readonly of: SearchAnswer | null; readonly pages: Pages }>({ of: null, pages: noPages });
  const current = useRef({ found, asked });
  const asking = useRef(new Set<number>());
  useEffect(() => {
    current.current = { found, asked };
  }, [found, asked]);
  useEffect(() => asking.current.clear(), [found]);

  const ask = useCallback(
    async (page: number) => {
      const { found: of, asked: question } = current.current;
      if (page === 0 || of === null || asking.current.has(page)) return;
      asking.current.add(page);
      // Counting kinds is what the first hits were found with: the same way leads to the same order.
      const query = { ...questionToSearch(question), countKinds: true, offset: page * pageHits, limit: pageHits };
      const { hits } = await searchEverything(services, query);
      if (current.current.found !== of) return;
      setHeld((now) => {
        const pages = new Map(now.of === of ? now.pages : noPages);
        pages.set(page, hits);
        for (const oldest of pages.keys()) {
          if (pages.size <= pagesKept) break;
          pages.delete(oldest);
          asking.current.delete(oldest);
        }
        return { of, pages };
      });
    },
    [services],
  );
  const show = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / pageHits); page <= Math.floor(last / pageHits); page += 1) void ask(page);
    },
    [ask],
  );
  const pages = held.of === found ? held.pages : noPages;
  const hitAt = (index: number) =>
    index < pageHits ? found?.hits[index] : pages.get(Math.floor(index / pageHits))?.[index % pageHits];
  return { hitAt, show };
}
