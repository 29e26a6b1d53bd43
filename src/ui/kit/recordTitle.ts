import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Named, nameOf } from '../../domain/naming.ts';

/** What a record is called wherever it is named; never empty. */
export function recordTitle(t: TFunction, record: Named): string {
  if (record.kind === 'link' && typeof record.fields['relation'] === 'string') {
    return t(`fields:relation.${record.fields['relation']}`, { defaultValue: record.fields['relation'] });
  }
  return nameOf(record) ?? t(`kit:untitled.${record.kind}`);
}

export function useRecordTitle(): (record: Named) => string {
  const { t } = useTranslation('kit');
  return useCallback((record) => recordTitle(t as TFunction, record), [t]);
}
