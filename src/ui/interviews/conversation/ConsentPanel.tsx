// What one person agrees to, one line for each use. A later answer changes the line; the history keeps both.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConsentDecision, type ConsentUse, consentUses, sharingUses } from '../../../actions/consentUses.ts';
import { giveConsent } from '../../../actions/giveConsent.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { openWithdrawal } from '../../consent/withdrawalStore.ts';
import { useServices } from '../../kit/services.tsx';
import { useAct } from '../../kit/useAct.ts';
import { ConsentCircumstances } from './ConsentCircumstances.tsx';
import { decisionFor, recipientAnswers } from './consentState.ts';
import classes from './conversation.module.css';
import { DecisionLine } from './DecisionLine.tsx';
import { RecipientLine } from './RecipientLine.tsx';

interface ConsentPanelProps {
  readonly interview: RecordView<'interview'>;
  readonly person: RecordHead;
  readonly consents: readonly RecordHead<'consent'>[];
  readonly mayRecord: boolean;
}

export function ConsentPanel({ interview, person, consents, mayRecord }: ConsentPanelProps) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const own = consents.filter(({ fields }) => fields.person === person.id);
  const language = own[0]?.fields.language ?? interview.fields.language;
  const answer = (use: ConsentUse, decision: ConsentDecision, recipient?: string) =>
    act(
      giveConsent(services, {
        person: person.id,
        interview: interview.id,
        use,
        decision,
        ...(language ? { language } : {}),
        ...(recipient ? { recipient } : {}),
      }),
    );
  const refused = (use: ConsentUse) => ['refused', 'withdrawn'].includes(decisionFor(own, person.id, use));
  return (
    <fieldset className={classes.consent}>
      <legend dir="auto">{t('consent.of', { name: String(person.fields['name'] ?? '') })}</legend>
      <ConsentCircumstances interview={interview} person={person} consents={own} mayRecord={mayRecord} />
      {consentUses.map((use) => (
        <div key={use} className={classes.use}>
          <DecisionLine
            label={t(`consent.use.${use}`)}
            decision={decisionFor(own, person.id, use)}
            onDecide={(decision) => answer(use, decision)}
          />
          {sharingUses.includes(use) && (
            <RecipientLine
              label={t(`consent.use.${use}`)}
              answers={recipientAnswers(own, person.id, use)}
              onDecide={(decision, recipient) => answer(use, decision, recipient)}
            />
          )}
          {(use === 'store' || use === 'recording') && refused(use) && (
            <p className={classes.note} role="status">
              {t(`consent.closes.${use}`)}
            </p>
          )}
        </div>
      ))}
      {own.some(({ fields }) => fields.decision === 'given') && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => openWithdrawal({ person: person.id, interview: interview.id })}
        >
          {t('consent.withdraw')}
        </Button>
      )}
    </fieldset>
  );
}
