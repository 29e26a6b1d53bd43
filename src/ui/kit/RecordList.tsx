// A table of records that stays quick at a hundred thousand: the vault sorts and counts, only the rows in sight are asked for.
import { useVirtualizer } from '@tanstack/react-virtual';
import type { TFunction } from 'i18next';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { isBeside } from './RecordLink.tsx';
import classes from './recordList.module.css';
import type { RowSource } from './useListWindow.ts';

export interface Column {
  readonly field: string;
  /** CSS grid track. */
  readonly width: string;
  readonly label: string;
  readonly sortable?: boolean;
  readonly cell: (head: RecordHead, t: TFunction, locale: string) => ReactNode;
}

interface RecordListProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: RowSource;
  /** `null` where the order is another's, as with hits of a search. */
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

const rowHeight = 40;

export function RecordList(props: RecordListProps) {
  const { t, i18n } = useTranslation('kit');
  const { columns, sort, rows: list } = props;
  const navigate = useNavigate();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // Its answers change with the scroll position: nothing below memoizes them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const { show } = list;
  useEffect(() => show(first, last), [show, first, last]);
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  const open = (index: number, beside: boolean) => {
    const head = list.row(index);
    if (head) navigate.open({ kind: 'record', record: head.id }, beside ? 'beside' : 'here');
  };
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(list.total - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
    // The row is drawn with the next frame, or the one after where the list had to scroll far.
    const focusRow = () => document.getElementById(`${id}-${next}`)?.focus();
    requestAnimationFrame(() => requestAnimationFrame(focusRow));
  };
  /** The row that Tab reaches: the one last used, while it is in sight. */
  const reached = rows.some((row) => row.index === active) ? active : (rows[0]?.index ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 15,
      PageUp: active - 15,
      Home: 0,
      End: list.total - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      moveTo(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(active, isBeside({ ctrlKey: event.ctrlKey, metaKey: event.metaKey, button: 0 }));
    }
  };

  return (
    <div className={classes.list} role="grid" aria-label={props.label} aria-rowcount={list.total + 1}>
      <div role="rowgroup">
        <div role="row" className={classes.head} style={template} aria-rowindex={1}>
          {columns.map((column) => (
            <ColumnHead key={column.field} column={column} sort={sort} onSort={props.onSort} />
          ))}
        </div>
      </div>
      <div
        ref={scroller}
        className={classes.body}
        role="rowgroup"
        aria-label={t('list.rows', { name: props.label })}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {rows.map((row) => {
            const head = list.row(row.index);
            return (
              <div
                key={row.key}
                id={`${id}-${row.index}`}
                tabIndex={row.index === reached ? 0 : -1}
                onFocus={() => setActive(row.index)}
                role="row"
                aria-rowindex={row.index + 2}
                className={classes.row}
                style={{ ...template, height: row.size, transform: `translateY(${row.start}px)` }}
                onClick={(event) => {
                  setActive(row.index);
                  open(row.index, isBeside(event));
                }}
                onAuxClick={(event) => event.button === 1 && open(row.index, true)}
              >
                {columns.map((column) => (
                  <div key={column.field} role="gridcell" className={classes.cell}>
                    {head ? column.cell(head, t as TFunction, i18n.language) : <span className={classes.waiting} />}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function ColumnHead({ column, sort, onSort }: { readonly column: Column } & Pick<RecordListProps, 'sort' | 'onSort'>) {
  const sorted = sort?.field === column.field;
  const descending = sorted && sort.descending;
  const Arrow = descending ? ArrowDown : ArrowUp;
  if (column.sortable === false || sort === null) {
    return (
      <div role="columnheader" className={classes.headCell}>
        {column.label}
      </div>
    );
  }
  return (
    <div role="columnheader" aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={classes.headCell}
        onClick={() => onSort({ field: column.field, descending: sorted && !descending })}
      >
        {column.label}
        {sorted && <Arrow size={13} aria-hidden />}
      </button>
    </div>
  );
}
