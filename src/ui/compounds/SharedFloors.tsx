// Two witnesses on one floor in the same month: pointed out, never concluded.

import type { TFunction } from 'i18next';
import { Users } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { type SharedFloor, type Stay, sharedFloors } from '../../domain/presence.ts';
import type { RecordHead } from '../../domain/record.ts';
import { plainDateWords } from '../kit/dateWords.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import type { LinkLine } from '../kit/record/readLinks.ts';
import { SourceChip } from '../kit/SourceChip.tsx';
import classes from './compounds.module.css';
import { placeInside } from './PresenceTable.tsx';

const stayOf = ({ link, other, period }: LinkLine): Stay[] =>
  other ? [{ person: other.id, said: link.id, building: link.fields.building, floor: link.fields.floor, period }] : [];

const mostShown = 8;
const mostPeople = 12;

export function SharedFloors({ people }: { readonly people: readonly LinkLine[] }) {
  const { t } = useTranslation('compounds');
  // Some tens of milliseconds for a place of thousands: not at every drawing.
  const found = useMemo(() => sharedFloors(people.flatMap(stayOf)), [people]);
  if (found.length === 0) return null;
  const byLink = new Map(people.map((line) => [line.link.id as RecordId, line]));
  return (
    <section className={classes.shared} aria-label={t('shared.title')}>
      <h2>
        <Users size={16} aria-hidden />
        {t('shared.title')}
      </h2>
      <p>{t('shared.what')}</p>
      <ul>
        {found.slice(0, mostShown).map((shared) => (
          <SharedLine key={`${shared.building}.${shared.floor}.${shared.from}`} shared={shared} byLink={byLink} />
        ))}
      </ul>
      {found.length > mostShown && <p>{t('shared.more', { count: found.length - mostShown })}</p>}
    </section>
  );
}

interface SharedLineProps {
  readonly shared: SharedFloor;
  readonly byLink: ReadonlyMap<RecordId, LinkLine>;
}

function SharedLine({ shared, byLink }: SharedLineProps) {
  const { t, i18n } = useTranslation('compounds');
  const month = (plain: string) => plainDateWords(plain, i18n.language);
  const place = placeInside(t as TFunction, shared.building, shared.floor);
  const when =
    shared.from === shared.to ? month(shared.from) : t('kit:date.during', { first: month(shared.from), last: month(shared.to) });
  const lines = [...new Set(shared.stays.map(({ said }) => byLink.get(said)))].filter((line) => line !== undefined);
  return (
    <li>
      <strong dir="auto">{t(shared.sure ? 'shared.line' : 'shared.perhaps', { place, when })}</strong>
      {lines.slice(0, mostPeople).map((line) => (
        <span key={line.link.id} className={classes.chips}>
          <RecordLink head={line.other as RecordHead} />
          {line.sources.map((source) => (
            <SourceChip key={source.id} source={source} />
          ))}
        </span>
      ))}
    </li>
  );
}
