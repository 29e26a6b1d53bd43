import { useTranslation } from 'react-i18next';
import { useNavigate } from '../frame/navigation.ts';
import { kindIcons } from '../kit/kindIcons.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import classes from './marginNotes.module.css';
import type { Note } from './useInterview.ts';

interface MarginNotesProps {
  readonly notes: readonly Note[];
  readonly onShow: (note: Note) => void;
}

/** What was made from the text, in its order, as pencil notes would stand beside it. */
export function MarginNotes({ notes, onShow }: MarginNotesProps) {
  const { t } = useTranslation('interviews');
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  if (notes.length === 0) return null;
  const wordsOf = ({ head, ends: [from, to] }: Note) =>
    from && to ? `${titleOf(from)} · ${titleOf(head)} · ${titleOf(to)}` : titleOf(head);
  return (
    <aside className={classes.margin} aria-label={t('margin.label')}>
      {notes.map((note) => {
        const Icon = kindIcons[note.head.kind];
        const isExcerpt = note.head.kind === 'excerpt';
        return (
          <div key={note.key} className={classes.note}>
            <Icon size={14} aria-label={t(`margin.${isExcerpt ? 'excerpt' : note.head.kind === 'event' ? 'event' : 'link'}`)} />
            <button
              type="button"
              className={classes.words}
              dir="auto"
              onClick={() => (isExcerpt ? onShow(note) : navigate.open({ kind: 'record', record: note.head.id }, 'beside'))}
            >
              {wordsOf(note)}
            </button>
            {!isExcerpt && (
              <button type="button" className={classes.show} onClick={() => onShow(note)}>
                {t('margin.show')}
              </button>
            )}
          </div>
        );
      })}
    </aside>
  );
}
