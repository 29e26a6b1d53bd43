import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { CustodyPanel } from './CustodyPanel.tsx';
import { ExcerptList } from './ExcerptList.tsx';
import classes from './itemPage.module.css';
import type { ChosenPlace } from './selectedText.ts';

interface ItemDetailsProps {
  readonly item: RecordView<'item'>;
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly onShow: (place: Place) => void;
  readonly onLink: (from: ChosenPlace) => void;
}

type Panel = 'excerpts' | 'custody';

/** Under the page, folded away until asked for: its excerpts, and where it came from. */
export function ItemDetails({ item, excerpts, onShow, onLink }: ItemDetailsProps) {
  const { t } = useTranslation('items');
  // What cannot be shown has only its custody to tell.
  const [panel, setPanel] = useState<Panel | null>(item.fields.quarantine ? 'custody' : null);
  const words: Readonly<Record<Panel, string>> = {
    excerpts: t('panel.excerpts', { count: excerpts.length }),
    custody: t('panel.custody'),
  };
  return (
    <footer className={classes.details}>
      <div className={classes.tabs} role="group" aria-label={t('panel.label')}>
        {(['excerpts', 'custody'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={panel === each}
            onClick={() => setPanel((open) => (open === each ? null : each))}
          >
            {words[each]}
          </button>
        ))}
      </div>
      {panel && (
        <div className={classes.panel}>
          {panel === 'excerpts' ? (
            <ExcerptList excerpts={excerpts} onShow={onShow} onLink={onLink} />
          ) : (
            <CustodyPanel item={item} />
          )}
        </div>
      )}
    </footer>
  );
}
