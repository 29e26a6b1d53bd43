import { TextInput } from '@mantine/core';
import { PenLine } from 'lucide-react';
import { type MouseEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../actions/editField.ts';
import { isBeside, RecordLink } from '../kit/RecordLink.tsx';
import { languageOfScript } from '../kit/scriptOf.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { ConflictLines } from './ConflictLines.tsx';
import type { TimelineEntry } from './entries.ts';
import classes from './entryTable.module.css';
import { EntryDate } from './SelectedEntry.tsx';
import { Sources } from './Sources.tsx';
import type { EntryWords } from './useEntryWords.ts';

interface EntryRowProps {
  readonly entry: TimelineEntry;
  readonly words: EntryWords;
  readonly onOpen: (entry: TimelineEntry, beside: boolean) => void;
}

/** The cells of one event. Its date and its name are changed where they stand. */
export const EntryRow = memo(function EntryRow({ entry, words, onOpen }: EntryRowProps) {
  const said = entry.when?.words ?? entry.head.fields['words'];
  return (
    <>
      <div role="gridcell">
        <EntryDate entry={entry} words={words} />
        <ConflictLines conflicts={entry.conflicts} />
      </div>
      <div role="gridcell">
        <EntryTitle entry={entry} words={words} onOpen={onOpen} />
        {typeof said === 'string' && said !== '' && (
          <q className={classes.words} lang={languageOfScript(said)} dir="auto">
            {said}
          </q>
        )}
      </div>
      <div role="gridcell">{entry.place && <RecordLink head={entry.place} plain />}</div>
      <div role="gridcell" className={classes.chips}>
        {entry.people.map((person) => (
          <RecordLink key={person.id} head={person} plain />
        ))}
      </div>
      <div role="gridcell" className={classes.chips}>
        <Sources sources={entry.sources} />
      </div>
    </>
  );
});

function EntryTitle({ entry, words, onOpen }: EntryRowProps) {
  const { t } = useTranslation('timeline');
  const services = useServices();
  const act = useAct();
  const title = words.title(entry);
  const [text, setText] = useState<string | null>(null);
  const save = async () => {
    const next = text?.trim() ?? '';
    setText(null);
    if (next !== '' && next !== title) await act(editField(services, { record: entry.id, field: 'title', value: next }));
  };
  if (text !== null) {
    return (
      <TextInput
        size="xs"
        aria-label={t('new.what')}
        value={text}
        dir="auto"
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onClick={(event) => event.stopPropagation()}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') void save();
          if (event.key === 'Escape') setText(null);
        }}
      />
    );
  }
  return (
    <span className={classes.titleLine}>
      <button
        type="button"
        className={classes.title}
        lang={languageOfScript(title)}
        dir="auto"
        onClick={(event: MouseEvent) => onOpen(entry, !isBeside(event))}
      >
        <span data-unsourced={entry.sources.length === 0 || undefined}>{title}</span>
      </button>
      {entry.head.kind === 'event' && (
        <button
          type="button"
          className={classes.pen}
          aria-label={t('selected.changeTitle', { title })}
          onClick={(event) => {
            event.stopPropagation();
            setText(title);
          }}
        >
          <PenLine size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
