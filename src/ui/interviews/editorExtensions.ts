// What a statement may hold: paragraphs, lists, quotes, emphasis and mentions. No links, no pictures, no code: a statement is
// words.
import { Mention, type MentionOptions } from '@tiptap/extension-mention';
import { CharacterCount, Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import type { ActionContext } from '../../actions/context.ts';
import { mentionRecord } from '../../actions/mentionRecord.ts';
import { leafText } from '../../domain/statementText.ts';
import { isNameLike, type MentionChoice, mentionChoices } from './mentionChoices.ts';
import { insertMention, type MentionMenu, settleMentions } from './mentionMenu.ts';
import { PassageMarks } from './passageMarks.ts';

const RecordMention = Mention.extend<MentionOptions<MentionChoice, MentionChoice>>({
  addAttributes() {
    const held = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
      renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
    });
    return { id: held('id'), label: held('label'), kind: held('kind') };
  },
});

export interface ExtensionNeeds {
  readonly services: () => ActionContext;
  readonly menu: MentionMenu;
  readonly placeholder: string;
  readonly onError: (error: { readonly type: string }) => void;
}

export function editorExtensions({ services, menu, placeholder, onError }: ExtensionNeeds) {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      trailingNode: false,
      undoRedo: { depth: 500 },
    }),
    CharacterCount,
    Placeholder.configure({ placeholder }),
    PassageMarks,
    RecordMention.configure({
      deleteTriggerWithBackspace: true,
      renderText: ({ node }) => leafText('mention', node.attrs),
      renderHTML: ({ options, node }) => ['span', options.HTMLAttributes, leafText('mention', node.attrs)],
      suggestion: {
        char: '@',
        allowSpaces: true,
        // Khmer, Thai and Burmese put no blank before a name; only an e-mail address must not open the list.
        allowedPrefixes: null,
        debounce: 60,
        items: async ({ query }: { query: string }) => [...(await mentionChoices(services(), query))],
        shouldShow: ({ editor, query, range }) => {
          const before = editor.state.doc.textBetween(Math.max(0, range.from - 1), range.from, '\n');
          return isNameLike(query) && !/[\w.-]/.test(before);
        },
        render: menu.renderer,
        command: ({ editor, range, props: choice }) => {
          if (choice.kind === 'existing') return insertMention(editor, range, choice.mention);
          const named = { label: choice.name, kind: choice.mentionKind };
          insertMention(editor, range, { id: null, ...named });
          void mentionRecord(services(), { kind: choice.mentionKind, name: choice.name }).then((made) => {
            settleMentions(editor, named, made.ok ? made.value : null);
            if (!made.ok) onError(made.error);
          });
        },
      },
    }),
  ];
}
