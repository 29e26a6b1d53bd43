import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ConsentUse, type ConsentWay, consentUses, consentWays } from '../../actions/consentUses.ts';
import { type ConsentAnswer, giveConsent } from '../../actions/giveConsent.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './consentPanel.module.css';

interface ConsentPanelProps {
  readonly interview: RecordId;
  readonly person: RecordHead;
  readonly language: string | undefined;
  readonly consents: readonly RecordHead[];
}

type Decision = ConsentAnswer['decision'];
const decisions: readonly Decision[] = ['given', 'refused', 'notAsked'];

/** One line for each use: what this person has agreed to, and how. A later answer changes the line; the history keeps both. */
export function ConsentPanel({ interview, person, language, consents }: ConsentPanelProps) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const own = consents.filter(({ fields }) => fields['person'] === person.id);
  const answer = (use: ConsentUse, change: { readonly decision: Decision; readonly how?: ConsentWay }) =>
    void act(giveConsent(services, { person: person.id, interview, use, ...(language ? { language } : {}), ...change }));

  return (
    <fieldset className={classes.panel}>
      <legend>{t('consent.of', { name: String(person.fields['name'] ?? '') })}</legend>
      {consentUses.map((use) => {
        const line = own.find(({ fields }) => fields['use'] === use)?.fields;
        const decision = (line?.['decision'] as Decision | undefined) ?? 'notAsked';
        const how = line?.['how'] as ConsentWay | undefined;
        // What was given is not refused later but withdrawn.
        const offered = decisions.map((each) =>
          each === 'refused' && (decision === 'given' || decision === 'withdrawn') ? 'withdrawn' : each,
        );
        return (
          <div key={use} className={classes.line} data-decision={decision}>
            <span>{t(`consent.use.${use}`)}</span>
            <SegmentedControl
              size="xs"
              aria-label={t(`consent.use.${use}`)}
              value={decision}
              data={offered.map((value) => ({ value, label: t(`consent.decision.${value}`) }))}
              onChange={(value) => answer(use, { decision: value, ...(how ? { how } : {}) })}
            />
            <NativeSelect
              size="xs"
              aria-label={t('consent.how')}
              value={how ?? ''}
              disabled={decision === 'notAsked'}
              data={[
                { value: '', label: t('consent.howUnsaid') },
                ...consentWays.map((value) => ({ value, label: t(`consent.way.${value}`) })),
              ]}
              onChange={(event) => answer(use, { decision, how: event.currentTarget.value as ConsentWay })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
