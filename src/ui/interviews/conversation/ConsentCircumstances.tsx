import { Checkbox, NativeSelect, UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentTold, type ConsentWay, consentTold, consentWays } from '../../../actions/consentUses.ts';
import { type ConsentCircumstances as Circumstances, describeConsent } from '../../../actions/describeConsent.ts';
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { useServices } from '../../kit/services.tsx';
import { useAct } from '../../kit/useAct.ts';
import { useAtOnce } from '../../kit/useAtOnce.ts';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import { languageChoices, languageName } from '../languages.ts';
import classes from './conversation.module.css';

interface ConsentCircumstancesProps {
  readonly interview: RecordView<'interview'>;
  readonly person: RecordHead;
  readonly consents: readonly RecordHead<'consent'>[];
  readonly mayRecord: boolean;
}

/** How the answers were given: told what, in which language, through whom. One line until somebody opens it. */
export function ConsentCircumstances({ interview, person, consents, mayRecord }: ConsentCircumstancesProps) {
  const { t, i18n } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const { how, language = interview.fields.language, interpreter, guardian, told: kept = [] } = consents[0]?.fields ?? {};
  const [told, tell] = useAtOnce(kept);
  const isMinor = isUnderEighteen(person, services.clock());
  const [open, setOpen] = useState(isMinor && !guardian);
  const say = (circumstances: Circumstances) =>
    act(describeConsent(services, { person: person.id, interview: interview.id }, circumstances));
  const helpers = useRoleNames(interview);
  const summary = [
    how && t(`consent.way.${how}`),
    language && languageName(i18n.language, language),
    interpreter && helpers.find(({ value }) => value === interpreter)?.label,
    t('consent.toldCount', { count: told.length, all: consentTold.length }),
  ].filter(Boolean);
  const choice = (value: string) => (value === '' ? null : value);
  return (
    <div className={classes.circumstances}>
      <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight size={13} aria-hidden data-open={open || undefined} />
        <span>{t('consent.how')}</span>
        <span className={classes.summary} dir="auto">
          {summary.join(' · ')}
        </span>
      </UnstyledButton>
      {isMinor && <p className={classes.note}>{t('consent.minor')}</p>}
      {open && (
        <>
          <div className={classes.pair}>
            <NativeSelect
              size="xs"
              label={t('consent.how')}
              value={how ?? ''}
              data={[
                { value: '', label: t('consent.unsaid') },
                ...consentWays
                  .filter((way) => way === how || (way !== 'guardian' && (mayRecord || way !== 'recorded')))
                  .map((value) => ({ value, label: t(`consent.way.${value}`) })),
              ]}
              onChange={(event) => void say({ how: choice(event.currentTarget.value) as ConsentWay | null })}
            />
            <NativeSelect
              size="xs"
              label={t('consent.language')}
              value={language ?? ''}
              data={[{ value: '', label: t('consent.unsaid') }, ...languageChoices(i18n.language, [language])]}
              onChange={(event) => void say({ language: choice(event.currentTarget.value) })}
            />
            {(['interpreter', 'guardian'] as const).map((role) => (
              <NativeSelect
                key={role}
                size="xs"
                label={t(`consent.${role}`)}
                value={(role === 'interpreter' ? interpreter : guardian) ?? ''}
                data={[
                  { value: '', label: t('consent.nobody') },
                  ...helpers
                    .filter((helper) => helper.role === role || helper.value === (role === 'guardian' ? guardian : interpreter))
                    .map(({ value, label }) => ({ value, label })),
                ]}
                onChange={(event) => void say({ [role]: choice(event.currentTarget.value) as RecordId | null })}
              />
            ))}
          </div>
          <Checkbox.Group
            label={t('consent.told')}
            value={[...told]}
            onChange={(value) => {
              const now = consentTold.filter((each) => value.includes(each));
              tell(now, say({ told: now }));
            }}
          >
            <div className={classes.told}>
              {consentTold.map((each: ConsentTold) => (
                <Checkbox key={each} size="xs" value={each} label={t(`consent.toldThat.${each}`)} />
              ))}
            </div>
          </Checkbox.Group>
        </>
      )}
    </div>
  );
}

function useRoleNames({ fields }: RecordView<'interview'>) {
  const helping = fields.people.filter(({ role }) => role === 'interpreter' || role === 'guardian');
  const ids = helping.map(({ person }) => person);
  const heads = useVaultQuery(`helping:${ids.join()}`, (vault) => vault.heads(ids), ['person']).value ?? [];
  return helping.map(({ person, role }) => ({
    value: person,
    role,
    label: String(heads.find(({ id }) => id === person)?.fields['name'] ?? ''),
  }));
}

/** By the age that was said, or by the latest day of birth: who may be under eighteen is asked for with a guardian. */
export function isUnderEighteen({ fields }: RecordHead, today: Date): boolean {
  if (typeof fields['ageYears'] === 'number') return fields['ageYears'] < 18;
  const born = (fields['birth'] as Edtf | undefined)?.latest;
  if (!born) return false;
  const [year = 0, month = 1, day = 1] = born.split('-').map(Number);
  return new Date(year + 18, month - 1, day) > today;
}
