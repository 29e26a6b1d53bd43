// All hits, however many: only those in sight are there, and are asked for when they come into it.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer, SearchHit } from '../../vault/api.ts';
import { isBeside } from '../kit/RecordLink.tsx';
import { HitLine } from './HitLine.tsx';
import classes from './searchPage.module.css';
import type { SearchQuestion } from './searchQuestion.ts';
import { useHitPages } from './useHitPages.ts';

interface HitListProps {
  readonly asked: SearchQuestion;
  readonly found: SearchAnswer;
  readonly onOpen: (hit: SearchHit, here: boolean) => void;
  /** Up from the first hit. */
  readonly onLeave: () => void;
}

const likelyHeight = 64;
const restMs = 40;

export function HitList({ asked, found, onOpen, onLeave }: HitListProps) {
  const { t } = useTranslation('search');
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const { hitAt, show } = useHitPages(asked, found);
  // Its answers change with the scroll position: nothing below memoizes them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: found.listed,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  useEffect(() => {
    // What only flies past is not asked for.
    const timer = setTimeout(() => show(first, last), restMs);
    return () => clearTimeout(timer);
  }, [show, first, last, found]);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [asked]);
  // A hit far away is there some frames later.
  useEffect(() => {
    const target = wanted === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-hit="${wanted}"]`);
    if (!target) return;
    target.focus();
    setWanted(null);
  }, [wanted, first, last]);
  const moveTo = (index: number) => {
    const to = Math.min(index, found.listed - 1);
    setWanted(to);
    virtual.scrollToIndex(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = Number((event.target as HTMLElement).dataset['hit'] ?? Number.NaN);
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.listed - 1 };
    const to = steps[event.key];
    if (Number.isNaN(at) || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to < 0) onLeave();
    else moveTo(to);
  };
  return (
    <div ref={scroller} className={classes.hitScroller} onKeyDown={onKeyDown}>
      <ol className={classes.hits} aria-label={t('hits')} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const hit = hitAt(row.index);
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              aria-setsize={found.listed}
              aria-posinset={row.index + 1}
              aria-busy={hit === undefined}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <button
                type="button"
                data-hit={row.index}
                className={classes.hit}
                onClick={(event) => hit && onOpen(hit, isBeside(event))}
              >
                {hit && <HitLine hit={hit} long />}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
