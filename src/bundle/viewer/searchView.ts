import type { CaseData } from './caseData.ts';
import { h } from './dom.ts';

interface Place {
  readonly route: string;
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
}

/** Every text of the case with the place it stands at. */
function placesOf({ file }: CaseData): Place[] {
  return [
    ...file.people.map(({ id, name, roles }) => ({
      route: `#person/${id}`,
      label: 'Person',
      text: `${name} ${roles.join(' ')}`,
    })),
    ...file.compounds.map(({ id, name, area = '', country = '' }) => ({
      route: `#compound/${id}`,
      label: 'Compound',
      text: `${name} ${area} ${country}`,
    })),
    ...file.organizations.map(({ id, name }) => ({ route: `#organization/${id}`, label: 'Organization', text: name })),
    ...file.items.map(({ id, title }, at) => ({ route: `#item/${id}`, label: `I-${at + 1}`, text: title })),
    ...file.events.map(({ title, when }) => ({
      route: '#timeline',
      label: 'Timeline',
      text: `${title} ${when?.words ?? ''} ${when?.edtf ?? ''}`,
    })),
    ...file.statements.flatMap(({ id, title, paragraphs, translation = [], language, translatedTo }, at) => [
      { route: `#statement/${id}`, label: `S-${at + 1}`, text: title },
      ...paragraphs.map((text, number) => ({
        route: `#statement/${id}/${number + 1}`,
        label: `S-${at + 1} ¶${number + 1}`,
        text,
        ...(language && { lang: language }),
      })),
      ...translation.map((text, number) => ({
        route: `#statement/${id}/${number + 1}`,
        label: `S-${at + 1} ¶${number + 1}`,
        text,
        ...(translatedTo && { lang: translatedTo }),
      })),
    ]),
  ];
}

const most = 200;

export function searchView(data: CaseData, asked: string): HTMLElement {
  const needle = fold(asked.trim());
  const hits = needle === '' ? [] : placesOf(data).filter(({ text }) => fold(text).includes(needle));
  return h(
    'section',
    {},
    h('h2', {}, 'Found'),
    h('p', { class: 'quiet', role: 'status' }, hits.length === 1 ? '1 place' : `${hits.length} places`),
    h(
      'ul',
      { class: 'rows' },
      hits
        .slice(0, most)
        .map(({ route, label, text, lang }) =>
          h('li', {}, h('a', { href: route }, label), h('p', { class: 'opening', dir: 'auto', lang }, ...marked(text, needle))),
        ),
    ),
  );
}

/** Case and composition aside. Vowels and tone marks of Thai, Khmer, Lao and Burmese stay: they make the word. */
const fold = (text: string) => text.normalize('NFC').toLowerCase();

function marked(text: string, needle: string): (Node | string)[] {
  const folded = fold(text);
  const from = folded.indexOf(needle);
  if (from < 0 || folded.length !== text.length) return [text];
  const to = from + needle.length;
  return [text.slice(Math.max(0, from - 120), from), h('mark', {}, text.slice(from, to)), text.slice(to, to + 240)];
}
