// The state of the list under @: the editor's suggestion plugin writes it, the popup shows it.
import type { Editor } from '@tiptap/core';
import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';
import type { MentionChoice } from './mentionChoices.ts';

export interface MentionMenuState {
  readonly choices: readonly MentionChoice[];
  readonly active: number;
  readonly rect: DOMRect;
}
export interface MentionMenu {
  state(): MentionMenuState | null;
  subscribe(listener: () => void): () => void;
  choose(index: number): void;
  readonly renderer: NonNullable<SuggestionOptions<MentionChoice, MentionChoice>['render']>;
}

type Props = SuggestionProps<MentionChoice, MentionChoice>;

export function createMentionMenu(): MentionMenu {
  let state: MentionMenuState | null = null;
  let props: Props | null = null;
  const listeners = new Set<() => void>();
  const become = (next: MentionMenuState | null) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const show = (next: Props, active: number) => {
    props = next;
    const rect = next.clientRect?.();
    become(rect && next.items.length > 0 ? { choices: next.items, active: Math.min(active, next.items.length - 1), rect } : null);
  };
  const choose = (index: number) => {
    const choice = state?.choices[index];
    if (choice) props?.command(choice);
  };
  const keys: Readonly<Record<string, (open: MentionMenuState) => void>> = {
    ArrowDown: (open) => become({ ...open, active: (open.active + 1) % open.choices.length }),
    ArrowUp: (open) => become({ ...open, active: (open.active + open.choices.length - 1) % open.choices.length }),
    Enter: (open) => choose(open.active),
    Tab: (open) => choose(open.active),
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose,
    renderer: () => ({
      onStart: (next) => show(next, 0),
      onUpdate: (next) => show(next, next.query === props?.query ? (state?.active ?? 0) : 0),
      onExit: () => become(null),
      onKeyDown: ({ event }) => {
        const key = keys[event.key];
        if (!key || !state || event.isComposing) return false;
        key(state);
        return true;
      },
    }),
  };
}

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
  editor
    .chain()
    .focus()
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
