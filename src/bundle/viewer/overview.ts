import { instantWords } from '../dateWords.ts';
import type { CaseData } from './caseData.ts';
import { h, said } from './dom.ts';

export const tierWords = { court: 'For a court', police: 'Police referral', partner: 'For a partner', public: 'Public' } as const;

export const overview = ({ file, key }: CaseData) =>
  h(
    'section',
    { class: 'overview' },
    h('h2', {}, 'Overview'),
    h('p', { class: 'lead' }, said(file.title)),
    h(
      'dl',
      {},
      h('dt', {}, 'For'),
      h('dd', {}, said(file.recipient), ` (${tierWords[file.tier].toLowerCase()})`),
      h('dt', {}, 'Sealed'),
      h('dd', {}, instantWords(file.sealedAt)),
      h('dt', {}, 'By key'),
      h('dd', { class: 'fingerprint' }, key.fingerprint),
      h('dt', {}, 'Holds'),
      h('dd', {}, holds(file)),
      h('dt', {}, 'Withheld'),
      h('dd', {}, h('a', { href: '#withheld' }, withheldCount(file))),
    ),
    h(
      'p',
      {},
      'Everything here is a rendition made for this bundle. ',
      h('a', { href: 'custody.html' }, 'Custody statement'),
      ' · ',
      h('a', { href: '#verify' }, 'Verify that nothing was altered'),
    ),
    h(
      'p',
      { class: 'quiet' },
      'Also in this folder: ',
      h('a', { href: 'case.json' }, 'case.json'),
      ', ',
      h('a', { href: 'timeline.csv' }, 'timeline.csv'),
      ', ',
      h('a', { href: 'people.csv' }, 'people.csv'),
      ', ',
      h('a', { href: 'redaction-log.csv' }, 'redaction-log.csv'),
      '. ',
      h('a', { href: '#all' }, 'Show all on one page, for printing'),
    ),
  );

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const holds = ({ statements, items, events, people, compounds, organizations, links }: CaseData['file']) =>
  [
    counted(statements.length, 'statement', 'statements'),
    counted(items.length, 'item', 'items'),
    counted(events.length, 'event', 'events'),
    counted(people.length, 'person', 'people'),
    counted(compounds.length, 'compound', 'compounds'),
    counted(organizations.length, 'organization', 'organizations'),
    counted(links.length, 'link', 'links'),
  ].join(', ');

function withheldCount({ redactions, withheld }: CaseData['file']): string {
  const covered = redactions.reduce((sum, { count }) => sum + count, 0);
  return `${counted(covered, 'passage covered', 'passages covered')}, ${counted(withheld.length, 'record left out', 'records left out')}`;
}
