// TipTap's own `focus()` waits for a frame: letters typed before it went into whatever had the focus until then.
import type { ChainedCommands, Editor } from '@tiptap/core';

/** Puts the cursor into the text at once, where the selection is. Answers a chain to go on with. */
export function takeFocus(editor: Editor): ChainedCommands {
  if (!editor.isDestroyed) editor.view.focus();
  return editor.chain();
}
