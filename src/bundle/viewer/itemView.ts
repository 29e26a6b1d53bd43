import type { CaseItem } from '../pages/caseJson.ts';
import type { CaseData } from './caseData.ts';
import { h, said } from './dom.ts';

const typeNames: Readonly<Record<CaseItem['mediaType'], string>> = {
  'application/pdf': 'PDF',
  'image/png': 'Picture',
  'image/jpeg': 'Picture',
  'text/plain': 'Text',
};

export const itemList = (data: CaseData) =>
  h(
    'section',
    {},
    h('h2', {}, 'Items'),
    h(
      'ul',
      { class: 'rows' },
      data.file.items.map((item, at) =>
        h(
          'li',
          {},
          h('a', { href: `#item/${item.id}` }, h('span', { class: 'number' }, `I-${at + 1}`), said(item.title)),
          h('p', { class: 'quiet' }, about(item)),
        ),
      ),
    ),
  );

/** The file itself, from the folder beside this page. */
export function itemPage(data: CaseData, id: string, page?: string): HTMLElement | null {
  const item = data.file.items.find((each) => each.id === id);
  if (!item) return null;
  const target = page === undefined || item.mediaType !== 'application/pdf' ? item.file : `${item.file}#page=${Number(page)}`;
  return h(
    'article',
    { class: 'item' },
    h('h2', {}, said(item.title)),
    h(
      'p',
      { class: 'quiet' },
      about(item),
      page === undefined ? '' : ` · page ${Number(page)}`,
      ' · ',
      h('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, 'Open the file'),
    ),
    item.mediaType.startsWith('image/')
      ? h('img', { src: item.file, alt: item.title })
      : h('iframe', { src: target, title: item.title, referrerpolicy: 'no-referrer' }),
    h(
      'p',
      { class: 'quiet hint' },
      'Nothing here? Unpack the whole ZIP first, then open data/index.html in the folder it makes.',
    ),
  );
}

const about = ({ mediaType, pages, file }: CaseItem): string =>
  [typeNames[mediaType], pages === undefined ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}`, file]
    .filter(Boolean)
    .join(' · ');
