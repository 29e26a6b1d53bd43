import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { SourceChip } from '../kit/SourceChip.tsx';
import classes from './timeline.module.css';

/** Why we believe it; a claim without a source says so. */
export function Sources({ sources }: { readonly sources: readonly RecordHead[] }) {
  const { t } = useTranslation('timeline');
  if (sources.length === 0) return <span className={classes.unsourced}>{t('noSource')}</span>;
  return (
    <>
      {sources.map((source) => (
        <SourceChip key={source.id} source={source} />
      ))}
    </>
  );
}
