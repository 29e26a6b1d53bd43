import { useTranslation } from 'react-i18next';
import type { Finding } from '../../vault/api.ts';
import classes from './findingList.module.css';

const mostShown = 200;

/** What is wrong on disk, one line each, in plain words with the row's technical name beside it. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('kit');
  const more = findings.length - mostShown;
  return (
    <ul className={classes.list}>
      {findings.slice(0, mostShown).map((finding, index) => (
        <li key={index}>
          {t('finding.sentence', { what: t(`finding.table.${finding.table}`), fault: t(`finding.fault.${finding.fault}`) })}{' '}
          <code className={classes.row}>{finding.row}</code>
        </li>
      ))}
      {more > 0 && <li>{t('finding.more', { count: more })}</li>}
    </ul>
  );
}
