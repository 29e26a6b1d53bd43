import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../actions/merge/differences.ts';
import type { Value } from '../../../domain/change.ts';
import { fieldsOfKind } from '../../../domain/dictionary.ts';
import type { RecordView } from '../../../domain/record.ts';
import { useRecordTitle } from '../recordTitle.ts';
import classes from './record.module.css';
import { ValueInWords } from './ValueInWords.tsx';

interface MergeTableProps {
  readonly kept: RecordView;
  readonly gone: RecordView;
  readonly differences: readonly Difference[];
  readonly leading: ReadonlySet<string>;
  readonly onLead: (field: string, duplicate: boolean) => void;
}

export function MergeTable({ kept, gone, differences, leading, onLead }: MergeTableProps) {
  const { t } = useTranslation('kit');
  const titleOf = useRecordTitle();
  return (
    <table className={classes.merge}>
      <thead>
        <tr>
          <th>
            <span className={classes.quiet}>{t('merge.field')}</span>
          </th>
          <th scope="col">
            <bdi>{titleOf(kept)}</bdi>
            <div className={classes.quiet}>{t('merge.stays')}</div>
          </th>
          <th scope="col">
            <bdi>{titleOf(gone)}</bdi>
            <div className={classes.quiet}>{t('merge.joins')}</div>
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => {
          const { field } = difference;
          const label = t(`fields:${kept.kind}.${field}`);
          const choosable = difference.disputed && field !== 'protection' && !fieldsOfKind(kept.kind)[field]?.long;
          const cell = (values: readonly Value[], duplicate: boolean) => (
            <td>
              {choosable ? (
                <Radio
                  name={`lead.${field}`}
                  aria-label={`${label}: ${t(duplicate ? 'merge.joins' : 'merge.stays')}`}
                  label={<ValueInWords record={kept} field={field} values={values} />}
                  checked={leading.has(field) === duplicate}
                  onChange={() => onLead(field, duplicate)}
                />
              ) : (
                <ValueInWords record={kept} field={field} values={values} />
              )}
            </td>
          );
          return (
            <tr key={field} data-disputed={difference.disputed || undefined}>
              <th scope="row">{label}</th>
              {cell(difference.kept, false)}
              {cell(difference.gone, true)}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
