// The manual as it ships: one Markdown file a page, in the language of the interface where that is written, else in English.
import { type ManualId, manualIds } from './manualIds.ts';
import { fillKeys, plainText } from './plainText.ts';

export interface ManualSection {
  /** `null` for what stands before the first heading of the page. */
  readonly id: string | null;
  readonly title: string;
  /** Its words without marks, for the search. */
  readonly words: string;
}
export interface ManualPage {
  readonly id: ManualId;
  readonly title: string;
  /** Markdown without the title. */
  readonly body: string;
  readonly sections: readonly ManualSection[];
}
/** The shortcut of a command's id or of a key's catalogue title, in words. */
export type NameKey = (name: string) => string | undefined;

const files = import.meta.glob<string>('../../../resources/manual/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const textOf = (language: string, id: ManualId): string | undefined => files[`../../../resources/manual/${language}/${id}.md`];

export const sectionId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export function readManual(language: string, nameKey: NameKey): readonly ManualPage[] {
  const short = language.split('-')[0] ?? language;
  return manualIds.flatMap((id) => {
    const text = textOf(language, id) ?? textOf(short, id) ?? textOf('en', id);
    return text === undefined ? [] : [readPage(id, fillKeys(text, nameKey))];
  });
}

function readPage(id: ManualId, text: string): ManualPage {
  const [first = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim();
  const [before = '', ...sections] = body.split(/^## /m);
  return {
    id,
    title: first.replace(/^# /, '').trim(),
    body,
    sections: [
      { id: null, title: '', words: plainText(before) },
      ...sections.map((section) => {
        const [title = '', ...lines] = section.split('\n');
        return { id: sectionId(title), title: title.trim(), words: plainText(lines.join('\n')) };
      }),
    ],
  };
}
