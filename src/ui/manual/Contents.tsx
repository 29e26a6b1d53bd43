import { useTranslation } from 'react-i18next';
import classes from './manual.module.css';
import type { ManualPlace } from './manualIds.ts';
import type { ManualPage } from './manualPages.ts';

interface ContentsProps {
  readonly pages: readonly ManualPage[];
  readonly place: ManualPlace;
  readonly onOpen: (place: ManualPlace) => void;
}

/** Every page, and the sections of the open one. */
export function Contents({ pages, place, onOpen }: ContentsProps) {
  const { t } = useTranslation('manual');
  return (
    <nav className={classes.contents} aria-label={t('contents')}>
      <ol>
        {pages.map(({ id, title, sections }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === place.page ? 'page' : undefined}
              onClick={() => onOpen({ page: id, section: null })}
            >
              {title}
            </button>
            {id === place.page && sections.length > 1 && (
              <ul>
                {sections.map(
                  (section) =>
                    section.id !== null && (
                      <li key={section.id}>
                        <button type="button" onClick={() => onOpen({ page: id, section: section.id })}>
                          {section.title}
                        </button>
                      </li>
                    ),
                )}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
