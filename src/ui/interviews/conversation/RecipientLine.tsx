import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentDecision } from '../../../actions/consentUses.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import classes from './conversation.module.css';
import { DecisionLine } from './DecisionLine.tsx';

interface RecipientLineProps {
  readonly label: string;
  readonly answers: readonly RecordHead<'consent'>[];
  readonly onDecide: (decision: ConsentDecision, recipient: string) => Promise<RecordId | undefined>;
}

/** Answers that hold for one recipient only, and a way to add one. */
export function RecipientLine({ label, answers, onDecide }: RecipientLineProps) {
  const { t } = useTranslation('interviews');
  const [name, setName] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const recipient = name?.trim();
    if (recipient) await onDecide('given', recipient);
    setName(null);
  };
  return (
    <div className={classes.recipients}>
      {answers.map(({ id, fields: { recipient = '', decision = 'notAsked' } }) => (
        <DecisionLine
          key={id}
          label={t('consent.onlyFor', { use: label, recipient })}
          shown={recipient}
          decision={decision}
          onDecide={(next) => onDecide(next, recipient)}
        />
      ))}
      {name === null ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          c="dimmed"
          leftSection={<Plus size={12} />}
          aria-label={t('consent.addRecipientFor', { use: label })}
          onClick={() => setName('')}
        >
          {t('consent.addRecipient')}
        </Button>
      ) : (
        <form className={classes.addRecipient} onSubmit={(event) => void add(event)}>
          <TextInput
            size="xs"
            aria-label={t('consent.recipient')}
            placeholder={t('consent.recipient')}
            value={name}
            dir="auto"
            autoFocus
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(null)}
            onBlur={() => name.trim() === '' && setName(null)}
          />
          <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
            {t('consent.addThis')}
          </Button>
        </form>
      )}
    </div>
  );
}
