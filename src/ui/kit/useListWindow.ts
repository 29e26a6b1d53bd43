import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordHead } from '../../domain/record.ts';
import type { ListQuery } from '../../vault/api.ts';
import { useServices } from './services.tsx';

const pageRows = 200;

interface Window {
  readonly key: string;
  /** Counts the times that everything was asked anew; pages of an older turn are shown until their own answer comes. */
  readonly turn: number;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly RecordHead[]>;
}

/** Rows by their place, wherever they come from. */
export interface RowSource {
  readonly total: number;
  /** Nothing has been answered yet. */
  readonly waiting: boolean;
  row(index: number): RecordHead | undefined;
  /** Says which rows are in sight; pages that are missing are asked for. */
  show(first: number, last: number): void;
}

/** The rows of a long list, page by page, as they come into sight; asked again when records of the kind change. */
export function useListWindow(query: Omit<ListQuery, 'offset' | 'limit'>): RowSource {
  const { vault } = useServices();
  const key = JSON.stringify(query);
  const [held, setHeld] = useState<Window>({ key: '', turn: 0, total: 0, pages: new Map() });
  const asked = useRef(new Set<string>());
  const sight = useRef({ first: 0, last: 0 });
  const turn = useRef(0);

  const ask = useCallback(
    async (page: number) => {
      const id = `${turn.current}.${key}.${page}`;
      if (asked.current.has(id)) return;
      asked.current.add(id);
      const mine = turn.current;
      const answer = await vault.list({ ...(JSON.parse(key) as ListQuery), offset: page * pageRows, limit: pageRows });
      if (mine !== turn.current) return;
      setHeld((now) => ({
        key,
        turn: mine,
        total: answer.total,
        pages: new Map(now.key === key && now.turn === mine ? now.pages : []).set(page, answer.rows),
      }));
    },
    [vault, key],
  );
  const askInSight = useCallback(() => {
    const { first, last } = sight.current;
    for (let page = Math.floor(first / pageRows); page <= Math.floor(last / pageRows); page += 1) void ask(page);
  }, [ask]);

  useEffect(() => {
    const renew = () => {
      turn.current += 1;
      asked.current.clear();
      askInSight();
    };
    renew();
    const { kind } = JSON.parse(key) as ListQuery;
    return vault.subscribe((event) => event.kind === 'changed' && (!kind || event.kinds.includes(kind)) && renew());
  }, [vault, key, askInSight]);

  const show = useCallback(
    (first: number, last: number) => {
      sight.current = { first, last };
      askInSight();
    },
    [askInSight],
  );
  return {
    total: held.total,
    waiting: held.key === '',
    row: (index) => held.pages.get(Math.floor(index / pageRows))?.[index % pageRows],
    show,
  };
}
