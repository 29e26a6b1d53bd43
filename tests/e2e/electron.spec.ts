// The real Electron, wherever its program is. Where it is not, these are skipped, and loudly so.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { findElectron } from '../../electron/launch/electronProgram.mjs';
import { root } from '../../electron/launch/places.mjs';
import type { HostEvent } from '../../src/host/contract.ts';

const electron = findElectron();
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const reason = electron.found ? 'there is no display (run it under xvfb-run)' : `Electron’s program is not at ${electron.path}`;
const runs = electron.found && display;
if (!runs)
  process.stderr.write(
    `\n!!! The journeys in the real Electron are SKIPPED: ${reason}.\n!!! The bridge run stands in for them; it cannot show what only Electron does.\n\n`,
  );

test.describe('in the real Electron', () => {
  test.skip(!runs, reason);
  let app: ElectronApplication;
  let page: Page;
  let folder = '';

  const launch = () =>
    _electron.launch({
      executablePath: electron.path,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, `--user-data-dir=${folder}`],
    });

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-electron-'));
    app = await launch();
    page = await app.firstWindow();
  });
  test.afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the app opens at its own address and says where it is', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toBe('app://holdfast/index.html');
    const info = await page.evaluate(() => window.holdfast?.info());
    expect(info).toMatchObject({ host: 'electron' });
    expect(info?.versions.electron).toMatch(/^\d+\./);
  });

  test('the page has no Node', async () => {
    expect(await page.evaluate(() => ['require', 'process', 'Buffer'].filter((name) => name in window))).toEqual([]);
  });

  test('no way leads to the network', async () => {
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'denied',
      ),
    );
    expect(reached).toBe('denied');
    const fromSession = await app.evaluate(async ({ session }) => {
      const ask = (address: string) =>
        session.defaultSession.fetch(address).then(
          () => 'reached',
          () => 'denied',
        );
      return Promise.all(['https://example.org/', 'http://127.0.0.1:9/', 'http://localhost/'].map(ask));
    });
    expect(fromSession).toEqual(['denied', 'denied', 'denied']);
  });

  test('the vault’s storage is kept, and nothing else is granted', async () => {
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('the page neither leaves nor opens windows', async () => {
    await page.evaluate(() => {
      window.open('https://example.org/');
      location.href = 'https://example.org/';
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe('app://holdfast/index.html');
    expect(app.windows()).toHaveLength(1);
  });

  test('files beside the app are not served', async () => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/..%2felectron%2fmain%2fmain.js', '/%2e%2e%2fpackage.json', '/gone.js'].map(async (path) => (await fetch(path)).status),
      ),
    );
    expect(statuses).toEqual([400, 400, 404]);
  });

  test('a suspending machine tells the page to lock', async () => {
    await page.evaluate(() => {
      const heard: HostEvent[] = [];
      Object.assign(window, { heard });
      window.holdfast?.on((event) => heard.push(event));
    });
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { readonly heard: readonly HostEvent[] }).heard))
      .toContainEqual({ kind: 'lock', reason: 'suspend' });
  });

  test('a file is saved where the person wants it', async () => {
    const target = join(folder, 'statement.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, target);
    await page.evaluate(async () => {
      const begun = await window.holdfast?.saveBegin('statement.pdf', 'pdf');
      if (!begun?.ok) throw new Error('not begun');
      await window.holdfast?.saveWrite(begun.value.handle, new Uint8Array(10));
      await window.holdfast?.saveFinish(begun.value.handle);
    });
    expect(existsSync(target)).toBe(true);
  });

  test('a second start shows the first window and ends', async () => {
    const second = await launch().catch(() => null);
    const ended = second ? await second.waitForEvent('close', { timeout: 10_000 }).then(() => true) : true;
    expect(ended).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });
});
