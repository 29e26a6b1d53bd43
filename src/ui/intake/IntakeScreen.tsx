// Many people in a day: one narrow form, and the people of today beside it.
import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedIntake } from '../../actions/saveIntake.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';
import { useServices } from '../kit/services.tsx';
import { useSealedState } from '../kit/useSealedState.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { IntakeForm } from './IntakeForm.tsx';
import classes from './intake.module.css';
import { emptyDraft, isIntakeDraft, isUntouched, type Known } from './intakeDraft.ts';
import { TodayList } from './TodayList.tsx';

export function IntakeScreen() {
  const { activeCase } = useServices();
  return <Intake key={activeCase} activeCase={activeCase} />;
}

function Intake({ activeCase }: { readonly activeCase: RecordId | null }) {
  const { t } = useTranslation('intake');
  const [draft, setDraft] = useSealedState(`draft/intake/${activeCase ?? ''}`, emptyDraft, isIntakeDraft);
  const [saved, setSaved] = useState<SavedIntake | null>(null);
  const known = useVaultQuery(`intakeKnown:${activeCase}`, (vault) => readKnown(vault, activeCase), ['compound', 'person']).value;
  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <header className={classes.head}>
          <Title order={1}>{t('title.screen')}</Title>
        </header>
        <IntakeForm
          draft={draft}
          onDraft={setDraft}
          compounds={known?.compounds ?? []}
          interpreters={known?.interpreters ?? []}
          onSaved={setSaved}
          note={saved && isUntouched(draft) ? t('saved', { reference: saved.reference }) : ''}
        />
      </div>
      <TodayList />
    </div>
  );
}

const mostOffered = 500;

async function readKnown(vault: VaultApi, activeCase: RecordId | null) {
  const inCase = activeCase ? { inCase: activeCase } : {};
  const sort = { field: 'changedMs', descending: true };
  const [compounds, interpreters] = await Promise.all([
    vault.list({ kind: 'compound', ...inCase, sort, limit: mostOffered }),
    vault.list({
      kind: 'person',
      ...inCase,
      filters: [{ test: 'oneOf', field: 'roles', values: ['interpreter'] }],
      sort,
      limit: mostOffered,
    }),
  ]);
  return { compounds: namesOf(compounds.rows), interpreters: namesOf(interpreters.rows) };
}

const namesOf = (rows: readonly RecordHead[]): readonly Known[] =>
  rows.flatMap(({ id, fields }) => (typeof fields['name'] === 'string' ? [{ id, name: fields['name'] }] : []));
