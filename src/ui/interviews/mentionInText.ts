// A mention on its way into the text: it stands at once, and gets its record's id when the record is made.
import type { Editor } from '@tiptap/core';
import { takeFocus } from './takeFocus.ts';

interface NamedMention {
  readonly label: string;
  readonly kind: string;
}

/** Puts a mention where `@…` stands, and a blank after it where none follows. */
export function insertMention(
  editor: Editor,
  range: { readonly from: number; readonly to: number },
  attrs: NamedMention & { readonly id: string | null },
): void {
  const after = editor.state.doc.textBetween(range.to, Math.min(range.to + 1, editor.state.doc.content.size), '\n');
  const isSpaced = /^[\s.,;:!?)\]]/.test(after);
  takeFocus(editor)
    .insertContentAt({ ...range }, [{ type: 'mention', attrs }, ...(isSpaced ? [] : [{ type: 'text', text: ' ' }])])
    .run();
}

/**
 * Gives the mentions of a record that was still being made its id, or turns them back into words when it could not be made (`null`).
 * The mention stands from the key that chose it, so that what is typed meanwhile stays where it was typed.
 */
export function settleMentions(editor: Editor, { label, kind }: NamedMention, id: string | null): void {
  if (editor.isDestroyed) return;
  const { tr, doc, schema } = editor.state;
  doc.descendants((node, at) => {
    if (node.type.name !== 'mention' || node.attrs.id !== null || node.attrs.label !== label || node.attrs.kind !== kind) return;
    const from = tr.mapping.map(at);
    if (id === null) tr.replaceWith(from, from + node.nodeSize, schema.text(label));
    else tr.setNodeMarkup(from, undefined, { ...node.attrs, id });
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false));
}
