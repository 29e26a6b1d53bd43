// How entries of a timeline are named: shortly on their mark, wholly for a screen reader.
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { edtfWords } from '../kit/dateWords.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { certaintyOf } from './chronology.ts';
import type { TimelineEntry } from './entries.ts';

export interface EntryWords {
  title(entry: TimelineEntry): string;
  when(entry: TimelineEntry): string;
  /** What, when, how surely, and whether anything contradicts it. */
  whole(entry: TimelineEntry): string;
}

/** A link is named by its relation and what stands at its other end; apart from a subject, by both ends. */
export function useEntryWords(): EntryWords {
  const { t, i18n } = useTranslation('timeline');
  const titleOf = useRecordTitle();
  return useMemo(() => {
    const title = (entry: TimelineEntry): string => {
      const { head, ends, subject = [] } = entry;
      if (head.kind !== 'link') return titleOf(head);
      const [from, to] = ends.map((end) => (end ? titleOf(end) : t('kit:recordMissing')));
      const back = subject.includes(head.fields['to'] as RecordId);
      const relation = t(`fields:${back ? 'relationBack' : 'relation'}.${String(head.fields['relation'] ?? 'relatedTo')}`, {
        defaultValue: String(head.fields['relation']),
      });
      if (subject.length > 0) return t('link', { relation, others: back ? from : to });
      return t('linkOf', { from, relation, to });
    };
    const when = ({ when: date }: TimelineEntry) => (date ? edtfWords(t as TFunction, date, i18n.language) : t('undated'));
    const known = new WeakMap<TimelineEntry, string>();
    const whole = (entry: TimelineEntry) => {
      const before = known.get(entry);
      if (before !== undefined) return before;
      const words = wholly(entry);
      known.set(entry, words);
      return words;
    };
    const wholly = (entry: TimelineEntry) =>
      t(entry.conflicts.length > 0 ? 'chart.markInDoubt' : 'chart.mark', {
        what: title(entry),
        when: when(entry),
        certainty: t(`certainty.${certaintyOf(entry.when)}`),
      });
    return { title, when, whole };
  }, [t, i18n.language, titleOf]);
}
