import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import type { TimelineEntry } from './entries.ts';
import { type FilterName, linkPrefix, none } from './timelineFilter.ts';

/** What the values that lanes and filters go by are called. */
export function useValueNames(entries: readonly TimelineEntry[]): (name: FilterName, value: string) => string {
  const { t } = useTranslation('timeline');
  const titleOf = useRecordTitle();
  const originIds = useMemo(
    () => [...new Set(entries.flatMap(({ sources }) => sources.map(({ fields }) => fields['origin'] as RecordId)))].sort(),
    [entries],
  );
  const origins = useVaultQuery(`origins:${originIds.join()}`, (vault) => vault.heads(originIds), ['interview', 'item']).value;
  const heads = useMemo(() => {
    const named = entries.flatMap(({ people, place }) => [...people, ...(place ? [place] : [])]);
    return new Map<string, RecordHead>([...named, ...(origins ?? [])].map((head) => [head.id, head]));
  }, [entries, origins]);
  return useCallback(
    (name, value) => {
      if (value === none) return t(`filter.none.${name}`);
      if (name === 'kinds' && value.startsWith(linkPrefix)) {
        const relation = value.slice(linkPrefix.length);
        return t(`fields:relation.${relation}`, { defaultValue: relation });
      }
      if (name === 'kinds') return value;
      if (name === 'reliability') return t(`kit:reliability.${value}`, { defaultValue: value });
      const head = heads.get(value);
      const reference = head?.fields['reference'];
      const title = head ? titleOf(head) : t('kit:recordMissing');
      return typeof reference === 'string' && reference !== title ? `${reference} ${title}` : title;
    },
    [t, titleOf, heads],
  );
}
