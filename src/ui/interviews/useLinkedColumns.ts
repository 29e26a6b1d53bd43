import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkColumns } from './linkedColumns.ts';

export interface Untranslated {
  readonly untranslated: number;
  readonly all: number;
}

/** Keeps original and translation level and counts what is not translated; `null` while there is one text only. */
export function useLinkedColumns(original: Editor | null, translation: Editor | null, readOnly: boolean): Untranslated | null {
  const { t } = useTranslation('interviews');
  const [count, setCount] = useState<Untranslated | null>(null);
  useEffect(() => {
    if (!original || !translation || original.isDestroyed || translation.isDestroyed) return setCount(null);
    return linkColumns({
      original,
      translation,
      readOnly,
      untranslatedWords: t('translation.missing'),
      onCount: (next) =>
        setCount((known) => (known?.untranslated === next.untranslated && known.all === next.all ? known : next)),
    });
  }, [original, translation, readOnly, t]);
  return count;
}
