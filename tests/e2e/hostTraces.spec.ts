// What a real Chromium writes about typed text beside the vault. The control, the same page without the host's guard, shows that
// the scan finds it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../electron/launch/browser.mjs';
import { chromiumArguments } from '../support/chromium.ts';

const typed = { input: 'typedintoaninput', area: 'typedintoanarea', shown: 'typedpassphraseshown', editor: 'typedintotheeditor' };

/** Files of the profile in which a word stands, as UTF-8 or UTF-16. */
function filesWith(profile: string, word: string): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    });
}

async function wordsFoundAfterTyping(guard: string, baseURL: string): Promise<string[]> {
  const profile = mkdtempSync(join(tmpdir(), 'holdfast-traces-'));
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: false,
    args: [...chromiumArguments],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.route('**/guard.js', (route) => route.fulfill({ contentType: 'text/javascript', body: guard }));
    await page.route('**/typing.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><body><script type="module" src="guard.js"></script>' }),
    );
    await page.goto(`${baseURL}typing.html`);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<input id="input"><textarea id="area"></textarea><input id="shown" type="password" autocomplete="new-password"><div id="editor" contenteditable></div>',
      );
    });
    for (const [id, word] of Object.entries(typed)) {
      await page.click(`#${id}`);
      await page.keyboard.type(word);
    }
    await page.evaluate(() => document.querySelector('#shown')?.setAttribute('type', 'text'));
    await page.waitForTimeout(500);
    await page.evaluate(() => history.pushState(null, '', '?next'));
    await page.waitForTimeout(4_000);
  } finally {
    await context.close();
  }
  const found = Object.values(typed).filter((word) => filesWith(profile, word).length > 0);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return found;
}

test('nothing that is typed stands in the browser’s files, and without the guard it would', async ({ baseURL }) => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/host/forgetTyping.ts', formats: ['es'] } },
  });
  const bundle = [built].flat()[0];
  const code = bundle && 'output' in bundle ? bundle.output[0].code : '';
  const guard = `${code.replace(/export\s*\{\s*(\w+) as forgetTyping\s*\};?/, '$1(document);').replace(/export\s*\{\s*forgetTyping\s*\};?/, 'forgetTyping(document);')}`;
  expect(guard).toContain('(document)');
  expect(await wordsFoundAfterTyping('', baseURL ?? '')).toEqual(expect.arrayContaining([typed.input, typed.area]));
  expect(await wordsFoundAfterTyping(guard, baseURL ?? '')).toEqual([]);
});
