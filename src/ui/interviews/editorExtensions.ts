// What a statement may hold: paragraphs, headings, lists, quotes, tables, emphasis, and chips for records, sources, times and
// pauses. No links, no pictures, no code: a statement is words.
import { type AnyExtension, Extension } from '@tiptap/core';
import { Mention, type MentionOptions } from '@tiptap/extension-mention';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { CharacterCount, Placeholder } from '@tiptap/extensions';
import { PluginKey } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { Suggestion, type SuggestionOptions } from '@tiptap/suggestion';
import { search } from 'prosemirror-search';
import type { ActionContext } from '../../actions/context.ts';
import { mentionRecord } from '../../actions/mentionRecord.ts';
import type { RecordId } from '../../domain/ids.ts';
import { leafText } from '../../domain/statementText.ts';
import { type BlockName, type BlockNeeds, blockChoices, insertChip, makeBlock } from './blockChoices.ts';
import { isNameLike, mentionChoices } from './mentionChoices.ts';
import { insertMention, settleMentions } from './mentionInText.ts';
import { PassageMarks } from './passageMarks.ts';
import { SegmentIds } from './segmentIds.ts';
import { SegmentMarks } from './segmentMarks.ts';
import { type SourceChoice, sourceChoices } from './sourceChoices.ts';
import { Pause, SourceMark, TimeMark } from './statementNodes.ts';
import type { Suggested, SuggestMenu } from './suggestMenu.ts';

const RecordMention = Mention.extend<MentionOptions<Suggested, Suggested>>({
  addAttributes() {
    const held = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
      renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
    });
    return { id: held('id'), label: held('label'), kind: held('kind') };
  },
});

/** Columns share the width: no widths to keep, and none to paste in. */
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] });
const noWidth = { colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) } };
const PlainCell = TableCell.extend({
  addAttributes() {
    return { ...this.parent?.(), ...noWidth };
  },
});
const PlainHeader = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), ...noWidth };
  },
});

export interface ExtensionNeeds extends BlockNeeds {
  readonly services: () => ActionContext;
  readonly interview: RecordId;
  readonly menu: SuggestMenu;
  readonly placeholder: string;
  readonly pauseWord: string;
  readonly wordsOf: (block: BlockName) => string;
  readonly sourceLabel: (choice: SourceChoice) => string;
  readonly onError: (error: { readonly type: string }) => void;
}

export function editorExtensions(needs: ExtensionNeeds): AnyExtension[] {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: { levels: [1, 2, 3] },
      horizontalRule: false,
      link: false,
      trailingNode: false,
      undoRedo: { depth: 500 },
    }),
    PlainTable.configure({ resizable: false }),
    TableRow,
    PlainCell,
    PlainHeader,
    CharacterCount,
    Placeholder.configure({ placeholder: needs.placeholder }),
    SegmentIds,
    SegmentMarks,
    PassageMarks,
    TimeMark,
    Pause.configure({ label: needs.pauseLabel, word: needs.pauseWord }),
    SourceMark,
    FindInText,
    mentions(needs),
    suggesting('sourceSuggestion', (editor) => sourceSuggestion(needs, editor)),
    suggesting('blockSuggestion', (editor) => blockSuggestion(needs, editor)),
    statementKeys(needs),
  ];
}

const FindInText = Extension.create({ name: 'findInText', addProseMirrorPlugins: () => [search()] });

const statementKeys = (needs: ExtensionNeeds) =>
  Extension.create({
    name: 'statementKeys',
    addKeyboardShortcuts() {
      return {
        'Mod-;': () => {
          insertChip(this.editor, 'timeMark', needs.timeMark());
          return true;
        },
      };
    },
  });

type Suggests = SuggestionOptions<Suggested, Suggested>;

const suggesting = (name: string, options: (editor: Suggests['editor']) => Suggests) =>
  Extension.create({
    name,
    addProseMirrorPlugins() {
      return [Suggestion<Suggested, Suggested>({ pluginKey: new PluginKey(name), ...options(this.editor) })];
    },
  });

function mentions({ services, menu, onError }: ExtensionNeeds) {
  return RecordMention.configure({
    deleteTriggerWithBackspace: true,
    renderText: ({ node }) => leafText('mention', node.attrs),
    renderHTML: ({ options, node }) => ['span', { ...options.HTMLAttributes, dir: 'auto' }, leafText('mention', node.attrs)],
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
        if (choice.kind !== 'new') return;
        const named = { label: choice.name, kind: choice.mentionKind };
        insertMention(editor, range, { id: null, ...named });
        void mentionRecord(services(), { kind: choice.mentionKind, name: choice.name }).then((made) => {
          settleMentions(editor, named, made.ok ? made.value : null);
          if (!made.ok) onError(made.error);
        });
      },
    },
  });
}

const sourceSuggestion = (needs: ExtensionNeeds, editor: Suggests['editor']): Suggests => ({
  editor,
  char: '[',
  allowSpaces: true,
  allowedPrefixes: null,
  debounce: 60,
  items: ({ query }) => sourceChoices(needs.services(), needs.interview, query),
  shouldShow: ({ query }) => isNameLike(query) && !query.includes(']'),
  render: needs.menu.renderer,
  command: ({ editor: here, range, props: choice }) => {
    if (choice.kind !== 'source') return;
    const { id, excerpt, place } = choice;
    insertChip(here, 'sourceMark', { id, excerpt, place: JSON.stringify(place), label: needs.sourceLabel(choice) }, range);
  },
});

const blockSuggestion = (needs: ExtensionNeeds, editor: Suggests['editor']): Suggests => ({
  editor,
  char: '/',
  allowSpaces: false,
  // Only where a word begins: a date such as 3/4 must not open it.
  allowedPrefixes: [' ', '\n'],
  items: ({ query }) => blockChoices(query, needs.wordsOf),
  render: needs.menu.renderer,
  command: ({ editor: here, range, props: choice }) => {
    if (choice.kind === 'block') makeBlock(here, choice.block, needs, range);
  },
});
