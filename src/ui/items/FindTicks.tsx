import { useMemo } from 'react';
import type { PageLayout } from './pageLayout.ts';
import classes from './pdfViewer.module.css';
import type { FoundHit } from './usePdfFind.ts';

interface FindTicksProps {
  readonly hits: readonly FoundHit[];
  readonly current: FoundHit | null;
  readonly layout: PageLayout;
}

/** More than these would only lie over each other. */
const distinct = 400;

/** Where the hits stand in the whole document, beside the scroll bar. */
export function FindTicks({ hits, current, layout }: FindTicksProps) {
  const at = ({ page, share }: FoundHit) =>
    ((layout.tops[page - 1] ?? 0) + share * (layout.heights[page - 1] ?? 0)) / layout.total;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `at` reads nothing but the layout.
  const places = useMemo(() => [...new Set(hits.map((hit) => Math.round(at(hit) * distinct)))], [hits, layout]);
  return (
    <div className={classes.ticks} aria-hidden>
      {places.map((place) => (
        <span key={place} style={{ top: `${(100 * place) / distinct}%` }} />
      ))}
      {current && <span data-current style={{ top: `${100 * at(current)}%` }} />}
    </div>
  );
}
