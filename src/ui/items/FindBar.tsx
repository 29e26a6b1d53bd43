import { ActionIcon, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './pdfViewer.module.css';
import type { FindState } from './usePdfFind.ts';

interface FindBarProps {
  readonly words: string;
  readonly state: FindState;
  readonly at: number;
  readonly onWords: (words: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

export function FindBar({ words, state, at, onWords, onStep, onClose }: FindBarProps) {
  const { t } = useTranslation('items');
  const count = state.hits.length;
  return (
    <div className={classes.find} role="search">
      <TextInput
        size="xs"
        autoFocus
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={words}
        dir="auto"
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') onClose();
        }}
      />
      <span className={classes.count} role="status">
        {words.trim() !== '' &&
          (count > 0 ? t('find.count', { at: at + 1, count }) : t(state.searching ? 'find.looking' : 'find.none'))}
      </span>
      <ActionIcon size={28} aria-label={t('find.previous')} disabled={count === 0} onClick={() => onStep(-1)}>
        <ChevronUp size={16} />
      </ActionIcon>
      <ActionIcon size={28} aria-label={t('find.next')} disabled={count === 0} onClick={() => onStep(1)}>
        <ChevronDown size={16} />
      </ActionIcon>
      <ActionIcon size={28} aria-label={t('find.close')} onClick={onClose}>
        <X size={16} />
      </ActionIcon>
    </div>
  );
}
