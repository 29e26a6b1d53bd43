import { Button, Loader, VisuallyHidden } from '@mantine/core';
import { CalendarPlus, Highlighter, Link2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createEvent } from '../../actions/createEvent.ts';
import { createExcerpt } from '../../actions/createExcerpt.ts';
import { editField } from '../../actions/editField.ts';
import type { Box, Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { isPress, shortcutWords } from '../frame/shortcut.ts';
import { LinkDialog } from '../interviews/LinkDialog.tsx';
import { CommitInput } from '../kit/CommitInput.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { ItemViewer } from './ItemViewer.tsx';
import classes from './itemPage.module.css';
import type { ChosenPlace } from './selectedText.ts';
import { useExcerpts, useItem } from './useItem.ts';

export function ItemPage({ id, place }: { readonly id: RecordId; readonly place?: Place }) {
  const { t } = useTranslation('items');
  const item = useItem(id);
  if (item === undefined) return <Loader m="xl" aria-label={t('opening')} />;
  if (item === null) return <EmptyState title={t('gone')} />;
  return <OpenItem key={id} item={item} place={place} />;
}

const placeOf = ({ page, boxes }: ChosenPlace): Place => ({ kind: 'page', page, boxes });

function OpenItem({ item, place }: { readonly item: RecordView<'item'>; readonly place: Place | undefined }) {
  const { t } = useTranslation('items');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const excerpts = useExcerpts(item.id);
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  const [linking, setLinking] = useState<ChosenPlace | null>(null);
  const [shownPlace, setShownPlace] = useState<{ readonly asked: Place | undefined; readonly place: Place | undefined }>();
  // What was asked for from outside comes first; after that, what was chosen from the list of excerpts.
  const goal = shownPlace && shownPlace.asked === place ? shownPlace.place : place;

  const excerpt = async (from: ChosenPlace) => {
    const made = await act(createExcerpt(services, { origin: item.id, place: placeOf(from), quote: from.quote }));
    if (made) window.getSelection()?.removeAllRanges();
    setChosen(null);
  };
  const { id } = item;
  const onRegion = useCallback(
    (page: number, box: Box) =>
      void act(createExcerpt(services, { origin: id, place: { kind: 'page', page, boxes: [box] }, quote: '' })),
    [act, services, id],
  );
  const event = async (from: ChosenPlace) => {
    const source = { origin: item.id, place: placeOf(from), quote: from.quote };
    const made = await act(createEvent(services, { title: from.quote.split('\n')[0]?.slice(0, 80) ?? '' }, source));
    if (made) navigate.open({ kind: 'record', record: made }, 'beside');
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (!chosen) return;
    if (isPress('mod+E', pressed.nativeEvent)) void excerpt(chosen);
    else if (isPress('mod+shift+E', pressed.nativeEvent)) void event(chosen);
    else if (isPress('mod+shift+K', pressed.nativeEvent)) setLinking(chosen);
    else return;
    pressed.preventDefault();
  };

  return (
    <article className={classes.page} onKeyDown={onKeyDown}>
      <header className={classes.header}>
        <VisuallyHidden component="h1">
          {[item.fields.reference, item.fields.title || t('untitled')].filter(Boolean).join(' ')}
        </VisuallyHidden>
        <span className={classes.reference}>{item.fields.reference}</span>
        <CommitInput
          value={item.fields.title ?? ''}
          aria-label={t('column.title')}
          placeholder={item.fields.originalName ?? t('untitled')}
          variant="unstyled"
          className={classes.title ?? ''}
          onCommit={(title) => void act(editField(services, { record: item.id, field: 'title', value: title || null }))}
        />
        <div className={classes.deeds} data-idle={!chosen || undefined}>
          <Deed icon={<Highlighter size={15} />} words={t('deed.excerpt')} keys="mod+E" on={chosen} run={excerpt} />
          <Deed icon={<CalendarPlus size={15} />} words={t('deed.event')} keys="mod+shift+E" on={chosen} run={event} />
          <Deed icon={<Link2 size={15} />} words={t('deed.link')} keys="mod+shift+K" on={chosen} run={setLinking} />
        </div>
      </header>
      <ItemViewer item={item} excerpts={excerpts} place={goal} onChosen={setChosen} onRegion={onRegion} />
      <ItemDetails item={item} excerpts={excerpts} onShow={(shown) => setShownPlace({ asked: place, place: { ...shown } })} />
      {linking && <LinkDialog origin={item.id} place={placeOf(linking)} quote={linking.quote} onClose={() => setLinking(null)} />}
    </article>
  );
}

interface DeedProps {
  readonly icon: ReactNode;
  readonly words: string;
  readonly keys: string;
  readonly on: ChosenPlace | null;
  readonly run: (chosen: ChosenPlace) => unknown;
}

function Deed({ icon, words, keys, on, run }: DeedProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={icon}
      className={classes.deed ?? ''}
      data-idle={!on}
      aria-disabled={!on}
      title={shortcutWords(keys)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => on && run(on)}
    >
      {words}
    </Button>
  );
}
