import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { readCase, readSubject, type TimelineEntry } from './entries.ts';

/** The events of the open case, and where wanted its dated links, with all that a line of the timeline names. */
export function useTimeline(withLinks: boolean): readonly TimelineEntry[] | undefined {
  const { activeCase } = useServices();
  return useVaultQuery(`timeline:${activeCase}:${withLinks}`, (vault) => readCase(vault, activeCase, withLinks), [
    ...(withLinks ? (['link', 'organization'] as const) : []),
    'event',
    'source',
    'person',
    'compound',
  ]).value;
}

/** Events and dated links of one record. */
export function useSubjectTimeline(subject: RecordId): readonly TimelineEntry[] | undefined {
  return useVaultQuery(`timelineOf:${subject}`, (vault) => readSubject(vault, subject), [
    'event',
    'link',
    'source',
    'person',
    'compound',
  ]).value;
}
