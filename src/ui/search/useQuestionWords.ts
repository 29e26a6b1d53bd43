// A kept search in one line: its words, and what narrows them.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { plainDateWords } from '../kit/dateWords.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import type { SearchQuestion } from './searchQuestion.ts';

export function useQuestionWords(questions: readonly SearchQuestion[]): (asked: SearchQuestion) => string {
  const { t, i18n } = useTranslation('search');
  const titleOf = useRecordTitle();
  const ids = useMemo(
    () => [...new Set(questions.flatMap(({ people, origins }) => [...people, ...origins]))].sort(),
    [questions],
  );
  const heads = useVaultQuery(`named:${ids.join()}`, (vault) => vault.heads(ids)).value;
  return useCallback(
    (asked) => {
      const byId = new Map<string, RecordHead>((heads ?? []).map((head) => [head.id, head]));
      const names = [...asked.people, ...asked.origins].map((id) => {
        const head = byId.get(id);
        return head ? titleOf(head) : '…';
      });
      const day = (iso: string) => plainDateWords(iso, i18n.language);
      const parts = [
        ...(asked.text ? [asked.text] : []),
        ...asked.kinds.map((kind) => t(`kit:kindMany.${kind}`)),
        ...names,
        ...(asked.from ? [t('filter.fromDay', { day: day(asked.from) })] : []),
        ...(asked.to ? [t('filter.toDay', { day: day(asked.to) })] : []),
        ...(asked.titlesOnly ? [t('filter.titlesOnly')] : []),
        ...(asked.onlyOpenCase ? [] : [t('filter.allCases')]),
      ];
      return parts.join(' · ');
    },
    [heads, t, i18n.language, titleOf],
  );
}
