import { HeartPulse } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { speakersOf } from '../../actions/speakersOf.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';
import { useNavigate } from '../frame/navigation.ts';
import { dateFormat } from '../kit/dateFormat.ts';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './intake.module.css';

/** More than anyone can take in a day. */
const mostShown = 300;

/** Who was taken in today, the last one first. */
export function TodayList() {
  const { t, i18n } = useTranslation('intake');
  const { activeCase, clock } = useServices();
  const navigate = useNavigate();
  const midnightMs = new Date(clock()).setHours(0, 0, 0, 0);
  const today = useVaultQuery(`intakes:${activeCase}:${midnightMs}`, (vault) => readToday(vault, activeCase, midnightMs), [
    'interview',
    'person',
  ]).value;
  const time = dateFormat(i18n.language, { timeStyle: 'short' });
  return (
    <aside className={classes.today} aria-label={t('today.title')}>
      <h2>{t('today.title')}</h2>
      {today && <p className={classes.hint}>{t('today.count', { count: today.length })}</p>}
      <ol>
        {today?.map(({ head, person }) => (
          <li key={head.id}>
            <button type="button" onClick={() => navigate.open({ kind: 'record', record: head.id }, 'beside')}>
              <span className={classes.who} dir="auto">
                {String(person?.fields['name'] ?? head.fields.reference ?? '')}
              </span>
              {head.fields.needs && <HeartPulse size={14} aria-label={t('today.needs')} />}
              <time className={classes.hint}>{time.format(head.createdMs)}</time>
            </button>
          </li>
        ))}
      </ol>
    </aside>
  );
}

async function readToday(vault: VaultApi, activeCase: RecordId | null, midnightMs: number) {
  const { rows } = await vault.list({
    kind: 'interview',
    ...(activeCase ? { inCase: activeCase } : {}),
    where: { form: 'intake' },
    sort: { field: 'createdMs', descending: true },
    limit: mostShown,
  });
  const heads = (rows as readonly RecordHead<'interview'>[]).filter(({ createdMs }) => createdMs >= midnightMs);
  const ids = heads.flatMap((head) => speakersOf(head));
  const people = new Map((await vault.heads(ids)).map((person) => [person.id, person]));
  return heads.map((head) => ({ head, person: people.get(speakersOf(head)[0] ?? ('' as RecordId)) }));
}
