// A person's consent at a glance, on her page: one line for each use, over all her interviews, and in which it was answered.
import { Button, Title } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ConsentDecision, consentUses, strictest } from '../../actions/consentUses.ts';
import { idsOf, referencesOf } from '../../actions/survivorOf.ts';
import { spokenIn } from '../../actions/withdrawConsent.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';
import { PlaceChip } from '../kit/SourceChip.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './consent.module.css';
import { openWithdrawal } from './withdrawalStore.ts';

export function PersonConsent({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation('consent');
  const found = useVaultQuery(`consentOf:${id}`, (vault) => readConsent(vault, id), ['consent', 'interview', 'person']).value;
  // Somebody who never speaks in an interview is not asked for anything.
  if (!found || (found.consents.length === 0 && found.interviews === 0)) return null;
  const { consents } = found;
  return (
    <section aria-label={t('person.title')}>
      <div className={classes.head}>
        <Title order={2}>{t('person.title')}</Title>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Undo2 size={14} />}
          onClick={() => openWithdrawal({ person: id })}
        >
          {t('withdraw.ask')}
        </Button>
      </div>
      <dl className={classes.glance}>
        {consentUses.map((use) => {
          const answers = consents.filter(({ fields }) => fields.use === use);
          const general = decided(answers.filter(({ fields }) => !fields.recipient));
          const only = answers.filter(({ fields }) => fields.recipient);
          return (
            <div key={use} data-decision={general}>
              <dt>{t(`interviews:consent.use.${use}`)}</dt>
              <dd>
                <span className={classes.answer}>
                  {t(`interviews:consent.decision.${general}`)}
                  {answeredIn(answers).map((interview) => (
                    <PlaceChip key={interview} origin={interview} place={{ kind: 'whole' }} />
                  ))}
                </span>
                {only.map(({ id: key, fields }) => (
                  <span key={key} className={classes.quiet} dir="auto">
                    {t('person.only', {
                      recipient: fields.recipient,
                      decision: t(`interviews:consent.decision.${fields.decision ?? 'notAsked'}`),
                    })}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The strictest of the answers that were given; what was not asked in one interview does not undo an answer in another. */
const decided = (answers: readonly RecordHead<'consent'>[]): ConsentDecision => {
  const said = answers.map(({ fields }) => fields.decision ?? 'notAsked').filter((decision) => decision !== 'notAsked');
  return said.length === 0 ? 'notAsked' : strictest(said);
};

/** Each conversation once, however many recipients were spoken of in it. */
const answeredIn = (answers: readonly RecordHead<'consent'>[]): readonly RecordId[] => [
  ...new Set(
    answers.flatMap(({ fields: { interview, decision = 'notAsked' } }) => (decision === 'notAsked' ? [] : (interview ?? []))),
  ),
];

async function readConsent(vault: VaultApi, person: RecordId) {
  const [ids, found] = await Promise.all([idsOf(vault, person), referencesOf(vault, person, ['consent'])]);
  const consents = found as readonly RecordHead<'consent'>[];
  return {
    consents: consents.filter(({ fields, deleted }) => !deleted && ids.includes(fields.person as RecordId)),
    interviews: (await spokenIn(vault, person)).length,
  };
}
