// The chosen event in a line: what, when, who, why we believe it. Its date is changed here, its sources open from here.
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { PenLine, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../actions/editField.ts';
import type { Edtf } from '../../domain/fields.ts';
import { useNavigate } from '../frame/navigation.ts';
import { isBeside, RecordLink } from '../kit/RecordLink.tsx';
import { DateEditor } from '../kit/record/DateEditor.tsx';
import { languageOfScript } from '../kit/scriptOf.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { ConflictLines } from './ConflictLines.tsx';
import type { TimelineEntry } from './entries.ts';
import { Sources } from './Sources.tsx';
import classes from './timeline.module.css';
import type { EntryWords } from './useEntryWords.ts';

interface SelectedEntryProps {
  readonly entry: TimelineEntry;
  readonly words: EntryWords;
  readonly onClose: () => void;
}

export function SelectedEntry({ entry, words, onClose }: SelectedEntryProps) {
  const { t } = useTranslation('timeline');
  const navigate = useNavigate();
  const said = entry.when?.words ?? entry.head.fields['words'];
  return (
    <section className={classes.selected} aria-label={t('selected.label')}>
      <div className={classes.selectedLine}>
        <EntryDate entry={entry} words={words} />
        <button
          type="button"
          className={classes.title}
          dir="auto"
          onClick={(event) => navigate.open({ kind: 'record', record: entry.id }, isBeside(event) ? 'beside' : 'here')}
        >
          <span data-unsourced={entry.sources.length === 0 || undefined}>{words.title(entry)}</span>
        </button>
        <ActionIcon aria-label={t('selected.close')} size={24} onClick={onClose} className={classes.push}>
          <X size={15} />
        </ActionIcon>
      </div>
      {typeof said === 'string' && said !== '' && (
        <q className={classes.words} lang={languageOfScript(said)} dir="auto">
          {said}
        </q>
      )}
      <div className={classes.chips}>
        {entry.place && <RecordLink head={entry.place} />}
        {entry.people.map((person) => (
          <RecordLink key={person.id} head={person} />
        ))}
        <Sources sources={entry.sources} />
      </div>
      <ConflictLines conflicts={entry.conflicts} />
    </section>
  );
}

/** The date in words; a click, Enter or F2 turns it into the line it is written in. */
export function EntryDate(props: { readonly entry: TimelineEntry; readonly words: EntryWords }) {
  const { t } = useTranslation('timeline');
  const services = useServices();
  const act = useAct();
  const [editing, setEditing] = useState(false);
  const shown = useRef<HTMLButtonElement>(null);
  const { entry, words } = props;
  const field = entry.head.kind === 'event' ? 'when' : 'period';
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => document.activeElement === document.body && shown.current?.focus());
  };
  const save = async (value: Edtf | null) => {
    close();
    await act(editField(services, { record: entry.id, field, value }));
  };
  if (editing) {
    return (
      <div className={classes.dateEditing} onKeyDown={(event) => event.stopPropagation()}>
        <DateEditor label={t('selected.date')} value={entry.when} onSave={(value) => void save(value)} onCancel={close} />
      </div>
    );
  }
  return (
    <UnstyledButton
      ref={shown}
      className={classes.date}
      title={entry.when?.edtf}
      aria-label={t('selected.changeDate', { when: words.when(entry) })}
      onClick={(event) => {
        event.stopPropagation();
        setEditing(true);
      }}
    >
      {words.when(entry)}
      <PenLine size={12} aria-hidden />
    </UnstyledButton>
  );
}
