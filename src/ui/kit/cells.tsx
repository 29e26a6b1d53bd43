// Cells that several lists share.

import type { TFunction } from 'i18next';
import { EyeOff, TriangleAlert } from 'lucide-react';
import type { Edtf } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';
import classes from './cells.module.css';
import { edtfWords, msWords } from './dateWords.ts';
import { valueWords } from './record/valueWords.ts';
import { recordTitle } from './recordTitle.ts';
import { languageOfScript } from './scriptOf.ts';

/** The name, with small marks: protected, contradicted. */
export function titleCell(head: RecordHead, t: TFunction) {
  const title = recordTitle(t, head);
  return (
    <span className={classes.title}>
      <span className={classes.name} lang={languageOfScript(title)} dir="auto">
        {title}
      </span>
      {head.fields['protection'] === 'protected' && (
        <EyeOff size={14} className={classes.protected} aria-label={t('kit:protected')} />
      )}
      {head.contradicted && <TriangleAlert size={14} className={classes.contradicted} aria-label={t('kit:contradiction.mark')} />}
    </span>
  );
}

/** Any field in words; the members of a set with commas. */
export const fieldCell = (field: string) => (head: RecordHead, t: TFunction, locale: string) => {
  const value = head.fields[field];
  const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return (
    <span className={classes.quiet} dir="auto">
      {values.map((each) => valueWords(t, locale, head.kind, field, each)).join(', ')}
    </span>
  );
};

export const dateCell = (field: string) => (head: RecordHead, t: TFunction, locale: string) => {
  const date = head.fields[field] as Edtf | undefined;
  return date ? (
    <span className={classes.quiet} title={date.edtf}>
      {edtfWords(t, date, locale)}
    </span>
  ) : null;
};

export const changedCell = (head: RecordHead, _t: TFunction, locale: string) => (
  <span className={classes.quiet} title={msWords(head.changedMs, locale)}>
    {msWords(head.changedMs, locale, 'day')}
  </span>
);
