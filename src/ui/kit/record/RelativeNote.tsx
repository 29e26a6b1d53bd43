import { useTranslation } from 'react-i18next';
import type { RelativeTo } from '../../../domain/fields.ts';
import { isolated } from '../isolated.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import classes from './record.module.css';

/** From which event a date is reckoned. */
export function RelativeNote({ relative }: { readonly relative: RelativeTo }) {
  const { t } = useTranslation('kit');
  const titleOf = useRecordTitle();
  const { anchor, order, count, unit } = relative;
  const head = useVaultQuery(`head:${anchor}`, async (vault) => (await vault.heads([anchor]))[0] ?? null).value;
  const event = head ? isolated(titleOf(head)) : t('recordMissing');
  const words =
    order === 'same' || count === undefined || unit === undefined
      ? t(`date.relativeTo.${order}`, { event })
      : t(`date.relativeTo.${order}By`, { event, span: t(`date.hangs.${unit}`, { count }) });
  return <span className={classes.aside}>{words}</span>;
}
