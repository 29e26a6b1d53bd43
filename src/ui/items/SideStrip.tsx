import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageNote } from '../../pdf/pageNotes.ts';
import type { PageSize } from '../../pdf/viewingPage.ts';
import classes from './pdfViewer.module.css';
import { Thumbnails } from './Thumbnails.tsx';
import type { PdfDocument } from './usePdf.ts';
import type { PdfFacts } from './usePdfFacts.ts';

interface SideStripProps {
  readonly document: PdfDocument;
  readonly sizes: readonly PageSize[];
  readonly page: number;
  readonly facts: PdfFacts;
  readonly tab: StripTab;
  readonly onTab: (tab: StripTab) => void;
  readonly onPage: (page: number) => void;
  readonly onNote: (note: PageNote) => void;
}
export type StripTab = 'pages' | 'outline' | 'notes';

/** Beside the pages: small pictures of them, the document's own contents, what was noted on it. */
export function SideStrip({ document, sizes, page, facts, tab, onTab, onPage, onNote }: SideStripProps) {
  const { t } = useTranslation('items');
  const tabs: readonly StripTab[] = [
    'pages',
    ...(facts.outline.length > 0 ? (['outline'] as const) : []),
    ...(facts.notes.length > 0 ? (['notes'] as const) : []),
  ];
  const shown = tabs.includes(tab) ? tab : 'pages';
  return (
    <div className={classes.side} data-wide={shown !== 'pages' || undefined}>
      {tabs.length > 1 && (
        <div className={classes.sideTabs} role="group" aria-label={t('viewer.side')}>
          {tabs.map((each) => (
            <button key={each} type="button" aria-pressed={each === shown} onClick={() => onTab(each)}>
              {t(`viewer.tab.${each}`)}
            </button>
          ))}
        </div>
      )}
      {shown === 'pages' && <Thumbnails document={document} sizes={sizes} page={page} onPage={onPage} />}
      {shown === 'outline' && <Outline facts={facts} onPage={onPage} />}
      {shown === 'notes' && <Notes facts={facts} onNote={onNote} />}
    </div>
  );
}

function Outline({ facts, onPage }: { readonly facts: PdfFacts; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation('items');
  return (
    <nav className={classes.lines} aria-label={t('viewer.tab.outline')}>
      {facts.outline.map(({ title, depth, page }, index) => (
        <button
          key={index}
          type="button"
          disabled={page === null}
          dir="auto"
          style={{ paddingInlineStart: 10 + depth * 12 }}
          onClick={() => page !== null && onPage(page)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

const firstShown = 200;

function Notes({ facts, onNote }: { readonly facts: PdfFacts; readonly onNote: (note: PageNote) => void }) {
  const { t } = useTranslation('items');
  const [all, setAll] = useState(false);
  return (
    <div className={classes.lines} role="group" aria-label={t('viewer.tab.notes')}>
      {facts.notes.slice(0, all ? undefined : firstShown).map((note, index) => (
        <button key={index} type="button" onClick={() => onNote(note)}>
          <small>
            {t(`viewer.noteOn.${note.kind}`, { page: note.page })}
            {note.by && <span dir="auto"> · {note.by}</span>}
          </small>
          <span dir="auto">{note.text}</span>
        </button>
      ))}
      {!all && facts.notes.length > firstShown && (
        <button type="button" onClick={() => setAll(true)}>
          {t('originals.more', { count: facts.notes.length - firstShown })}
        </button>
      )}
    </div>
  );
}
