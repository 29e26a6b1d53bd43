import { useTranslation } from 'react-i18next';
import { Highlighted } from '../kit/Highlighted.tsx';
import classes from './manual.module.css';
import type { ManualPlace } from './manualIds.ts';
import type { ManualHit } from './searchManual.ts';

interface ManualHitsProps {
  readonly hits: readonly ManualHit[];
  readonly place: ManualPlace;
  readonly onOpen: (place: ManualPlace) => void;
}

/** Sections that hold the words, best first. */
export function ManualHits({ hits, place, onOpen }: ManualHitsProps) {
  const { t } = useTranslation('manual');
  return (
    <>
      <p role="status" className={classes.count}>
        {t('hits', { count: hits.length })}
      </p>
      <ol className={classes.hits}>
        {hits.map((hit) => (
          <li key={`${hit.page}#${hit.section}`}>
            <button
              type="button"
              data-hit
              aria-current={hit.page === place.page && hit.section === place.section ? 'page' : undefined}
              onClick={() => onOpen({ page: hit.page, section: hit.section })}
            >
              <span className={classes.hitTitle}>{hit.sectionTitle || hit.pageTitle}</span>
              {hit.sectionTitle !== '' && <span className={classes.hitPage}>{hit.pageTitle}</span>}
              <span className={classes.excerpt}>
                <Highlighted text={hit.excerpt} matches={hit.matches} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
