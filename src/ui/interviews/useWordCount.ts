import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { countWords } from '../../domain/statementText.ts';
import { docText } from './passages.ts';

/** Counting waits for a pause: it reads the whole text. */
const pauseMs = 250;

/** How many words stand in an editor, in scripts without blanks too. */
export function useWordCount(editor: Editor | null, locale: string | undefined): number {
  const [words, setWords] = useState(0);
  useEffect(() => {
    if (!editor) return setWords(0);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      if (!editor.isDestroyed) setWords(countWords(docText(editor.state.doc), locale));
    };
    const later = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }) => {
      if (transaction.docChanged) timer ??= setTimeout(count, pauseMs);
    };
    count();
    editor.on('transaction', later);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor, locale]);
  return words;
}
