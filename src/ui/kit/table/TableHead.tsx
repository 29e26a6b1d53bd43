// The headings of a table: sort by one, drag its edge or press Shift and an arrow for its width, Ctrl and an arrow for its place.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './table.module.css';
import { type ColumnView, fitWidth, narrowestPx, widestPx } from './tableView.ts';

const stepPx = 16;

export interface HeadDeeds {
  /** Widths as they are drawn, so that a column that changes does not move the others. */
  resize(widths: Readonly<Record<string, number>>): void;
  move(field: string, by: number): void;
  sort(field: string, descending: boolean): void;
  selectAll(): void;
}

interface TableHeadProps {
  readonly columns: readonly ColumnView[];
  readonly labels: readonly string[];
  /** `null` where the order is another's, as with hits of a search. */
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
  readonly template: string;
  readonly allSelected: 'all' | 'some' | 'none';
  readonly deeds: HeadDeeds;
  readonly onDown: () => void;
}

export function TableHead({ columns, labels, sort, template, allSelected, deeds, onDown }: TableHeadProps) {
  const { t } = useTranslation('tables');
  const row = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(0);
  const at = Math.min(reached, columns.length - 1);
  const cells = () => [...(row.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const widths = () => Object.fromEntries(cells().map((cell) => [cell.dataset['column'] ?? '', Math.round(cell.offsetWidth)]));
  const resize = (field: string, to: (px: number) => number) => {
    const now = widths();
    deeds.resize({ ...now, [field]: fitWidth(to(now[field] ?? narrowestPx)) });
  };
  const onKeyDown = (event: KeyboardEvent, field: string, index: number) => {
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'ArrowDown') onDown();
    else if (side === 0 || event.altKey) return;
    else {
      const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -side : side;
      if (event.shiftKey) resize(field, (px) => px + forward * stepPx);
      else {
        const next = Math.max(0, Math.min(columns.length - 1, index + forward));
        if (event.ctrlKey || event.metaKey) deeds.move(field, forward);
        setReached(next);
        requestAnimationFrame(() => cells()[next]?.querySelector('button')?.focus());
      }
    }
    event.preventDefault();
  };
  return (
    <div ref={row} role="row" className={classes.head} style={{ gridTemplateColumns: template }} aria-rowindex={1}>
      <span role="columnheader" className={classes.check}>
        <input
          type="checkbox"
          aria-label={t('selectAll')}
          checked={allSelected === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = allSelected === 'some';
          }}
          onChange={deeds.selectAll}
        />
      </span>
      {columns.map(({ field }, index) => {
        const isSorted = sort?.field === field;
        const descending = isSorted && sort.descending;
        const Arrow = descending ? ArrowDown : ArrowUp;
        return (
          <div
            key={field}
            role="columnheader"
            data-column={field}
            className={classes.headCell}
            aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              tabIndex={index === at ? 0 : -1}
              title={t('headHint', { name: labels[index] })}
              onFocus={() => setReached(index)}
              onClick={() => deeds.sort(field, isSorted && !descending)}
              onKeyDown={(event) => onKeyDown(event, field, index)}
            >
              <span>{labels[index]}</span>
              {isSorted && <Arrow size={13} aria-hidden />}
            </button>
            <Edge widths={widths} field={field} onResize={deeds.resize} />
          </div>
        );
      })}
    </div>
  );
}

interface EdgeProps {
  readonly field: string;
  readonly widths: () => Readonly<Record<string, number>>;
  readonly onResize: HeadDeeds['resize'];
}

/** For the mouse; the keyboard does the same from the heading. */
function Edge({ field, widths, onResize }: EdgeProps) {
  const dragged = useRef<{ readonly x: number; readonly widths: Readonly<Record<string, number>>; readonly turn: number }>(null);
  const start = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const turn = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    dragged.current = { x: event.clientX, widths: widths(), turn };
  };
  const move = (event: PointerEvent) => {
    const from = dragged.current;
    if (!from) return;
    const width = (from.widths[field] ?? narrowestPx) + (event.clientX - from.x) * from.turn;
    onResize({ ...from.widths, [field]: fitWidth(Math.min(width, widestPx)) });
  };
  return (
    <span
      aria-hidden
      className={classes.edge}
      data-edge={field}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => {
        dragged.current = null;
      }}
      onPointerCancel={() => {
        dragged.current = null;
      }}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
