// The reader brings the ZIP or the unpacked folder; it is checked on this machine and nothing of it goes anywhere.

import type { Result } from '../../domain/result.ts';
import type { NotABundle, Verdict } from '../verify/verdict.ts';
import { faultWords, notABundleWords, stateWords, verdictSentence } from '../verify/verdictWords.ts';
import { verifyBundle, verifyFolder } from '../verifyBundle.ts';
import type { CaseData } from './caseData.ts';
import { h } from './dom.ts';
import { sodiumPrimitives } from './sodiumPrimitives.ts';

export function verifyView({ key }: CaseData): HTMLElement {
  const answer = h('div', { class: 'answer', role: 'status', 'aria-live': 'polite' });
  const check = async (files: readonly File[]) => {
    if (files.length === 0) return;
    answer.replaceChildren(h('p', { class: 'quiet' }, 'Checking …'));
    try {
      answer.replaceChildren(...shown(await checkFiles(files)));
    } catch {
      answer.replaceChildren(
        h(
          'p',
          {},
          'This browser could not read the file or could not start the check. Nothing was changed. Try another browser, or check with minisign.',
        ),
      );
    }
  };
  return h(
    'section',
    { class: 'verify' },
    h('h2', {}, 'Verify'),
    h(
      'p',
      {},
      'Choose the ZIP as you received it, or the folder you unpacked. Each file is compared with what was sealed. Nothing leaves this machine.',
    ),
    dropZone(check),
    answer,
    h('h3', {}, 'How far this goes'),
    h(
      'p',
      {},
      'This page came with the bundle, so whoever could forge the bundle could forge this page. Ask the sender by another way, best by telephone or in person, whether this is the fingerprint of their key: ',
      h('strong', { class: 'fingerprint' }, key.fingerprint),
      '. Then check with a program of your own: Holdfast, or minisign with the key ',
      h('code', {}, key.line),
    ),
  );
}

function dropZone(check: (files: readonly File[]) => Promise<void>): HTMLElement {
  const zip = h('input', { type: 'file', accept: '.zip,application/zip', id: 'zip', class: 'hidden' });
  const folder = h('input', { type: 'file', webkitdirectory: true, id: 'folder', class: 'hidden' });
  for (const input of [zip, folder]) input.addEventListener('change', () => void check([...(input.files ?? [])]));
  const zone = h(
    'div',
    { class: 'drop' },
    h('p', {}, 'Drop the ZIP here'),
    h(
      'p',
      {},
      zip,
      h('label', { for: 'zip', class: 'button' }, 'Choose ZIP'),
      folder,
      h('label', { for: 'folder', class: 'button plain' }, 'Choose folder'),
    ),
  );
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    void check([...(event.dataTransfer?.files ?? [])]);
  });
  return zone;
}

async function checkFiles(files: readonly File[]): Promise<Result<Verdict, NotABundle>> {
  const primitives = await sodiumPrimitives();
  const [only] = files;
  if (files.length === 1 && only && !only.webkitRelativePath)
    return verifyBundle(new Uint8Array(await only.arrayBuffer()), primitives);
  const read = files.map((file) => ({
    path: file.webkitRelativePath || file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  return verifyFolder(read, primitives);
}

function shown(answer: Result<Verdict, NotABundle>): HTMLElement[] {
  if (!answer.ok) return [h('p', { class: 'sentence bad' }, notABundleWords[answer.error.type])];
  const verdict = answer.value;
  const sorted = verdict.files.toSorted((a, b) => Number(a.state.kind === 'intact') - Number(b.state.kind === 'intact'));
  return [
    h('p', { class: verdict.kind === 'exact' ? 'sentence good' : 'sentence bad' }, verdictSentence(verdict)),
    ...(verdict.faults.length === 0
      ? []
      : [
          h(
            'ul',
            {},
            verdict.faults.map(({ file, place }) =>
              h('li', {}, `The ZIP itself${file === null ? '' : `, at ${file}`}: ${faultWords[place]}.`),
            ),
          ),
        ]),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'File'), h('th', { scope: 'col' }, 'State'))),
      h(
        'tbody',
        {},
        sorted.map(({ path, state }) =>
          h(
            'tr',
            { class: state.kind === 'intact' ? '' : 'odd' },
            h('td', {}, h('code', {}, path)),
            h('td', {}, stateWords(state)),
          ),
        ),
      ),
    ),
  ];
}
