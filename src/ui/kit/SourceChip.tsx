// Why we believe it: `I-04 ¶12`, `D-17 p. 3`, `A-02 06:41`. Resting on it shows the passage, Enter opens the place beside.
import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Place, StatementDoc } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { paragraphAt, statementToText } from '../../domain/statementText.ts';
import type { VaultApi } from '../../vault/api.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useRecordTitle } from './recordTitle.ts';
import { languageOfScript } from './scriptOf.ts';
import classes from './sourceChip.module.css';
import { useVaultQuery } from './useVaultQuery.ts';

interface Shown {
  readonly origin: RecordHead | null;
  readonly paragraph: number | null;
  readonly passage: string | null;
}

/** The chip of a `source` record. */
export function SourceChip({ source }: { readonly source: RecordHead }) {
  const origin = source.fields['origin'] as RecordId | undefined;
  const place = source.fields['place'] as Place | undefined;
  const excerpt = source.fields['excerpt'] as RecordId | undefined;
  if (!origin) return null;
  return <PlaceChip origin={origin} place={place ?? { kind: 'whole' }} {...(excerpt ? { excerpt } : {})} />;
}

interface PlaceChipProps {
  readonly origin: RecordId;
  readonly place: Place;
  readonly excerpt?: RecordId;
}

/** The chip of any place in an item or interview. */
export function PlaceChip({ origin, place, excerpt }: PlaceChipProps) {
  const { t } = useTranslation('kit');
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  const [opened, { open, close }] = useDisclosure(false);
  const key = `chip:${origin}:${excerpt ?? ''}:${JSON.stringify(place)}`;
  const shown = useVaultQuery(key, (vault) => readPlace(vault, origin, place, excerpt), ['interview', 'item', 'excerpt']).value;
  if (!shown) return null;
  const reference = shown.origin?.fields['reference'];
  const name = typeof reference === 'string' ? reference : shown.origin ? titleOf(shown.origin) : t('recordMissing');
  const label = [name, placeWords(t, place, shown.paragraph)].filter(Boolean).join(' ');
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
          aria-label={t('source.chip', { place: label })}
          onClick={() => navigate.open({ kind: 'place', record: origin, place }, 'beside')}
          onMouseEnter={open}
          onMouseLeave={close}
          onFocus={open}
          onBlur={close}
        >
          <Quote size={11} aria-hidden />
          <span>{label}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.card}>
        {shown.origin && <strong dir="auto">{titleOf(shown.origin)}</strong>}
        {shown.passage ? (
          <blockquote lang={languageOfScript(shown.passage)} dir="auto">
            {shown.passage}
          </blockquote>
        ) : (
          <p>{t(place.kind === 'whole' ? 'source.whole' : 'source.noPassage')}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function placeWords(t: TFunction<'kit'>, place: Place, paragraph: number | null): string {
  switch (place.kind) {
    case 'page':
      return t('source.page', { page: place.page });
    case 'passage':
      return paragraph === null ? '' : t('source.paragraph', { paragraph });
    case 'line':
      return t('source.line', { line: place.line });
    case 'second':
      return clock(place.second);
    case 'whole':
      return '';
  }
}

const two = (number: number) => String(number).padStart(2, '0');
function clock(second: number): string {
  const whole = Math.floor(second);
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  return hours > 0 ? `${two(hours)}:${rest}` : rest;
}

async function readPlace(vault: VaultApi, origin: RecordId, place: Place, excerpt: RecordId | undefined): Promise<Shown> {
  const [view, marked] = await Promise.all([vault.get(origin), excerpt ? vault.get(excerpt) : null]);
  const quote = (marked?.fields as Readonly<Record<string, unknown>> | undefined)?.['quote'];
  const fields = (view?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const held = place.kind === 'passage' ? fields[place.field] : undefined;
  const head = (await vault.heads([origin]))[0] ?? null;
  if (place.kind !== 'passage' || held === undefined) {
    return { origin: head, paragraph: null, passage: typeof quote === 'string' ? quote : null };
  }
  const doc = typeof held === 'string' ? null : (held as StatementDoc);
  const text = doc ? statementToText(doc) : String(held);
  const paragraph = doc ? (paragraphAt(doc, place.from)?.number ?? null) : text.slice(0, place.from).split('\n').length;
  return { origin: head, paragraph, passage: text.slice(place.from, place.to) };
}
