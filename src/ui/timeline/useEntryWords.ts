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

/** A link is named by its relation and what stands at its other end, seen from `subject`. */
export function useEntryWords(subject?: RecordId): EntryWords {
  const { t, i18n } = useTranslation('timeline');
  const titleOf = useRecordTitle();
  return useMemo(() => {
    const title = (entry: TimelineEntry): string => {
      const { head, people, place } = entry;
      if (head.kind !== 'link') return titleOf(head);
      const back = head.fields['to'] === subject;
      const relation = String(head.fields['relation'] ?? 'relatedTo');
      const words = t(`fields:${back ? 'relationBack' : 'relation'}.${relation}`, { defaultValue: relation });
      const others = [...people, ...(place ? [place] : [])].filter(({ id }) => id !== subject).map(titleOf);
      return others.length > 0 ? t('link', { relation: words, others: listOf(i18n.language, others) }) : words;
    };
    const when = ({ when: date }: TimelineEntry) => (date ? edtfWords(t as TFunction, date, i18n.language) : t('undated'));
    const whole = (entry: TimelineEntry) =>
      t(entry.conflicts.length > 0 ? 'chart.markInDoubt' : 'chart.mark', {
        what: title(entry),
        when: when(entry),
        certainty: t(`certainty.${certaintyOf(entry.when)}`),
      });
    return { title, when, whole };
  }, [t, i18n.language, titleOf, subject]);
}

const listOf = (locale: string, words: readonly string[]) => new Intl.ListFormat(locale).format(words);
