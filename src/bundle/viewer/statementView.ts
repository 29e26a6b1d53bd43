import { dateWords } from '../dateWords.ts';
import type { CaseJson } from '../pages/caseJson.ts';
import type { CaseData } from './caseData.ts';
import { recordLinks } from './chips.ts';
import { h, said } from './dom.ts';

type Statement = CaseJson['statements'][number];

export const statementList = (data: CaseData) =>
  h(
    'section',
    {},
    h('h2', {}, 'Statements'),
    h(
      'ul',
      { class: 'rows' },
      data.file.statements.map((statement, at) =>
        h(
          'li',
          {},
          h('a', { href: `#statement/${statement.id}` }, h('span', { class: 'number' }, `S-${at + 1}`), said(statement.title)),
          h('p', { class: 'quiet', dir: 'auto' }, ...about(data, statement)),
          h('p', { class: 'opening', dir: 'auto', lang: statement.language }, statement.paragraphs[0] ?? ''),
        ),
      ),
    ),
  );

/** Original and translation side by side, each paragraph with its number. */
export function statementPage(data: CaseData, id: string, paragraph?: string): HTMLElement | null {
  const statement = data.file.statements.find((each) => each.id === id);
  if (!statement) return null;
  const { paragraphs, translation, language, translatedTo } = statement;
  const rows = Array.from({ length: Math.max(paragraphs.length, translation?.length ?? 0) }, (_, at) => {
    const isMeant = paragraph === String(at + 1);
    return h(
      'div',
      { class: isMeant ? 'paragraph meant' : 'paragraph', id: `p${at + 1}` },
      h('a', { class: 'mark', href: `#statement/${id}/${at + 1}`, 'aria-label': `Paragraph ${at + 1}` }, `¶${at + 1}`),
      h('p', { dir: 'auto', lang: language }, paragraphs[at] ?? ''),
      translation && h('p', { dir: 'auto', lang: translatedTo ?? 'en' }, translation[at] ?? ''),
    );
  });
  return h(
    'article',
    { class: 'statement' },
    h('h2', {}, said(statement.title)),
    h('p', { class: 'quiet' }, ...about(data, statement)),
    h('div', { class: translation ? 'text both' : 'text' }, ...rows),
  );
}

function about(data: CaseData, { date, language, translatedTo, people = [] }: Statement): (Node | string)[] {
  const parts: (Node | string)[][] = [];
  if (date !== undefined) parts.push([dateWords({ edtf: date, earliest: null, latest: null })]);
  if (language !== undefined)
    parts.push([languageName(language) + (translatedTo === undefined ? '' : ` → ${languageName(translatedTo)}`)]);
  if (people.length > 0) parts.push(recordLinks(data, people));
  return parts.flatMap((part, at) => (at === 0 ? part : [' · ', ...part]));
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
