// A child process in which the built main bundle runs over the fake of `electron`. The parent is its Chromium.
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostEvent } from '../../../src/host/contract.ts';

type FakeElectron = typeof import('../fakeElectron/electron.ts');

export type Question =
  | { readonly kind: 'invoke'; readonly channel: string; readonly given: readonly unknown[]; readonly frameUrl: string }
  | { readonly kind: 'fetch'; readonly address: string; readonly method: string }
  | { readonly kind: 'lets'; readonly address: string }
  | { readonly kind: 'power'; readonly event: string }
  | { readonly kind: 'chooseFile'; readonly path: string }
  | { readonly kind: 'closeWindow' }
  | { readonly kind: 'windowGone' };
export interface Asked {
  readonly id: number;
  readonly question: Question;
}
export interface Fetched {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer?: unknown; readonly problem?: string }
  | { readonly kind: 'send'; readonly channel: string; readonly payload: HostEvent };

const root = resolve(import.meta.dirname, '../../..');
const fakeUrl = pathToFileURL(resolve(import.meta.dirname, '../fakeElectron/electron.ts')).href;
registerHooks({ resolve: (specifier, context, next) => next(specifier === 'electron' ? fakeUrl : specifier, context) });

const tell = (told: Told) => void process.send?.(told);
const [folder = ''] = process.argv.slice(2);
const electron = (await import(fakeUrl)) as FakeElectron;
electron.fake.paths.set('appData', join(folder, 'data'));
electron.fake.paths.set('documents', folder);
await import(pathToFileURL(join(root, 'dist/electron/main/main.js')).href);
while (!electron.fake.menu) await new Promise((done) => setTimeout(done, 5));

const window = electron.fake.windows[0];
if (!window) throw new Error('main made no window');
window.webContents.onSend = (channel, payload) => tell({ kind: 'send', channel, payload: payload as HostEvent });

async function answer(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'invoke':
      return electron.invoke(question.channel, question.given, { frame: frameAt(question.frameUrl) });
    case 'fetch': {
      const response = await electron.session.defaultSession.fetch(question.address, question.method);
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: Object.fromEntries(response.headers), body } satisfies Fetched;
    }
    case 'lets':
      return electron.session.defaultSession.lets(question.address);
    case 'power':
      return electron.powerMonitor.emit(question.event);
    case 'chooseFile':
      return electron.fake.saveAnswers.push({ canceled: false, filePath: question.path });
    case 'closeWindow':
      return window?.close();
    case 'windowGone':
      return window?.destroyed;
  }
}

/** The top frame, wherever in the app the page has gone; any other address belongs to some frame inside it. */
function frameAt(url: string): unknown {
  const top = window?.webContents.mainFrame;
  if (!top || !url.startsWith('app://holdfast/')) return { url, parent: top };
  return Object.assign(top, { url });
}

process.on('message', ({ id, question }: Asked) => {
  answer(question).then(
    (value) => tell({ kind: 'answer', id, answer: value }),
    (problem: unknown) => tell({ kind: 'answer', id, problem: problem instanceof Error ? problem.message : 'unknown' }),
  );
});
tell({ kind: 'ready' });
