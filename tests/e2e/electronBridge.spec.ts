// The three built bundles together: main in Node over a fake of `electron`, preload and renderer in a real Chromium, the files
// through the real `app://` handler. What only Electron itself can show is in electron.spec.ts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { HostEvent } from '../../src/host/contract.ts';
import { openPage } from '../support/bridge/openPage.ts';
import { type BuiltMain, startBuiltMain } from '../support/bridge/startMain.ts';
import { makeCase, makeVault, unlock } from '../support/vaultByHand.ts';

let folder = '';
let main: BuiltMain;
let page: Page;
let requests: string[];
let complaints: string[];

test.use({ baseURL: 'https://holdfast.test/' });
test.beforeEach(async ({ context }) => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-bridge-'));
  main = await startBuiltMain(folder);
  [requests, complaints] = [[], []];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (problem) => complaints.push(problem.error().message));
  page = await openPage(context, main);
});
test.afterEach(() => {
  main.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the built app starts on the built preload and says that it is in Electron', async () => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const info = await page.evaluate(() => window.holdfast?.info());
  expect(info).toMatchObject({ host: 'electron', platform: process.platform });
  expect(complaints).toEqual([]);
});

test('it asks nothing of any network, and main would not let it', async () => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(requests.filter((address) => !/^(https:\/\/holdfast\.test\/|blob:|data:)/.test(address))).toEqual([]);
  for (const address of requests.filter((one) => one.startsWith('https://holdfast.test/'))) {
    expect(await main.ask({ kind: 'lets', address: address.replace('https://holdfast.test', 'app://holdfast') })).toBe(true);
    expect(await main.ask({ kind: 'lets', address })).toBe(false);
  }
});

test('the policy stops a page that was taken over', async () => {
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    await fetch('https://example.org/').catch(() => undefined);
    const image = new Image();
    image.src = 'https://example.org/leak.png';
    const script = document.createElement('script');
    script.textContent = 'window.taken = true';
    document.body.append(image, script, document.createElement('iframe'));
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    // Asked of the page's own clock: what a debugger evaluates is exempt from the policy.
    setTimeout('window.evaluated = true');
    await new Promise((done) => setTimeout(done, 300));
    return { violations: [...new Set(violations)], taken: 'taken' in window, evaluated: 'evaluated' in window };
  });
  expect(outcome.violations).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'frame-src', 'script-src']),
  );
  expect([outcome.taken, outcome.evaluated]).toEqual([false, false]);
});

test('the page gets the calls of the contract and nothing of Electron', async () => {
  const seen = await page.evaluate(() => ({
    calls: Object.keys(window.holdfast ?? {}).toSorted(),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(seen.node).toEqual([]);
  expect(seen.calls).toEqual(
    [
      'confirmClose',
      'info',
      'on',
      'print',
      'saveAbort',
      'saveBegin',
      'saveFinish',
      'saveWrite',
      'setContentProtection',
      'setIdleMinutes',
      'setUnsaved',
      'witnessRead',
      'witnessWrite',
    ].toSorted(),
  );
});

test('a file goes over the border piece by piece and stands whole on the disk', async () => {
  const target = join(folder, 'statement.pdf');
  await main.ask({ kind: 'chooseFile', path: target });
  const finished = await page.evaluate(async () => {
    const host = window.holdfast;
    const begun = await host?.saveBegin('statement.pdf', 'pdf');
    if (!host || !begun?.ok) return begun;
    for (let piece = 0; piece < 8; piece += 1) await host.saveWrite(begun.value.handle, new Uint8Array(100_000).fill(piece));
    return host.saveFinish(begun.value.handle);
  });
  expect(finished).toMatchObject({ ok: true });
  const bytes = readFileSync(target);
  expect([bytes.length, bytes[0], bytes[799_999]]).toEqual([800_000, 0, 7]);
});

test('a file that was stopped leaves nothing', async () => {
  const target = join(folder, 'statement.pdf');
  await main.ask({ kind: 'chooseFile', path: target });
  await page.evaluate(async () => {
    const begun = await window.holdfast?.saveBegin('statement.pdf', 'pdf');
    if (!begun?.ok) throw new Error('not begun');
    await window.holdfast?.saveWrite(begun.value.handle, new Uint8Array(10));
    await window.holdfast?.saveAbort(begun.value.handle);
  });
  expect(existsSync(target)).toBe(false);
});

test('a bad argument does not leave the page', async () => {
  const said = await page.evaluate(() =>
    window.holdfast?.saveBegin('../../Sophea.pdf', 'pdf').catch((problem: unknown) => String(problem)),
  );
  expect(said).toBe('TypeError: The host call saveBegin refused its arguments');
});

test('the main process answers no frame but the app’s own page', async () => {
  const ask = main.ask({ kind: 'invoke', channel: 'holdfast:call:witnessRead', given: [], frameUrl: 'https://example.org/' });
  await expect(ask).rejects.toThrow('came from elsewhere');
});

test('nothing beside the app’s folder is served', async () => {
  for (const path of [
    '/..%2felectron%2fmain%2fmain.js',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '//etc/passwd',
    '/..%5cpackage.json',
  ]) {
    const { status, body } = await main.fetch(`app://holdfast${path}`);
    expect([status, body.length]).toEqual([400, 0]);
  }
});

test('suspend, screen lock and closing reach the page', async () => {
  await page.evaluate(() => {
    const heard: HostEvent[] = [];
    Object.assign(window, { heard });
    window.holdfast?.on((event) => heard.push(event));
  });
  await main.ask({ kind: 'power', event: 'suspend' });
  await main.ask({ kind: 'power', event: 'lock-screen' });
  await main.ask({ kind: 'closeWindow' });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { readonly heard: readonly HostEvent[] }).heard))
    .toEqual([{ kind: 'lock', reason: 'suspend' }, { kind: 'lock', reason: 'screenLock' }, { kind: 'closing' }]);
});

test('the window closes when the page agrees', async () => {
  await main.ask({ kind: 'closeWindow' });
  await page.evaluate(() => window.holdfast?.confirmClose(true));
  await expect.poll(() => main.ask({ kind: 'windowGone' })).toBe(true);
});

test('a vault made here locks when the machine sleeps, and its witness is in a file beside it', async () => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'Canary of the river');
  await main.ask({ kind: 'power', event: 'suspend' });
  await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible({ timeout: 30_000 });
  expect(await page.content()).not.toContain('Canary of the river');
  // The page goes at once; the mark is written while the vault closes behind it.
  const witness = join(folder, 'data', 'Holdfast', 'witness');
  await expect.poll(() => existsSync(witness)).toBe(true);
  expect(readFileSync(witness, 'utf8')).not.toContain('Canary');
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: 'Canary of the river' })).toBeVisible({ timeout: 60_000 });
  expect(requests.filter((address) => !/^(https:\/\/holdfast\.test\/|blob:|data:)/.test(address))).toEqual([]);
});
