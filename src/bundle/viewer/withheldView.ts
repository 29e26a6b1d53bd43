import type { CaseJson } from '../pages/caseJson.ts';
import { redactionsInOrder } from '../pages/tables.ts';
import type { CaseData } from './caseData.ts';
import { h, said } from './dom.ts';

const reasonWords: Readonly<Record<CaseJson['withheld'][number]['reason'] | CaseJson['redactions'][number]['reason'], string>> = {
  protectedPerson: 'names or tells of a protected person',
  protectedPlace: 'names a protected place',
  protectedOrganization: 'names a protected organization',
  protectedIdentifier: 'a number, account or address that is protected',
  protectedTerm: 'words that are protected',
  chosenByHand: 'covered by hand',
  consent: 'not covered by consent',
  consentRefused: 'the person refused this use',
  consentWithdrawn: 'the person withdrew consent',
  consentNotAsked: 'the person was not asked for this use',
  leftOutByHand: 'left out by the sender',
  encrypted: 'the file is encrypted and could not be checked',
  damaged: 'the file is damaged and could not be checked',
  tooLarge: 'the file is too large to be checked',
  notSupported: 'no safe way to show this kind of file yet',
  cannotRead: 'could not be read well enough to be sure',
  couldNotProve: 'could not be proved clean',
};

/** What is not here, and why: places, counts and reasons, never what it said. */
export function withheldView({ file }: CaseData): HTMLElement {
  return h(
    'section',
    {},
    h('h2', {}, 'What was withheld'),
    h(
      'p',
      {},
      'Names of protected people stand here as labels. The same label is the same person in the whole of this bundle, and in no other.',
    ),
    h('h3', {}, 'Covered'),
    file.redactions.length === 0
      ? h('p', { class: 'quiet' }, 'Nothing was covered.')
      : table(
          ['Where', 'Page', 'Reason', 'Times'],
          redactionsInOrder(file).map(({ name, page, reason, count }) => [
            name,
            page === undefined ? '' : String(page),
            reasonWords[reason],
            String(count),
          ]),
        ),
    h('h3', {}, 'Left out whole'),
    file.withheld.length === 0
      ? h('p', { class: 'quiet' }, 'Nothing was left out.')
      : table(
          ['What', 'Reason'],
          file.withheld.map(({ type, reason }) => [type, reasonWords[reason]]),
        ),
  );
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        head.map((cell) => h('th', { scope: 'col' }, cell)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h(
          'tr',
          {},
          row.map((cell) => h('td', {}, said(cell))),
        ),
      ),
    ),
  );
