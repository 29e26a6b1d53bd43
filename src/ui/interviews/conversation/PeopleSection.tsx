import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addToSet } from '../../../actions/addToSet.ts';
import { editField } from '../../../actions/editField.ts';
import { toLocalTime } from '../../../actions/localTime.ts';
import { removeFromSet } from '../../../actions/removeFromSet.ts';
import type { Value } from '../../../domain/change.ts';
import type { RecordView } from '../../../domain/record.ts';
import { CommitInput } from '../../kit/CommitInput.tsx';
import { useServices } from '../../kit/services.tsx';
import { useAct } from '../../kit/useAct.ts';
import { languageChoices } from '../languages.ts';
import { PeopleField } from '../PeopleField.tsx';
import classes from './conversation.module.css';

export const interviewRoles = [
  'witness',
  'interviewer',
  'interpreter',
  'victim',
  'guardian',
  'support',
  'lawyer',
  'suspect',
  'other',
];

interface PartProps {
  readonly interview: RecordView<'interview'>;
}

/** Who is in the room, each in a role. */
export function PeopleSection({ interview: { id, fields } }: PartProps) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  return (
    <PeopleField
      people={fields.people}
      roles={interviewRoles}
      roleKey="interviews:role"
      label={t('field.people')}
      readOnly={fields.sealedAt !== undefined}
      // The first thing to say of a conversation is who it is with.
      autoFocus={fields.people.length === 0}
      onAdd={(value, instead) =>
        void act(addToSet(services, { record: id, field: 'people', value, ...(instead ? { instead } : {}) }))
      }
      onRemove={(value) => void act(removeFromSet(services, { record: id, field: 'people', value }))}
    />
  );
}

/** Where, when, in which languages. */
export function CircumstanceFields({ interview: { id, fields } }: PartProps) {
  const { t, i18n } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const isSealed = fields.sealedAt !== undefined;
  const put = (field: string, value: Value) => void act(editField(services, { record: id, field, value }));
  const languages = languageChoices(i18n.language, [fields.language, fields.translatedTo]);
  return (
    <div className={classes.pair}>
      <CommitInput
        label={t('field.place')}
        value={fields.place ?? ''}
        disabled={isSealed}
        onCommit={(value) => put('place', value || null)}
      />
      <TimeInput label={t('field.start')} value={fields.start} disabled={isSealed} onCommit={(value) => put('start', value)} />
      <Select
        label={t('field.language')}
        data={languages}
        value={fields.language ?? null}
        disabled={isSealed}
        searchable
        clearable
        onChange={(value) => put('language', value)}
      />
      <Select
        label={t('field.translatedTo')}
        data={languages}
        value={fields.translatedTo ?? null}
        disabled={isSealed}
        searchable
        clearable
        onChange={(value) => put('translatedTo', value)}
      />
    </div>
  );
}

interface TimeInputProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly disabled?: boolean;
  readonly onCommit: (value: string | null) => void;
}

/** A moment on the clock of the room, kept with the machine's offset. */
export function TimeInput({ label, value, disabled, onCommit }: TimeInputProps) {
  const shown = value?.slice(0, 16) ?? '';
  return (
    <TextInput
      key={shown}
      type="datetime-local"
      label={label}
      disabled={disabled ?? false}
      defaultValue={shown}
      onBlur={(event) => {
        const typed = event.currentTarget.value;
        if (typed !== shown) onCommit(typed ? toLocalTime(new Date(typed)) : null);
      }}
    />
  );
}
