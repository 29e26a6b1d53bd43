// Why we believe it: `I-04 ¶12`, `D-17 p. 3`, `A-02 06:41`. Resting on it shows the passage, Enter opens the place beside.
import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { isReliability, type Reliability } from '../../domain/reliability.ts';
import { useNavigate } from '../frame/navigation.ts';
import { ReliabilityMark } from './ReliabilityMark.tsx';
import { type PlaceShown, placeWords, readPlace } from './readPlace.ts';
import { useRecordTitle } from './recordTitle.ts';
import { languageOfScript } from './scriptOf.ts';
import classes from './sourceChip.module.css';
import { useVaultQuery } from './useVaultQuery.ts';

/** The chip of a `source` record: a place in an interview or item, or a person who said so where nothing was recorded. */
export function SourceChip({ source }: { readonly source: RecordHead }) {
  const { origin, place, excerpt, saidBy, reliability } = source.fields as RecordHead<'source'>['fields'];
  const known = {
    ...(saidBy ? { saidBy } : {}),
    ...(isReliability(reliability) ? { reliability } : {}),
  };
  if (!origin) return saidBy ? <PlaceChip origin={saidBy} place={{ kind: 'whole' }} {...known} /> : null;
  return <PlaceChip origin={origin} place={place ?? { kind: 'whole' }} {...(excerpt ? { excerpt } : {})} {...known} />;
}

const watched = ['interview', 'item', 'excerpt', 'person'] as const;

interface PlaceChipProps {
  readonly origin: RecordId;
  readonly place: Place;
  readonly excerpt?: RecordId;
  readonly saidBy?: RecordId;
  readonly reliability?: Reliability;
}

/** The chip of any place in an item or interview. */
export function PlaceChip({ origin, place, excerpt, saidBy, reliability }: PlaceChipProps) {
  const { t } = useTranslation('kit');
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  const [opened, { open, close }] = useDisclosure(false);
  const key = `chip:${origin}:${excerpt ?? ''}:${saidBy ?? ''}:${JSON.stringify(place)}`;
  const shown = useVaultQuery(key, (vault) => readPlace(vault, origin, place, { excerpt, saidBy }), watched).value;
  if (!shown) return null;
  const reference = shown.origin?.fields['reference'];
  const name = typeof reference === 'string' ? reference : shown.origin ? titleOf(shown.origin) : t('recordMissing');
  const label = [name, placeWords(t, place, shown.paragraph)].filter(Boolean).join(' ');
  const isPerson = shown.origin?.kind === 'person';
  return (
    <Popover
      opened={opened}
      position="bottom-start"
      width={360}
      withinPortal
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.chip}
          data-doubted={reliability === 'likelyUnreliable' || reliability === 'highlyUnreliable' || undefined}
          data-deleted={shown.origin?.deleted || undefined}
          aria-label={t('source.chip', { place: label })}
          onClick={() =>
            navigate.open(isPerson ? { kind: 'record', record: origin } : { kind: 'place', record: origin, place }, 'beside')
          }
          onMouseEnter={open}
          onMouseLeave={close}
          onFocus={open}
          onBlur={close}
        >
          <Quote size={11} aria-hidden />
          <bdi>{label}</bdi>
          {reliability && <ReliabilityMark grade={reliability} />}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.card}>
        <SourceCard shown={shown} place={place} reliability={reliability} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface SourceCardProps {
  readonly shown: PlaceShown;
  readonly place: Place;
  readonly reliability: Reliability | undefined;
}

function SourceCard({ shown, place, reliability }: SourceCardProps) {
  const { t } = useTranslation('kit');
  const titleOf = useRecordTitle();
  const { origin, saidBy, passage } = shown;
  return (
    <>
      {origin && <strong dir="auto">{titleOf(origin)}</strong>}
      {passage ? (
        <blockquote lang={languageOfScript(passage)} dir="auto">
          {passage}
        </blockquote>
      ) : (
        <p>{t(origin?.kind === 'person' ? 'source.spoken' : place.kind === 'whole' ? 'source.whole' : 'source.noPassage')}</p>
      )}
      {saidBy && saidBy.id !== origin?.id && (
        <p>
          {t('source.saidByLine')} <bdi>{titleOf(saidBy)}</bdi>
        </p>
      )}
      {reliability && <p>{t(`reliability.${reliability}`)}</p>}
    </>
  );
}
