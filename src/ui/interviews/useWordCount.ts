import type { Editor } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import { countWords } from '../../domain/statementText.ts';
import { docText } from './passages.ts';
import { textBlocksOf } from './segmentIds.ts';

/** Counting waits for a pause, and stops as often to let a letter through: a text may have five hundred pages. */
const pauseMs = 250;
const sliceMs = 10;

/** How many words stand in an editor, in scripts without blanks too. */
export function useWordCount(editor: Editor | null, locale: string | undefined): number {
  const [words, setWords] = useState(0);
  useEffect(() => {
    if (!editor) return setWords(0);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: Generator<void, number> | null = null;
    // A paragraph that did not change is the same node as before.
    const known = new WeakMap<ProseNode, number>();
    const count = () => {
      timer = undefined;
      if (editor.isDestroyed) return;
      running ??= counted(editor.state.doc, known, locale);
      const untilMs = performance.now() + sliceMs;
      while (performance.now() < untilMs) {
        const step = running.next();
        if (!step.done) continue;
        running = null;
        return setWords(step.value);
      }
      timer = setTimeout(count);
    };
    const later = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      running = null;
      clearTimeout(timer);
      timer = setTimeout(count, pauseMs);
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

function* counted(doc: ProseNode, known: WeakMap<ProseNode, number>, locale: string | undefined): Generator<void, number> {
  let words = 0;
  for (const { node } of textBlocksOf(doc)) {
    let here = known.get(node);
    if (here === undefined) {
      here = countWords(docText(node), locale);
      known.set(node, here);
      yield;
    }
    words += here;
  }
  return words;
}
