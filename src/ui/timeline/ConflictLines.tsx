import type { TFunction } from 'i18next';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { edtfWords } from '../kit/dateWords.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import type { DateConflict } from './dateConflicts.ts';
import classes from './timeline.module.css';

/** Says which dates disagree. Both are kept; a person decides. */
export function ConflictLines({ conflicts }: { readonly conflicts: readonly DateConflict[] }) {
  const { t, i18n } = useTranslation('timeline');
  const titleOf = useRecordTitle();
  if (conflicts.length === 0) return null;
  return (
    <ul className={classes.conflicts}>
      {conflicts.map((conflict) => {
        const date = edtfWords(t as TFunction, conflict.other, i18n.language);
        const name =
          conflict.type === 'beforeBirth'
            ? titleOf(conflict.person)
            : conflict.type === 'placeClosed'
              ? titleOf(conflict.place)
              : '';
        return (
          <li key={`${conflict.type}.${name}.${date}`}>
            <TriangleAlert size={13} aria-hidden />
            <span dir="auto">{t(`conflict.${conflict.type}`, { name, date })}</span>
          </li>
        );
      })}
    </ul>
  );
}
