import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { CalendarPlus, Link2, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { createEvent } from '../../actions/createEvent.ts';
import { deleteRecord } from '../../actions/deleteRecord.ts';
import { editField } from '../../actions/editField.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { CommitInput } from '../kit/CommitInput.tsx';
import { languageOfScript } from '../kit/scriptOf.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { CodeButton, CodeWords } from './CodeButton.tsx';
import { ColourMenu } from './ColourMenu.tsx';
import classes from './itemPage.module.css';
import type { ChosenPlace } from './selectedText.ts';

interface ExcerptListProps {
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly onShow: (place: Place) => void;
  readonly onLink: (from: ChosenPlace) => void;
}

export function ExcerptList({ excerpts, onShow, onLink }: ExcerptListProps) {
  const { t } = useTranslation('items');
  if (excerpts.length === 0) return <p className={classes.hint}>{t('excerpt.none')}</p>;
  return (
    <ul className={classes.excerpts}>
      {excerpts.map((excerpt) => (
        <ExcerptLine key={excerpt.id} excerpt={excerpt} onShow={onShow} onLink={onLink} />
      ))}
    </ul>
  );
}

interface ExcerptLineProps extends Omit<ExcerptListProps, 'excerpts'> {
  readonly excerpt: RecordHead<'excerpt'>;
}

function ExcerptLine({ excerpt, onShow, onLink }: ExcerptLineProps) {
  const { t } = useTranslation('items');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const { place, quote = '', note = '', origin, colour = 'amber' } = excerpt.fields;
  const isWholePage = place?.kind === 'page' && place.boxes.length === 0;
  const placeName = place?.kind === 'page' ? t('excerpt.page', { page: place.page }) : t('excerpt.show');
  const put = (field: string) => (value: string) =>
    void act(editField(services, { record: excerpt.id, field, value: value || null }));
  const event = async () => {
    if (!origin || !place) return;
    const title = quote.split('\n')[0]?.slice(0, 80) ?? '';
    const made = await act(createEvent(services, { title }, { origin, place, excerpt: excerpt.id }));
    if (made) navigate.open({ kind: 'record', record: made }, 'beside');
  };
  return (
    <li>
      <Button size="compact-xs" variant="light" onClick={() => place && onShow(place)}>
        {placeName}
      </Button>
      <span className={classes.quote} lang={languageOfScript(quote)} dir="auto">
        {quote || t(isWholePage ? 'excerpt.wholePage' : 'excerpt.region')}
        <CodeWords excerpt={excerpt} />
      </span>
      <CommitInput size="xs" aria-label={t('excerpt.note')} placeholder={t('excerpt.note')} value={note} onCommit={put('note')} />
      <ColourMenu colour={colour} onColour={put('colour')} />
      <CodeButton excerpt={excerpt} />
      <Tooltip label={t('deed.event')}>
        <ActionIcon size={28} aria-label={t('deed.event')} onClick={() => void event()}>
          <CalendarPlus size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('deed.link')}>
        <ActionIcon size={28} aria-label={t('deed.link')} onClick={() => place && onLink({ place, quote, excerpt: excerpt.id })}>
          <Link2 size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('excerpt.remove')}>
        <ActionIcon size={28} aria-label={t('excerpt.remove')} onClick={() => void act(deleteRecord(services, excerpt.id))}>
          <Trash2 size={15} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
