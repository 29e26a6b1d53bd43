// The bundle's own page: reads the case that lies in it, on any machine, without a network.
import './viewer.css';
import { type CaseData, readCaseData } from './caseData.ts';
import { h, said } from './dom.ts';
import { itemList, itemPage } from './itemView.ts';
import { overview } from './overview.ts';
import {
  compoundList,
  compoundPage,
  linkTable,
  organizationList,
  organizationPage,
  peopleList,
  personPage,
  timeline,
} from './recordViews.ts';
import { searchView } from './searchView.ts';
import { statementList, statementPage } from './statementView.ts';
import { verifyView } from './verifyView.ts';
import { withheldView } from './withheldView.ts';

interface Section {
  readonly route: string;
  readonly title: string;
  readonly count?: (data: CaseData) => number;
  readonly view: (data: CaseData) => HTMLElement;
}
const titled = (title: string, view: HTMLElement) => h('section', {}, h('h2', {}, title), view);
const sections: readonly Section[] = [
  { route: 'overview', title: 'Overview', view: overview },
  { route: 'statements', title: 'Statements', count: ({ file }) => file.statements.length, view: statementList },
  { route: 'items', title: 'Items', count: ({ file }) => file.items.length, view: itemList },
  {
    route: 'timeline',
    title: 'Timeline',
    count: ({ file }) => file.events.length,
    view: (data) => titled('Timeline', timeline(data)),
  },
  { route: 'people', title: 'People', count: ({ file }) => file.people.length, view: peopleList },
  { route: 'compounds', title: 'Compounds', count: ({ file }) => file.compounds.length, view: compoundList },
  { route: 'organizations', title: 'Organizations', count: ({ file }) => file.organizations.length, view: organizationList },
  { route: 'links', title: 'Links', count: ({ file }) => file.links.length, view: (data) => titled('Links', linkTable(data)) },
  { route: 'withheld', title: 'Withheld', view: withheldView },
  { route: 'verify', title: 'Verify', view: verifyView },
];
/** Which entry of the menu a record's page belongs to. */
const homes: Readonly<Record<string, string>> = {
  statement: 'statements',
  item: 'items',
  person: 'people',
  compound: 'compounds',
  organization: 'organizations',
};

function pageFor(data: CaseData, route: string): HTMLElement {
  const [kind = '', id = '', place] = decodeURIComponent(route).split('/');
  const record = {
    statement: statementPage,
    item: itemPage,
    person: personPage,
    compound: compoundPage,
    organization: organizationPage,
  }[kind];
  if (record) return record(data, id, place) ?? notHere();
  if (kind === 'search') return searchView(data, decodeURIComponent(route).slice('search/'.length));
  if (kind === 'all') return everything(data);
  return (sections.find((section) => section.route === kind) ?? sections[0])?.view(data) ?? notHere();
}
const notHere = () => h('p', {}, 'This is not in the bundle.');

const everything = (data: CaseData) =>
  h(
    'div',
    { class: 'all' },
    overview(data),
    ...data.file.statements.map(({ id }) => statementPage(data, id)),
    ...sections
      .filter(({ route }) => ['items', 'timeline', 'people', 'compounds', 'organizations', 'links', 'withheld'].includes(route))
      .map(({ view }) => view(data)),
  );

function start(root: HTMLElement, data: CaseData): void {
  document.title = `${data.file.title} · case bundle`;
  const main = h('main', { id: 'main', tabindex: '-1' });
  const menu = sections.map(({ route, title, count }) =>
    h('a', { href: `#${route}`, 'data-route': route }, title, count && h('span', { class: 'count' }, String(count(data)))),
  );
  const search = h('input', {
    type: 'search',
    placeholder: 'Search this bundle',
    'aria-label': 'Search this bundle',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  search.addEventListener('input', () =>
    location.replace(search.value.trim() === '' ? '#overview' : `#search/${encodeURIComponent(search.value)}`),
  );

  const show = () => {
    const route = location.hash.slice(1) || 'overview';
    const kind = route.split('/')[0] ?? '';
    main.replaceChildren(pageFor(data, route));
    for (const entry of menu) {
      if (entry.dataset.route === (homes[kind] ?? kind)) entry.setAttribute('aria-current', 'page');
      else entry.removeAttribute('aria-current');
    }
    if (kind !== 'search') {
      search.value = '';
      window.scrollTo(0, 0);
      main.querySelector('.meant')?.scrollIntoView({ block: 'center' });
      main.focus({ preventScroll: true });
    }
  };
  root.replaceChildren(
    h(
      'a',
      { class: 'skip', href: '#main', click: (event: MouseEvent) => (event.preventDefault(), main.focus()) },
      'Skip to the content',
    ),
    h('header', {}, h('h1', {}, h('a', { href: '#overview' }, said(data.file.title))), search),
    h('nav', { 'aria-label': 'Bundle' }, menu),
    main,
  );
  window.addEventListener('hashchange', show);
  show();
}

const root = document.getElementById('page');
const data = readCaseData();
if (root && data) start(root, data);
