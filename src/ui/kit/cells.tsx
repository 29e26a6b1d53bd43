// Cells that several lists share.

import type { TFunction } from 'i18next';
import { EyeOff, TriangleAlert } from 'lucide-react';
import type { RecordHead } from '../../domain/record.ts';
import classes from './cells.module.css';
import { recordTitle } from './recordTitle.ts';
import { languageOfScript } from './scriptOf.ts';

/** The name, with small marks: protected, contradicted. */
export function titleCell(head: RecordHead, t: TFunction, title = recordTitle(t, head)) {
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
