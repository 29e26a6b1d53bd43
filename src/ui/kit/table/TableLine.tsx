// One row of a table: a record, or the heading of a group.
import { ChevronRight } from 'lucide-react';
import { type CSSProperties, type MouseEvent, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../../domain/record.ts';
import type { GroupValue } from '../../../vault/api.ts';
import { titleCell } from '../cells.tsx';
import { cellWords, exactForm, type Words } from './fieldWords.ts';
import classes from './table.module.css';
import { leadingField } from './tableFields.ts';

export type Cell = (head: RecordHead, words: Words) => ReactNode;
export type Cells = Readonly<Record<string, Cell>>;

/** What a row can ask of its table; the object stays the same while the table stands. */
export interface LineDeeds {
  focused(index: number): void;
  open(index: number, event: MouseEvent): void;
  select(index: number, isRange: boolean): void;
  toggleGroup(value: GroupValue): void;
}

interface LineProps {
  readonly id: string;
  readonly index: number;
  readonly style: CSSProperties;
  readonly isReached: boolean;
  readonly deeds: LineDeeds;
}

interface RecordLineProps extends LineProps {
  readonly head: RecordHead | undefined;
  readonly fields: readonly string[];
  readonly words: Words;
  readonly cells: Cells | undefined;
  readonly isSelected: boolean;
}

export const RecordLine = memo(
  function RecordLine({ head, fields, words, cells, isSelected, index, deeds, ...line }: RecordLineProps) {
    const { t } = useTranslation('tables');
    const name = head ? cellWords(head, leadingField(head.kind), words) : '';
    return (
      <div
        id={line.id}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={isSelected}
        tabIndex={line.isReached ? 0 : -1}
        className={classes.row}
        style={line.style}
        onFocus={() => deeds.focused(index)}
        onClick={(event) => deeds.open(index, event)}
        onAuxClick={(event) => event.button === 1 && deeds.open(index, event)}
      >
        <span
          role="gridcell"
          className={classes.check}
          onClick={(event) => {
            event.stopPropagation();
            deeds.select(index, event.shiftKey);
          }}
        >
          <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={t('selectRow', { name })} />
        </span>
        {fields.map((field) => (
          <div key={field} role="gridcell" className={classes.cell}>
            {head ? cellOf(head, field, words, cells) : <span className={classes.waiting} />}
          </div>
        ))}
      </div>
    );
  },
  (a, b) =>
    a.head === b.head &&
    a.fields === b.fields &&
    a.words === b.words &&
    a.cells === b.cells &&
    a.isSelected === b.isSelected &&
    a.isReached === b.isReached &&
    a.index === b.index &&
    a.style.transform === b.style.transform &&
    a.style.gridTemplateColumns === b.style.gridTemplateColumns,
);

function cellOf(head: RecordHead, field: string, words: Words, cells: Cells | undefined): ReactNode {
  const own = cells?.[field];
  if (own) return own(head, words);
  if (field === leadingField(head.kind) && typeof head.fields[field] !== 'object') {
    const text = cellWords(head, field, words);
    return titleCell(head, words.t, text === '' ? undefined : text);
  }
  return (
    <span className={classes.quiet} dir="auto" title={exactForm(head, field, words.locale)}>
      {cellWords(head, field, words)}
    </span>
  );
}

interface GroupLineProps extends LineProps {
  readonly value: GroupValue;
  readonly title: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly locale: string;
  readonly columns: number;
}

export function GroupLine({ value, title, count, isOpen, locale, index, deeds, ...line }: GroupLineProps) {
  return (
    <div
      id={line.id}
      role="row"
      aria-rowindex={index + 2}
      aria-expanded={isOpen}
      tabIndex={line.isReached ? 0 : -1}
      className={classes.group}
      style={{ ...line.style, gridTemplateColumns: undefined }}
      onFocus={() => deeds.focused(index)}
      onClick={() => deeds.toggleGroup(value)}
    >
      <span role="gridcell" aria-colspan={line.columns + 1} className={classes.groupCell}>
        <ChevronRight size={15} aria-hidden data-open={isOpen || undefined} />
        <span dir="auto">{title}</span>
        <span className={classes.count}>{new Intl.NumberFormat(locale).format(count)}</span>
      </span>
    </div>
  );
}
