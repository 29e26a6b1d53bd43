import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnCode } from '../../domain/fields.ts';
import { MarginNote } from './MarginNote.tsx';
import classes from './marginNotes.module.css';
import type { StatementField, StatementStatus } from './StatementPane.tsx';
import type { Note } from './statementNotes.ts';
import { useNotePlaces } from './useNotePlaces.ts';

export interface NoteDeeds {
  readonly onShow: (note: Note) => void;
  readonly onCode: (note: Note) => void;
  /** Ticks a question off, with the selected passage where there is one. */
  readonly onAnswer: (note: Note) => void;
  readonly onReopen: (note: Note) => void;
  readonly onShowAnswer: (note: Note) => void;
  readonly onTakeOff: (note: Note) => void;
}

interface MarginNotesProps extends NoteDeeds {
  readonly notes: readonly Note[];
  readonly texts: Partial<Record<StatementField, StatementStatus>>;
  readonly ownCodes: readonly OwnCode[];
  readonly hasPassage: boolean;
}

/** What was made from the text, level with its words, as pencil notes would stand beside it. */
export function MarginNotes({ notes, texts, ownCodes, hasPassage, ...deeds }: MarginNotesProps) {
  const { t } = useTranslation('interviews');
  const margin = useRef<HTMLElement>(null);
  const places = useNotePlaces(margin, notes, texts);
  if (notes.length === 0) return null;
  return (
    <aside ref={margin} className={classes.margin} aria-label={t('margin.label')} style={{ minHeight: places.heightPx }}>
      {notes.map((note) => (
        <div key={note.key} data-note={note.key} className={classes.place} style={{ top: places.topPx.get(note.key) ?? 0 }}>
          <MarginNote note={note} ownCodes={ownCodes} hasPassage={hasPassage} isLost={places.lost.has(note.key)} {...deeds} />
        </div>
      ))}
    </aside>
  );
}
