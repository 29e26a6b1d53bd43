import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Tier, tiers } from '../../../actions/export/exportChoice.ts';
import type { ChangeDraft, Draft } from './draft.ts';
import classes from './wizard.module.css';

export function StepWhom({ draft, change }: { readonly draft: Draft; readonly change: ChangeDraft }) {
  const { t } = useTranslation('bundles');
  return (
    <div className={classes.form}>
      <TextInput
        label={t('whom.recipient')}
        description={t('whom.recipientHint')}
        value={draft.recipient}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
        data-autofocus
        autoFocus
        required
        withAsterisk={false}
      />
      <Radio.Group label={t('whom.tier')} value={draft.tier} onChange={(tier) => change({ tier: tier as Tier })}>
        <div className={classes.choices}>
          {tiers.map((tier) => (
            <Radio key={tier} value={tier} label={t(`tier.${tier}`)} description={t(`whom.tierHint.${tier}`)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={t('whom.title')}
        description={t('whom.titleHint')}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
    </div>
  );
}
