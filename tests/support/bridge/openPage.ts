// Puts the built preload and the built renderer into a page of a real Chromium, as Electron would: the preload before the page's
// own scripts, every file from main's `app://` handler, every call over the border as a copy.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { BuiltMain } from './startMain.ts';

const preload = resolve(import.meta.dirname, '../../../dist/electron/preload/preload.cjs');
/** Stands for `app://holdfast/`, which a plain Chromium does not know; a secure origin like it, and nothing is behind it. */
const origin = 'https://holdfast.test';
const appOrigin = 'app://holdfast';

export async function openPage(context: BrowserContext, main: BuiltMain): Promise<Page> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!request.url().startsWith(`${origin}/`)) return route.abort();
    const { status, headers, body } = await main.fetch(appOrigin + request.url().slice(origin.length), request.method());
    return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  });
  await context.exposeBinding('toMain', async ({ frame }, channel: string, given: string) => {
    const frameUrl = frame.url().replace(origin, appOrigin);
    return encode(await main.ask({ kind: 'invoke', channel, given: decode(given) as unknown[], frameUrl }));
  });
  await context.addInitScript({ content: `(${inPage})(${JSON.stringify(readFileSync(preload, 'utf8'))})` });
  const page = await context.newPage();
  main.onSend((channel, payload) => void page.evaluate(`fromMain(${JSON.stringify([channel, payload])})`).catch(() => undefined));
  await page.goto(`${origin}/index.html`);
  return page;
}

const encode = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? { bytes: Buffer.from(part).toString('base64') } : part,
  ) ?? 'null';
const decode = (text: string): unknown =>
  JSON.parse(text, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && 'bytes' in part && typeof part.bytes === 'string'
      ? new Uint8Array(Buffer.from(part.bytes, 'base64'))
      : part,
  );

/** Runs in the page: gives the preload its `electron`. */
const inPage = `(source) => {
  const heard = new Map();
  const electron = {
    contextBridge: { exposeInMainWorld: (key, api) => Object.defineProperty(window, key, { value: Object.freeze(api) }) },
    ipcRenderer: {
      invoke: async (channel, ...given) => {
        const pack = (_key, part) => (part instanceof Uint8Array ? { bytes: part.toBase64() } : part);
        return JSON.parse(await window.toMain(channel, JSON.stringify(given, pack)));
      },
      on: (channel, listener) => heard.set(listener, channel),
      off: (_channel, listener) => heard.delete(listener),
    },
  };
  window.fromMain = ([channel, payload]) => {
    for (const [listener, at] of heard) if (at === channel) listener({}, payload);
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload may only ask for electron');
    return electron;
  };
  new Function('require', 'module', 'exports', source)(require, { exports: {} }, {});
}`;
