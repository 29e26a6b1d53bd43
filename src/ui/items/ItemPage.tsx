import { Button, Loader } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRecord } from '../../actions/restoreRecord.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { isPress } from '../frame/shortcut.ts';
import { LinkDialog } from '../interviews/LinkDialog.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { ItemHeader } from './ItemHeader.tsx';
import { ItemViewer } from './ItemViewer.tsx';
import classes from './itemPage.module.css';
import { passageKeys } from './passageKeys.ts';
import { useExcerpts, useItem } from './useItem.ts';
import { useItemDeeds } from './useItemDeeds.ts';

export function ItemPage({ id, place }: { readonly id: RecordId; readonly place?: Place }) {
  const { t } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const item = useItem(id);
  if (item === undefined) return <Loader m="xl" role="status" aria-label={t('opening')} />;
  if (item === null) return <EmptyState title={t('gone')} />;
  if (item.deleted) {
    return (
      <EmptyState title={t('kit:deleted.text')}>
        <Button variant="default" onClick={() => void act(restoreRecord(services, id))}>
          {t('kit:deleted.restore')}
        </Button>
      </EmptyState>
    );
  }
  return <OpenItem key={id} item={item} place={place} />;
}

function OpenItem({ item, place }: { readonly item: RecordView<'item'>; readonly place: Place | undefined }) {
  const excerpts = useExcerpts(item.id);
  const deeds = useItemDeeds(item);
  const [shownPlace, setShownPlace] = useState<{ readonly asked: Place | undefined; readonly place: Place | undefined }>();
  // What was asked for from outside comes first; after that, what was chosen from the list of excerpts.
  const goal = shownPlace && shownPlace.asked === place ? shownPlace.place : place;
  const { chosen, linking } = deeds;
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (!chosen) return;
    if (isPress(passageKeys.excerpt, pressed.nativeEvent)) void deeds.excerpt(chosen);
    else if (isPress(passageKeys.event, pressed.nativeEvent)) void deeds.event(chosen);
    else if (isPress(passageKeys.link, pressed.nativeEvent)) deeds.setLinking(chosen);
    else return;
    pressed.preventDefault();
  };
  return (
    <article className={classes.page} onKeyDown={onKeyDown}>
      <ItemHeader item={item} deeds={deeds} />
      <div className={classes.desk}>
        <div className={classes.sheet}>
          <ItemViewer item={item} excerpts={excerpts} place={goal} onChosen={deeds.setChosen} onRegion={deeds.onRegion} />
        </div>
        <ItemDetails
          item={item}
          excerpts={excerpts}
          onLink={deeds.setLinking}
          onShow={(shown) => setShownPlace({ asked: place, place: { ...shown } })}
        />
      </div>
      {linking && (
        <LinkDialog
          origin={item.id}
          place={linking.place}
          quote={linking.quote}
          {...(linking.excerpt ? { excerpt: linking.excerpt } : {})}
          onClose={() => deeds.setLinking(null)}
        />
      )}
    </article>
  );
}
