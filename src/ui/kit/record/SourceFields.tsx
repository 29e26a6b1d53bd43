// Where a claim comes from: an interview or an item and the place in it, who said so, and how far that is believed.
import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reliabilities } from '../../../domain/reliability.ts';
import { PickOrShow } from './PickOrShow.tsx';
import type { SourceDraft } from './useSourceDraft.ts';

export function SourceFields({ draft, autoFocus = false }: { readonly draft: SourceDraft; readonly autoFocus?: boolean }) {
  const { t } = useTranslation('kit');
  const { origin, excerpts, paragraphs, set } = draft;
  const passages = [
    ...excerpts.map((head) => ({ value: head.id, label: `“${String(head.fields['quote'] ?? '…').slice(0, 110)}”` })),
    ...paragraphs.map(({ number, text }) => ({
      value: String(number),
      label: `${t('source.paragraph', { paragraph: number })} ${text.slice(0, 100)}`,
    })),
  ];
  const isItem = origin?.kind === 'item';
  const isText = isItem && String(origin.fields['mediaType'] ?? '').startsWith('text/');
  return (
    <>
      <PickOrShow
        label={t('source.origin')}
        kinds={['interview', 'item']}
        picked={origin}
        onPick={(head) => set({ origin: head, passage: null, number: null })}
        autoFocus={autoFocus}
      />
      {passages.length > 0 && (
        <Select
          label={t('source.excerpt')}
          data={passages}
          value={draft.passage}
          onChange={(passage) => set({ passage })}
          clearable
          searchable
        />
      )}
      {isItem && draft.passage === null && (
        <NumberInput
          label={t(isText ? 'source.lineNumber' : 'source.pageNumber')}
          min={1}
          allowDecimal={false}
          value={draft.number ?? ''}
          onChange={(next) => set({ number: typeof next === 'number' ? next : null })}
        />
      )}
      <PickOrShow label={t('source.saidBy')} kinds={['person']} picked={draft.saidBy} onPick={(head) => set({ saidBy: head })} />
      <Select
        label={t('source.reliability')}
        data={reliabilities.map((grade) => ({ value: grade, label: t(`reliability.${grade}`) }))}
        value={draft.reliability}
        onChange={(next) => set({ reliability: reliabilities.find((grade) => grade === next) ?? null })}
        clearable
      />
    </>
  );
}
