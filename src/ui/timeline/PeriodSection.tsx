import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../frame/navigation.ts';
import { edtfWords, plainDateWords } from '../kit/dateWords.ts';
import { isBeside, RecordLink } from '../kit/RecordLink.tsx';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { languageOfScript } from '../kit/scriptOf.ts';
import { certaintyOf } from './chronology.ts';
import { Sources } from './Sources.tsx';
import classes from './timeline.module.css';
import type { TimelineEvent } from './useTimeline.ts';

interface PeriodSectionProps {
  readonly period: string | null;
  readonly events: readonly TimelineEvent[];
}

export function PeriodSection({ period, events }: PeriodSectionProps) {
  const { t, i18n } = useTranslation('timeline');
  return (
    <section className={classes.period}>
      <h2>{period === null ? t('undated') : plainDateWords(period, i18n.language)}</h2>
      <ol>
        {events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
}

function EventLine({ event }: { readonly event: TimelineEvent }) {
  const { t, i18n } = useTranslation('timeline');
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  const { head, when, people, place, sources } = event;
  const words = when?.words ?? head.fields.words;
  const certainty = certaintyOf(when);
  return (
    <li className={classes.event}>
      <span className={classes.when} title={when?.edtf}>
        {when ? edtfWords(t as TFunction, when, i18n.language) : ''}
      </span>
      <span className={classes.shape} data-certainty={certainty} role="img" aria-label={t(`certainty.${certainty}`)} />
      <div className={classes.what}>
        <button
          type="button"
          className={classes.title}
          dir="auto"
          onClick={(click) => navigate.open({ kind: 'record', record: head.id }, isBeside(click) ? 'here' : 'beside')}
        >
          <span data-unsourced={sources.length === 0 || undefined}>{titleOf(head)}</span>
        </button>
        {words && (
          <q className={classes.words} lang={languageOfScript(words)} dir="auto">
            {words}
          </q>
        )}
        <div className={classes.chips}>
          {place && <RecordLink head={place} />}
          {people.map((person) => (
            <RecordLink key={person.id} head={person} />
          ))}
          <Sources sources={sources} />
        </div>
      </div>
    </li>
  );
}
