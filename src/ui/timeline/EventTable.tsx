import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../frame/navigation.ts';
import { edtfWords } from '../kit/dateWords.ts';
import { isBeside, RecordLink } from '../kit/RecordLink.tsx';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { inOrder } from './chronology.ts';
import { Sources } from './Sources.tsx';
import classes from './timeline.module.css';
import type { TimelineEvent } from './useTimeline.ts';

/** The same events in rows, for reading across. */
export function EventTable({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { t, i18n } = useTranslation('timeline');
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['when', 'what', 'where', 'who', 'sources'] as const).map((column) => (
            <th key={column}>{t(`column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(events).map(({ id, when, head, place, people, sources }) => (
          <tr key={id}>
            <td title={when?.edtf}>{when ? edtfWords(t as TFunction, when, i18n.language) : t('undated')}</td>
            <td>
              <button
                type="button"
                className={classes.title}
                dir="auto"
                onClick={(click) => navigate.open({ kind: 'record', record: id }, isBeside(click) ? 'here' : 'beside')}
              >
                <span data-unsourced={sources.length === 0 || undefined}>{titleOf(head)}</span>
              </button>
            </td>
            <td>{place && <RecordLink head={place} plain />}</td>
            <td>
              <div className={classes.chips}>
                {people.map((person) => (
                  <RecordLink key={person.id} head={person} plain />
                ))}
              </div>
            </td>
            <td>
              <div className={classes.chips}>
                <Sources sources={sources} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
