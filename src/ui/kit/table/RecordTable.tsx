// A table of records that stays quick at a hundred thousand: the vault sorts, groups and counts, only rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { useNavigate } from '../../frame/navigation.ts';
import { isBeside } from '../RecordLink.tsx';
import { useServices } from '../services.tsx';
import { fieldLabel, groupWords, type Words } from './fieldWords.ts';
import { idsBetween } from './idsBetween.ts';
import type { LeftPlaceKeeper } from './leftPlaces.tsx';
import { type HeadDeeds, TableHead } from './TableHead.tsx';
import { type Cells, GroupLine, type LineDeeds, RecordLine } from './TableLine.tsx';
import classes from './table.module.css';
import { tableField } from './tableFields.ts';
import { firstRecordOf, queryOf, segmentAt, type TableRows } from './tableRows.ts';
import { type ColumnView, moveColumn, type TableView } from './tableView.ts';
import { useKeptPlace } from './useKeptPlace.ts';
import type { TableSelection } from './useSelection.ts';
import { useTableKeys } from './useTableKeys.ts';

interface RecordTableProps {
  readonly kind: Kind;
  readonly label: string;
  readonly view: TableView;
  readonly rows: TableRows;
  readonly words: Words;
  readonly selection: TableSelection;
  readonly cells?: Cells | undefined;
  /** The order is that of a search, best first. */
  readonly isFound: boolean;
  readonly left: LeftPlaceKeeper;
  readonly onView: (view: TableView) => void;
  readonly onCopy: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

const rowPx = 40;
const headPx = 34;

export function RecordTable(props: RecordTableProps) {
  const { kind, view, rows, words, selection, onView } = props;
  const { t } = useTranslation('tables');
  const { vault } = useServices();
  const navigate = useNavigate();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { left } = props;
  const [active, setActiveNow] = useState(() => left.read().active);
  const setActive = (index: number) => {
    left.keep({ active: index });
    setActiveNow(index);
  };
  useLeftScroll(scroller, left, rows.total);
  const anchor = useRef(0);
  // Its answers change with the scroll position: nothing below memoizes them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 10,
    scrollPaddingStart: headPx,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = rows;
  useEffect(() => show(first, last), [show, first, last]);

  const template = templateOf(kind, view.columns);
  const fields = useMemo(() => view.columns.map(({ field }) => field), [view.columns]);
  const headAt = (index: number) => {
    const row = rows.row(index);
    return row.kind === 'record' ? row.head : undefined;
  };
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.total - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
    // The row is drawn with the next frame, or the one after where the list had to scroll far.
    const focusRow = () => document.getElementById(`${id}-${next}`)?.focus();
    requestAnimationFrame(() => requestAnimationFrame(focusRow));
  };
  const extendTo = async (index: number) => selection.add(await idsBetween(vault, rows, view.group, anchor.current, index));
  const openRow = (index: number, beside: boolean) => {
    const row = rows.row(index);
    if (row.kind === 'group') rows.toggle(row.value);
    else if (row.head) navigate.open({ kind: 'record', record: row.head.id }, beside ? 'beside' : 'here');
  };
  const select = (index: number, isRange: boolean) => {
    const head = headAt(index);
    if (isRange) void extendTo(index);
    else {
      anchor.current = index;
      if (head) selection.toggle(head.id);
    }
  };
  useKeptPlace(scroller, rows, view.group, active, headAt(active)?.id, (index, hadFocus) => {
    if (hadFocus) moveTo(index);
    else setActive(index);
  });

