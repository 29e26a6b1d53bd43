// The same events in rows, for reading across and for whoever does not see the chart. Only the rows in sight are there.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { EntryRow } from './EntryRow.tsx';
import type { TimelineEntry } from './entries.ts';
import classes from './entryTable.module.css';
import type { EntryWords } from './useEntryWords.ts';

interface EntryTableProps {
  /** In order. */
  readonly entries: readonly TimelineEntry[];
  readonly words: EntryWords;
  /** The first of them is brought into sight. */
  readonly selected: readonly RecordId[];
  readonly onSelect: (id: RecordId) => void;
  readonly onOpen: (entry: TimelineEntry, beside: boolean) => void;
}

const rowHeight = 44;
export const entryColumns = ['when', 'what', 'where', 'who', 'sources'] as const;

export function EntryTable({ entries, words, selected, onSelect, onOpen }: EntryTableProps) {
  const { t } = useTranslation('timeline');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // Its answers change with the scroll position: nothing below memoizes them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    getItemKey: (index) => entries[index]?.id ?? index,
  });
  const chosen = useMemo(() => new Set(selected), [selected]);
  const first = selected[0];
  const at = useMemo(() => entries.findIndex((entry) => entry.id === first), [entries, first]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const rows = virtual.getVirtualItems();
  const reached = rows.some((row) => row.index === active) ? active : (rows[0]?.index ?? 0);
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(entries.length - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
    const focusRow = () => document.getElementById(`${id}-${next}`)?.focus();
    requestAnimationFrame(() => requestAnimationFrame(focusRow));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as Element).getAttribute('role') !== 'row') return;
    const entry = entries[active];
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 12,
      PageUp: active - 12,
      Home: 0,
      End: entries.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) moveTo(next);
    else if (event.key === ' ' && entry) onSelect(entry.id);
    else if (event.key === 'Enter' && entry) onOpen(entry, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.table} role="grid" aria-label={t('table')} aria-rowcount={entries.length + 1}>
      <div role="rowgroup">
        <div role="row" className={classes.head} aria-rowindex={1}>
          {entryColumns.map((column) => (
            <div key={column} role="columnheader">
              {t(`column.${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div ref={scroller} className={classes.body} role="rowgroup" onKeyDown={onKeyDown}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {rows.map((row) => {
            const entry = entries[row.index];
            return (
              entry && (
                <div
                  key={row.key}
                  ref={virtual.measureElement}
                  id={`${id}-${row.index}`}
                  data-index={row.index}
                  role="row"
                  tabIndex={row.index === reached ? 0 : -1}
                  aria-rowindex={row.index + 2}
                  aria-selected={chosen.has(entry.id)}
                  className={classes.row}
                  style={{ transform: `translateY(${row.start}px)` }}
                  onFocus={(event) => event.target === event.currentTarget && setActive(row.index)}
                  onClick={() => {
                    setActive(row.index);
                    onSelect(entry.id);
                  }}
                >
                  <EntryRow entry={entry} words={words} onOpen={onOpen} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
