import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addToSet } from '../../actions/addToSet.ts';
import { editField } from '../../actions/editField.ts';
import { toLocalTime } from '../../actions/localTime.ts';
import { removeFromSet } from '../../actions/removeFromSet.ts';
import type { Value } from '../../domain/change.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { CommitInput } from '../kit/CommitInput.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { ConsentPanel } from './ConsentPanel.tsx';
import { rolesThatConsent } from './InterviewHeader.tsx';
import classes from './interviewPage.module.css';
import { languageChoices } from './languages.ts';
import { PeopleField } from './PeopleField.tsx';

const roles = ['witness', 'interviewer', 'interpreter', 'victim', 'guardian', 'support', 'lawyer', 'suspect', 'other'];

interface SetupPanelProps {
  readonly interview: RecordView<'interview'>;
  readonly consents: readonly RecordHead[];
}

/** People, place, language and consent: what stands before the first question. */
export function SetupPanel({ interview, consents }: SetupPanelProps) {
  const { t, i18n } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const { id, fields } = interview;
  const put = (field: string, value: Value) => void act(editField(services, { record: id, field, value }));
  const languages = languageChoices(i18n.language, [fields.language, fields.translatedTo]);
  const askedIds = [...new Set(fields.people.filter(({ role }) => rolesThatConsent.includes(role)).map(({ person }) => person))];
  const asked = useVaultQuery(`asked:${askedIds.join()}`, (vault) => vault.heads(askedIds), ['person']).value ?? [];

  return (
    <section className={classes.setup} aria-label={t('setup.label')}>
      <div className={classes.setupFields}>
        <PeopleField
          people={fields.people}
          roles={roles}
          roleKey="interviews:role"
          label={t('field.people')}
          onAdd={(value, instead) =>
            void act(addToSet(services, { record: id, field: 'people', value, ...(instead ? { instead } : {}) }))
          }
          onRemove={(value) => void act(removeFromSet(services, { record: id, field: 'people', value }))}
        />
        <div className={classes.pair}>
          <CommitInput label={t('field.place')} value={fields.place ?? ''} onCommit={(value) => put('place', value || null)} />
          <TextInput
            type="datetime-local"
            label={t('field.start')}
            defaultValue={fields.start?.slice(0, 16) ?? ''}
            onBlur={(event) => {
              const { value } = event.currentTarget;
              if (value !== (fields.start?.slice(0, 16) ?? '')) put('start', value ? toLocalTime(new Date(value)) : null);
            }}
          />
          <Select
            label={t('field.language')}
            data={languages}
            value={fields.language ?? null}
            searchable
            clearable
            onChange={(value) => put('language', value)}
          />
          <Select
            label={t('field.translatedTo')}
            data={languages}
            value={fields.translatedTo ?? null}
            searchable
            clearable
            onChange={(value) => put('translatedTo', value)}
          />
        </div>
      </div>
      <div className={classes.consents}>
        {asked.map((person) => (
          <ConsentPanel key={person.id} interview={id} person={person} language={fields.language} consents={consents} />
        ))}
        {asked.length === 0 && <p className={classes.hint}>{t('consent.whoFirst')}</p>}
      </div>
    </section>
  );
}
