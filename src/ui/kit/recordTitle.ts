import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordHead } from '../../domain/record.ts';

/** The fields that name a record, best first. */
const namingFields: Readonly<Record<Kind, readonly string[]>> = {
  case: ['title', 'reference'],
  person: ['name', 'pseudonym'],
  compound: ['name', 'area'],
  organization: ['name'],
  identifier: ['value', 'normalised'],
  interview: ['title', 'reference'],
  item: ['title', 'originalName', 'reference'],
  event: ['title', 'words'],
  link: ['relation'],
  source: [],
  excerpt: ['quote', 'note'],
  consent: [],
  bundle: ['recipient'],
};

type Named = Pick<RecordHead, 'kind'> & { readonly fields: Readonly<Record<string, unknown>> };

/** What a record is called wherever it is named; never empty. */
export function recordTitle(t: TFunction, record: Named): string {
  if (record.kind === 'link' && typeof record.fields['relation'] === 'string') {
    return t(`fields:relation.${record.fields['relation']}`, { defaultValue: record.fields['relation'] });
  }
  for (const field of namingFields[record.kind]) {
    const value = record.fields[field];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return t(`kit:untitled.${record.kind}`);
}

export function useRecordTitle(): (record: Named) => string {
  const { t } = useTranslation('kit');
  return useCallback((record) => recordTitle(t as TFunction, record), [t]);
}
