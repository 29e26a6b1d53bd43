// People, compounds, links and the timeline: every claim with the marks of its sources.

import { dateWords } from '../dateWords.ts';
import type { CaseJson } from '../pages/caseJson.ts';
import type { CaseData } from './caseData.ts';
import { plainWords, protectedMark, recordLink, recordLinks, sourceChips } from './chips.ts';
import { h, said } from './dom.ts';

type Event = CaseJson['events'][number];
type Link = CaseJson['links'][number];

export function timeline(data: CaseData, events: readonly Event[] = data.file.events): HTMLElement {
  const sorted = events.toSorted((a, b) => compare(a.when?.earliest ?? '9999', b.when?.earliest ?? '9999'));
  return h(
    'ol',
    { class: 'timeline' },
    sorted.map((event) => timelineRow(data, event)),
  );
}

const timelineRow = (data: CaseData, { title, when, place, people, sources }: Event) =>
  h(
    'li',
    {},
    h('p', { class: 'when', title: when?.edtf }, when ? said(dateWords(when)) : 'no date'),
    h(
      'div',
      {},
      h('p', { class: 'what' }, said(title)),
      (place !== undefined || people.length > 0) &&
        h(
          'p',
          { class: 'quiet' },
          ...(place === undefined ? [] : [recordLink(data, place)]),
          place !== undefined && people.length > 0 ? ' · ' : '',
          ...recordLinks(data, people),
        ),
      h('p', {}, sourceChips(data, sources)),
    ),
  );

export const peopleList = (data: CaseData) =>
  h(
    'section',
    {},
    h('h2', {}, 'People'),
    h(
      'ul',
      { class: 'rows' },
      data.file.people
        .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
        .map(({ id, name, roles, protected: isProtected }) =>
          h(
            'li',
            {},
            h('a', { href: `#person/${id}` }, said(name)),
            isProtected && protectedMark(),
            h('p', { class: 'quiet' }, roles.map(plainWords).join(', ')),
          ),
        ),
    ),
  );

export function personPage(data: CaseData, id: string): HTMLElement | null {
  const person = data.file.people.find((each) => each.id === id);
  if (!person) return null;
  const statements = data.file.statements.filter(({ people }) => people?.includes(id));
  return h(
    'article',
    {},
    h('h2', {}, said(person.name), person.protected && protectedMark()),
    h('p', { class: 'quiet' }, person.roles.map(plainWords).join(', ')),
    statements.length > 0 && [
      h('h3', {}, 'Statements'),
      h(
        'p',
        {},
        ...recordLinks(
          data,
          statements.map((each) => each.id),
        ),
      ),
    ],
    ...related(data, id, ({ people }) => people.includes(id)),
  );
}

export const compoundList = (data: CaseData) =>
  h(
    'section',
    {},
    h('h2', {}, 'Compounds'),
    h(
      'ul',
      { class: 'rows' },
      data.file.compounds.map(({ id, name, country, area }) =>
        h(
          'li',
          {},
          h('a', { href: `#compound/${id}` }, said(name)),
          h('p', { class: 'quiet' }, said([area, country].filter(Boolean).join(', '))),
        ),
      ),
    ),
  );

export function compoundPage(data: CaseData, id: string): HTMLElement | null {
  const compound = data.file.compounds.find((each) => each.id === id);
  if (!compound) return null;
  return h(
    'article',
    {},
    h('h2', {}, said(compound.name)),
    h('p', { class: 'quiet' }, said([compound.area, compound.country].filter(Boolean).join(', '))),
    ...related(data, id, ({ place }) => place === id),
  );
}

export const organizationList = (data: CaseData) =>
  h(
    'section',
    {},
    h('h2', {}, 'Organizations'),
    h(
      'ul',
      { class: 'rows' },
      data.file.organizations.map(({ id, name }) => h('li', {}, h('a', { href: `#organization/${id}` }, said(name)))),
    ),
  );

export function organizationPage(data: CaseData, id: string): HTMLElement | null {
  const organization = data.file.organizations.find((each) => each.id === id);
  return organization ? h('article', {}, h('h2', {}, said(organization.name)), ...related(data, id, () => false)) : null;
}

function related(data: CaseData, id: string, isAbout: (event: Event) => boolean): (HTMLElement | null)[] {
  const events = data.file.events.filter(isAbout);
  const links = data.file.links.filter(({ from, to }) => from === id || to === id);
  return [
    links.length > 0 ? h('h3', {}, 'Links') : null,
    links.length > 0 ? linkTable(data, links) : null,
    events.length > 0 ? h('h3', {}, 'Timeline') : null,
    events.length > 0 ? timeline(data, events) : null,
  ];
}

export const linkTable = (data: CaseData, links: readonly Link[] = data.file.links) =>
  h(
    'ul',
    { class: 'rows' },
    links.map(({ from, to, relation, period, sources }) =>
      h(
        'li',
        {},
        h('p', {}, recordLink(data, from), h('span', { class: 'relation' }, ` ${plainWords(relation)} `), recordLink(data, to)),
        h(
          'p',
          { class: 'quiet' },
          period ? h('span', { title: period.edtf }, said(dateWords(period)), ' · ') : '',
          sourceChips(data, sources),
        ),
      ),
    ),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
