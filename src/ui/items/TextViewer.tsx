import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { longestText } from '../../pdf/viewingText.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { languageOfScript } from '../kit/scriptOf.ts';
import type { ChosenPlace } from './selectedText.ts';
import { type MarkedRange, piecesOf, rowAt, type TextRow, textRows } from './textRows.ts';
import classes from './textViewer.module.css';
import { useAsked } from './useAsked.ts';

interface TextViewerProps {
  readonly item: RecordView<'item'>;
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly place: Place | undefined;
  readonly onChosen: (chosen: ChosenPlace | null) => void;
}

/** A plain text file of any length, with its excerpts and the passage that a source or a search points to. */
export function TextViewer(props: TextViewerProps) {
  const { t } = useTranslation('items');
  const { text } = props.item.fields;
  if (text === undefined) return <EmptyState title={t('viewer.noText')} text={t('viewer.originalKept')} />;
  return <Lines {...props} text={text} />;
}

const lineHeightPx = 26;

function Lines({ text, excerpts, place, onChosen }: TextViewerProps & { readonly text: string }) {
  const { t } = useTranslation('items');
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => textRows(text), [text]);
  const asked = useAsked(place);
  const marks = useMemo(() => marksOf(excerpts, place), [excerpts, place]);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeightPx,
    overscan: 20,
  });
  const goal = offsetOf(place, rows);
  useEffect(() => {
    if (goal !== undefined) lines.scrollToIndex(rowAt(rows, goal), { align: 'center' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- goes there when it is asked for, not when a row is measured.
  }, [goal, asked, rows]);
  const choose = () => onChosen(scroll.current && chosenText(scroll.current, text));
  const digits = String(rows.at(-1)?.line ?? 1).length;
  return (
    <div
      ref={scroll}
      className={classes.text}
      tabIndex={0}
      role="region"
      aria-label={t('viewer.label')}
      lang={languageOfScript(text.slice(0, 2000))}
      style={{ '--digits': digits } as CSSProperties}
      onMouseUp={choose}
      onKeyUp={choose}
    >
      {text.length >= longestText && <p className={classes.cut}>{t('viewer.textCut', { count: longestText })}</p>}
      <div className={classes.lines} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={index}
              ref={lines.measureElement}
              data-index={index}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={classes.number} aria-hidden>
                {row.continues ? '' : row.line}
              </span>
              <Row text={text} row={row} marks={marks} asked={asked} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly text: string;
  readonly row: TextRow;
  readonly marks: readonly MarkedRange[];
  readonly asked: number;
}

function Row({ text, row, marks, asked }: RowProps) {
  return (
    <span className={classes.words} dir="auto" data-from={row.from}>
      {piecesOf(text, row, marks).map(({ text: words, mark, colour }, index) =>
        mark === 'none' ? (
          words
        ) : (
          <mark key={mark === 'pointed' ? `${asked}.${index}` : index} data-mark={mark} data-colour={colour}>
            {words}
          </mark>
        ),
      )}
    </span>
  );
}

function marksOf(excerpts: readonly RecordHead<'excerpt'>[], place: Place | undefined): readonly MarkedRange[] {
  const range = (of: Place | undefined, pointed: boolean, colour?: string): MarkedRange[] =>
    of?.kind === 'passage' && of.field === 'text' ? [{ from: of.from, to: of.to, pointed, colour }] : [];
  return [...excerpts.flatMap(({ fields }) => range(fields.place, false, fields.colour)), ...range(place, true)];
}

function offsetOf(place: Place | undefined, rows: readonly TextRow[]): number | undefined {
  if (place?.kind === 'passage' && place.field === 'text') return place.from;
  return place?.kind === 'line' ? rows.find(({ line }) => line === place.line)?.from : undefined;
}

/** What is selected, as offsets into the whole text. Lines that were scrolled away in the meantime end the selection. */
function chosenText(viewer: HTMLElement, text: string): ChosenPlace | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!viewer.contains(range.startContainer) || !viewer.contains(range.endContainer)) return null;
  const [from, to] = [offsetIn(range.startContainer, range.startOffset), offsetIn(range.endContainer, range.endOffset)];
  if (from === null || to === null || to <= from) return null;
  const quote = text.slice(from, to);
  const [lead, trail] = [quote.length - quote.trimStart().length, quote.length - quote.trimEnd().length];
  if (lead === quote.length) return null;
  return { place: { kind: 'passage', field: 'text', from: from + lead, to: to - trail }, quote: quote.trim() };
}

function offsetIn(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest(`.${classes.line}`);
  const words = line?.querySelector<HTMLElement>('[data-from]');
  if (!words) return null;
  const before = document.createRange();
  before.selectNodeContents(words);
  if (!words.contains(node)) return Number(words.dataset['from']);
  before.setEnd(node, offset);
  return Number(words.dataset['from']) + before.toString().length;
}
