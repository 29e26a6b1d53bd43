// The timeline on paper: whose case, which filter, the line of time, then every event in a table that goes on over its pages.
// It is drawn outside the window, handed to the machine's print (or PDF), and taken away again.
import { memo, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../domain/fields.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { msWords } from '../../kit/dateWords.ts';
import { listWords } from '../../kit/listWords.ts';
import { useRecordTitle } from '../../kit/recordTitle.ts';
import { languageOfScript } from '../../kit/scriptOf.ts';
import { TimeChart } from '../chart/TimeChart.tsx';
import { entryColumns } from '../EntryTable.tsx';
import type { TimelineEntry } from '../entries.ts';
import type { Lane } from '../lanes.ts';
import { type FilterName, filterNames, type TimelineFilter } from '../timelineFilter.ts';
import type { EntryWords } from '../useEntryWords.ts';
import classes from './printSheet.module.css';

export interface PrintSheetProps {
  readonly caseTitle: string | null;
  readonly entries: readonly TimelineEntry[];
  readonly all: number;
  readonly lanes: readonly Lane<TimelineEntry>[];
  readonly titled: boolean;
  readonly laneTitle: (value: string) => string;
  readonly filter: TimelineFilter;
  readonly nameOf: (name: FilterName, value: string) => string;
  readonly words: EntryWords;
  readonly madeMs: number;
  /** Everything has been drawn. */
  readonly onReady: () => void;
}

/** So many rows are drawn before the page may breathe. */
const rowsPerTurn = 150;

export function PrintSheet(props: PrintSheetProps) {
  const { t, i18n } = useTranslation('timeline');
  const { entries, words, nameOf, filter, onReady } = props;
  const [drawn, setDrawn] = useState(rowsPerTurn);
  const pieces = useMemo(
    () =>
      Array.from({ length: Math.ceil(entries.length / rowsPerTurn) }, (_, at) =>
        entries.slice(at * rowsPerTurn, (at + 1) * rowsPerTurn),
      ),
    [entries],
  );
  useEffect(() => {
    // One more turn after the last row, so that the chart knows its width.
    const timer = setTimeout(() => (drawn < entries.length + rowsPerTurn ? setDrawn(drawn + rowsPerTurn) : onReady()), 20);
    return () => clearTimeout(timer);
  }, [drawn, entries.length, onReady]);
  const filters = filterNames.flatMap((name) =>
    filter[name].length === 0
      ? []
      : [
          t('print.filter', {
            name: t(`filter.${name}`),
            values: listWords(
              i18n.language,
              filter[name].map((value) => nameOf(name, value)),
            ),
          }),
        ],
  );
  return createPortal(
    <div className={classes.sheet} data-print-sheet>
      <h1 dir="auto">{props.caseTitle === null ? t('print.allCases') : t('print.title', { case: props.caseTitle })}</h1>
      <p>
        {filters.length === 0
          ? t('print.noFilter', { count: entries.length })
          : t('print.filtered', { shown: entries.length, count: props.all })}
      </p>
      {filters.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      <p>{t('print.made', { at: msWords(props.madeMs, i18n.language) })}</p>
      <div className={classes.chart}>
        <TimeChart
          entries={props.lanes}
          titled={props.titled}
          paper
          laneTitle={props.laneTitle}
          titleOf={words.title}
          nameOf={({ title }) => title}
          selected={null}
          onSelect={nothing}
          onOpen={nothing}
        />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            {entryColumns.map((column) => (
              <th key={column}>{t(`column.${column}`)}</th>
            ))}
          </tr>
        </thead>
        {pieces.slice(0, Math.ceil(drawn / rowsPerTurn)).map((piece) => (
          <Rows key={piece[0]?.id} entries={piece} words={words} nameOf={nameOf} />
        ))}
      </table>
    </div>,
    document.body,
  );
}

const nothing = () => undefined;

interface RowsProps {
  readonly entries: readonly TimelineEntry[];
  readonly words: EntryWords;
  readonly nameOf: PrintSheetProps['nameOf'];
}

const Rows = memo(function Rows({ entries, words, nameOf }: RowsProps) {
  const { t } = useTranslation('timeline');
  const titleOf = useRecordTitle();
  const sourceWords = ({ fields }: RecordHead) => {
    const place = fields['place'] as Place | undefined;
    const name = nameOf('origins', String(fields['origin'] ?? ''));
    return place?.kind === 'page' ? `${name}, ${t('kit:source.page', { page: place.page })}` : name;
  };
  return (
    <tbody>
      {entries.map((entry) => {
        const title = words.title(entry);
        const said = entry.when?.words ?? entry.head.fields['words'];
        return (
          <tr key={entry.id}>
            <td>
              {words.when(entry)}
              {entry.conflicts.length > 0 && <em>{t('print.inDoubt')}</em>}
            </td>
            <td lang={languageOfScript(title)} dir="auto">
              {title}
              {typeof said === 'string' && said !== '' && <q dir="auto">{said}</q>}
            </td>
            <td dir="auto">{entry.place && titleOf(entry.place)}</td>
            <td dir="auto">{entry.people.map(titleOf).join(', ')}</td>
            <td dir="auto">{entry.sources.length > 0 ? entry.sources.map(sourceWords).join('; ') : t('noSource')}</td>
          </tr>
        );
      })}
    </tbody>
  );
});
