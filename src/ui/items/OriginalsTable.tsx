import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedOriginal, OriginalsReport } from '../../actions/checkOriginals.ts';
import { useNavigate } from '../frame/navigation.ts';
import { originalsDialog } from './checkDialog.ts';
import classes from './originals.module.css';
import { worstFirst } from './reportText.ts';

const firstShown = 200;

/** What was read, damaged ones first. */
export function OriginalsTable({ report }: { readonly report: OriginalsReport }) {
  const { t } = useTranslation('items');
  const [all, setAll] = useState(false);
  const lines = worstFirst(report.checked);
  const shown = all ? lines : lines.slice(0, firstShown);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('originals.files')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.reference')}</th>
            <th scope="col">{t('column.title')}</th>
            <th scope="col">{t('originals.result')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line key={line.item.id} line={line} />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('originals.more', { count: lines.length - shown.length })}
        </button>
      )}
    </div>
  );
}

function Line({ line: { item, check } }: { readonly line: CheckedOriginal }) {
  const { t } = useTranslation('items');
  const navigate = useNavigate();
  const { reference, title, originalName, sha256 } = item.fields;
  const open = () => {
    originalsDialog.set(false);
    navigate.open({ kind: 'record', record: item.id });
  };
  const Icon = check.result === 'matches' ? ShieldCheck : TriangleAlert;
  return (
    <tr data-result={check.result}>
      <td>
        <button type="button" onClick={open}>
          {reference ?? '–'}
        </button>
      </td>
      <td dir="auto">{title || originalName || t('untitled')}</td>
      <td className={classes.result}>
        <Icon size={15} aria-hidden /> {t(`originals.state.${check.result}`)}
      </td>
      <td className={classes.hash}>{sha256}</td>
    </tr>
  );
}
