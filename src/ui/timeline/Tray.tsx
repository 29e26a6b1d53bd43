import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import type { TimelineEntry } from './entries.ts';
import classes from './timeline.module.css';
import type { EntryWords } from './useEntryWords.ts';

interface TrayProps {
  readonly entries: readonly TimelineEntry[];
  readonly words: EntryWords;
  readonly selected: RecordId | null;
  readonly onSelect: (id: RecordId) => void;
}

const mostShown = 40;

/** Events that have no date yet wait beside the line of time: choosing one shows where its date is written. */
export function Tray({ entries, words, selected, onSelect }: TrayProps) {
  const { t } = useTranslation('timeline');
  if (entries.length === 0) return null;
  return (
    <section className={classes.tray} aria-label={t('undated')}>
      <h2>{t('tray.title', { count: entries.length })}</h2>
      <ul>
        {entries.slice(0, mostShown).map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={classes.trayEntry}
              aria-pressed={entry.id === selected}
              dir="auto"
              onClick={() => onSelect(entry.id)}
            >
              {words.title(entry)}
            </button>
          </li>
        ))}
        {entries.length > mostShown && <li>{t('tray.more', { count: entries.length - mostShown })}</li>}
      </ul>
    </section>
  );
}
