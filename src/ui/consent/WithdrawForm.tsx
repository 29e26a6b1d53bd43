import { Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentUse, consentUses } from '../../actions/consentUses.ts';
import { withdrawConsent } from '../../actions/withdrawConsent.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './consent.module.css';
import { HoldingBundles } from './HoldingBundles.tsx';
import { closeWithdrawal } from './withdrawalStore.ts';

interface WithdrawFormProps {
  readonly person: RecordId;
  readonly interview: RecordId | undefined;
}

export function WithdrawForm({ person, interview }: WithdrawFormProps) {
  const { t } = useTranslation('consent');
  const services = useServices();
  const act = useAct();
  const [everywhere, setEverywhere] = useState(interview === undefined);
  const [uses, setUses] = useState<readonly ConsentUse[]>(consentUses);
  const [note, setNote] = useState('');
  const [done, setDone] = useState(false);
  const heads = useVaultQuery(`withdraw:${person}:${interview}`, (vault) =>
    vault.heads(interview ? [person, interview] : [person]),
  ).value;
  const name = String(heads?.[0]?.fields['name'] ?? '');
  const of = everywhere ? undefined : interview;
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    const withdrawal = { person, uses, ...(of ? { interview: of } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
    if ((await act(withdrawConsent(services, withdrawal))) !== undefined) setDone(true);
  };
  if (done) {
    return (
      <div className={classes.form}>
        <p role="status">{t('withdraw.done')}</p>
        <HoldingBundles person={person} interview={of} />
        <Group justify="flex-end">
          <Button data-autofocus onClick={closeWithdrawal}>
            {t('withdraw.close')}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <form className={classes.form} onSubmit={(event) => void withdraw(event)}>
      <Text>{t('withdraw.means', { name })}</Text>
      {interview && (
        <SegmentedControl
          aria-label={t('withdraw.scope')}
          value={everywhere ? 'all' : 'one'}
          data={[
            { value: 'one', label: t('withdraw.one', { reference: heads?.[1]?.fields['reference'] ?? '' }) },
            { value: 'all', label: t('withdraw.all') },
          ]}
          onChange={(value) => setEverywhere(value === 'all')}
        />
      )}
      <Checkbox.Group
        label={t('withdraw.uses')}
        value={[...uses]}
        onChange={(value) => setUses(consentUses.filter((use) => value.includes(use)))}
      >
        <div className={classes.uses}>
          {consentUses.map((use) => (
            <Checkbox key={use} size="sm" value={use} label={t(`interviews:consent.use.${use}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={t('withdraw.note')}
        placeholder={t('withdraw.noteExample')}
        value={note}
        dir="auto"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <HoldingBundles person={person} interview={of} />
      <Group justify="flex-end">
        <Button variant="default" onClick={closeWithdrawal}>
          {t('withdraw.cancel')}
        </Button>
        <Button type="submit" disabled={uses.length === 0}>
          {t('withdraw.do')}
        </Button>
      </Group>
    </form>
  );
}
