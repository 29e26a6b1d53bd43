import { Radio, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tier, tiers } from '../../../actions/export/exportChoice.ts';
import type { ChangeDraft, Draft } from './draft.ts';
import classes from './wizard.module.css';

interface StepWhomProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  /** Enter in a field of this step does what its button does. */
  readonly onNext: () => void;
}

export function StepWhom({ draft, change, onNext }: StepWhomProps) {
  const { t } = useTranslation('bundles');
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  return (
    <div className={classes.form}>
      <TextInput
        label={t('whom.recipient')}
        description={t('whom.recipientHint')}
        value={draft.recipient}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
        onKeyDown={onEnter}
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
        onKeyDown={onEnter}
      />
    </div>
  );
}