  const onKeyDown = useTableKeys({
    active,
    total: rows.total,
    pageRows: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 600) - headPx) / rowPx) - 1),
    move(index, extend) {
      const next = Math.max(0, Math.min(rows.total - 1, index));
      if (extend) void extendTo(next);
      else anchor.current = next;
      moveTo(next);
    },
    open: (beside) => openRow(active, beside),
    toggle: () => select(active, false),
    fold(isOpen) {
      const row = rows.row(active);
      if (row.kind === 'group' && row.isOpen !== isOpen) rows.toggle(row.value);
      return row.kind === 'group';
    },
    selectAll: selection.all,
    clear() {
      if (selection.count === 0) return false;
      selection.clear();
      return true;
    },
    copy: props.onCopy,
    edit: () => selection.count > 0 && props.onEdit(),
    remove: () => selection.count > 0 && props.onDelete(),
    typed: (letters) => void typeAhead(letters),
  });
  const typeAhead = async (letters: string) => {
    const segment = segmentAt(rows.segments, active);
    if (!segment) return;
    const base = firstRecordOf(segment);
    // The first letter goes on to the next name, more letters stay where they still fit.
    const after = active - base - ([...letters].length > 1 ? 1 : 0);
    const place = await vault.find(queryOf(rows.query, view.group, segment), { beginsWith: letters, after });
    if (place !== null) moveTo(base + place);
  };

  const deeds = useLatest({
    focused: setActive,
    open(index, event) {
      anchor.current = index;
      setActive(index);
      if (event.shiftKey) select(index, true);
      else openRow(index, isBeside(event));
    },
    select,
    toggleGroup: rows.toggle,
  });
  const headDeeds: HeadDeeds = {
    resize: (widths) =>
      onView({ ...view, columns: view.columns.map(({ field, width }) => ({ field, width: widths[field] ?? width })) }),
    move: (field, by) => onView({ ...view, columns: moveColumn(view.columns, field, by) }),
    sort: (field, descending) => onView({ ...view, sort: { field, descending } }),
    selectAll: () => (selection.isAll ? selection.clear() : selection.all()),
  };
  /** The row that Tab reaches: the one last used, while it is in sight. */
  const reached = items.some((row) => row.index === active) ? active : first;

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.total + 1}
      aria-multiselectable
      aria-busy={rows.waiting}
      onKeyDown={onKeyDown}
      onScroll={(event) => left.keep({ scrollPx: event.currentTarget.scrollTop })}
    >
      <div className={classes.sheet} role="presentation">
        <div role="rowgroup" className={classes.headGroup}>
          <TableHead
            columns={view.columns}
            labels={fields.map((field) => fieldLabel(words.t, kind, field))}
            sort={props.isFound ? null : view.sort}
            template={template}
            allSelected={selection.count === 0 ? 'none' : selection.isAll ? 'all' : 'some'}
            deeds={headDeeds}
            onDown={() => moveTo(reached)}
          />
        </div>
        <div
          role="rowgroup"
          aria-label={t('kit:list.rows', { name: props.label })}
          style={{ height: virtual.getTotalSize(), position: 'relative' }}
        >
          {items.map(({ index, start }) => {
            const row = rows.row(index);
            const line = { id: `${id}-${index}`, index, isReached: index === reached, deeds };
            const style = { gridTemplateColumns: template, transform: `translateY(${start}px)` };
            return row.kind === 'group' ? (
              <GroupLine
                key={index}
                {...line}
                {...row}
                style={style}
                title={view.group ? groupWords(kind, view.group, row.value, words) : ''}
                locale={words.locale}
                columns={fields.length}
              />
            ) : (
              <RecordLine
                key={index}
                {...line}
                style={style}
                head={row.head}
                fields={fields}
                words={words}
                cells={props.cells}
                isSelected={row.head !== undefined && selection.has(row.head.id as RecordId)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const checkPx = 34;

/** Columns whose width nobody chose share what room there is; else the room left over stays at the end. */
function templateOf(kind: Kind, columns: readonly ColumnView[]): string {
  const isShared = columns.every(({ width }) => width === null);
  const tracks = columns.map(({ field, width }) => {
    // What is narrow already cannot give anything away: its heading would be cut.
    const { widthPx = 140, leastPx = 98 } = tableField(kind, field) ?? {};
    return isShared ? `minmax(${leastPx}px, ${widthPx}fr)` : `${width ?? widthPx}px`;
  });
  return [`${checkPx}px`, ...tracks, ...(isShared ? [] : ['minmax(0, 1fr)'])].join(' ');
}

/** The rows come after the table: only then is there anything to scroll. */
function useLeftScroll(scroller: RefObject<HTMLDivElement | null>, left: LeftPlaceKeeper, total: number): void {
  const isBack = useRef(false);
  useLayoutEffect(() => {
    if (isBack.current || total === 0 || !scroller.current) return;
    isBack.current = true;
    scroller.current.scrollTop = left.read().scrollPx;
  }, [scroller, left, total]);
}

/** One object whose methods are always those of the last drawing, so that rows need not be drawn anew for them. */
function useLatest(deeds: LineDeeds): LineDeeds {
  const latest = useRef(deeds);
  latest.current = deeds;
  const focused = useCallback((index: number) => latest.current.focused(index), []);
  return useMemo(
    () => ({
      focused,
      open: (index, event) => latest.current.open(index, event),
      select: (index, isRange) => latest.current.select(index, isRange),
      toggleGroup: (value) => latest.current.toggleGroup(value),
    }),
    [focused],
  );
}
