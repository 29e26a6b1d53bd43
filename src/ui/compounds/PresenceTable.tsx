import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { edtfWords } from '../kit/dateWords.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { LinkMenu } from '../kit/record/LinkMenu.tsx';
import type { LinkLine } from '../kit/record/readLinks.ts';
import { SourceDialog } from '../kit/record/SourceDialog.tsx';
import { SourceChip } from '../kit/SourceChip.tsx';
import classes from './compounds.module.css';

interface PresenceTableProps {
  readonly label: string;
  readonly lines: readonly LinkLine[];
  readonly withFloor: boolean;
}

const firstShown = 50;

/** Who, as what, when, where inside, and who says so. */
export function PresenceTable({ label, lines, withFloor }: PresenceTableProps) {
  const { t } = useTranslation('compounds');
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, firstShown);
  return (
    <>
      <table className={classes.presence} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('presence.who')}</th>
            <th scope="col">{t('presence.as')}</th>
            <th scope="col">{t('presence.when')}</th>
            {withFloor && <th scope="col">{t('presence.floor')}</th>}
            <th scope="col">{t('presence.source')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <PresenceRow key={line.link.id} line={line} withFloor={withFloor} />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('kit:showAll', { count: lines.length })}
        </button>
      )}
    </>
  );
}

function PresenceRow({ line, withFloor }: { readonly line: LinkLine; readonly withFloor: boolean }) {
  const { t, i18n } = useTranslation('compounds');
  const [asking, setAsking] = useState(false);
  const { link, relation, other, period, sources } = line;
  const { building, floor } = link.fields;
  return (
    <tr>
      <td>{other ? <RecordLink head={other} /> : t('kit:recordMissing')}</td>
      <td>{t(`fields:relation.${relation}`, { defaultValue: relation })}</td>
      <td title={period?.edtf}>{period ? edtfWords(t as TFunction, period, i18n.language) : ''}</td>
      {withFloor && <td dir="auto">{placeInside(t as TFunction, building, floor)}</td>}
      <td>
        <span className={classes.chips}>
          {sources.map((source) => (
            <SourceChip key={source.id} source={source} />
          ))}
          {sources.length === 0 && (
            <button type="button" className={classes.noSource} onClick={() => setAsking(true)}>
              {t('kit:source.none')}
            </button>
          )}
        </span>
        {asking && <SourceDialog claim={link.id} onClose={() => setAsking(false)} />}
      </td>
      <td className={classes.deeds}>
        <LinkMenu link={link} onSource={() => setAsking(true)} />
      </td>
    </tr>
  );
}

export function placeInside(t: TFunction, building: string | null | undefined, floor: string | undefined): string {
  if (building && floor) return t('fields:floorIn', { building, floor });
  return floor ? t('fields:floorAlone', { floor }) : (building ?? '');
}
