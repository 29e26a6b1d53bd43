// Reader and notes side by side: an excerpt that is made in a document drops its chip where the cursor stands in the statement.
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { freshExcerpts } from '../kit/freshExcerpts.ts';
import { placeWords } from '../kit/readPlace.ts';

/** Only in a text that somebody has put the cursor into: opened to be read, a statement stays as it is. */
export function useFreshExcerpts(editor: Editor | null, interview: RecordId): void {
  const { t } = useTranslation('kit');
  useEffect(() => {
    if (!editor) return;
    // Where the cursor last stood while somebody wrote: what opens beside may take the focus and the selection with it.
    let at = editor.isFocused ? editor.state.selection.to : null;
    const follow = ({ transaction }: { readonly transaction: Transaction }) => {
      if (editor.isFocused) at = editor.state.selection.to;
      else if (at !== null) at = transaction.mapping.map(at);
    };
    editor.on('transaction', follow);
    const stop = freshExcerpts.listen(({ excerpt, origin, place, name }) => {
      if (at === null || !editor.isEditable || editor.isDestroyed || origin === interview) return;
      const label = [name, placeWords(t, place, null)].filter(Boolean).join(' ');
      const attrs = { id: origin, excerpt, place: JSON.stringify(place), label };
      // Behind what is selected, never over it; the person stays in the document.
      editor
        .chain()
        .insertContentAt(at, [
          { type: 'sourceMark', attrs },
          { type: 'text', text: ' ' },
        ])
        .scrollIntoView()
        .run();
    });
    return () => {
      editor.off('transaction', follow);
      stop();
    };
  }, [editor, interview, t]);
}
