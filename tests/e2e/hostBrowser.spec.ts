// The browser host on the platform it is made for: real File System Access files, real downloads, real storage.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

/** A picker has no window in a test: it answers with a real file handle of the page's private file system. */
const pickInside = () => {
  Object.assign(window, {
    showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    },
  });
};
const inside = (page: Page) =>
  page.evaluate(async () => {
    const found: Record<string, number[]> = {};
    for await (const [name, handle] of (await navigator.storage.getDirectory()).entries()) {
      if (handle instanceof FileSystemFileHandle) found[name] = [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }
    return found;
  });

/** Drives the app's own host through its source, bundled nowhere else: the page that the test serves is one script. */
async function openHost(page: Page): Promise<void> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/host/browser.ts', formats: ['es'] }, minify: false },
  });
  const chunk = [built].flat()[0];
  const code = chunk && 'output' in chunk ? chunk.output[0].code : '';
  await page.route('**/host.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>host</title>' }),
  );
  await page.goto('host.html');
  await page.evaluate(async () => {
    const address = '/host.js';
    const { createBrowserHost } = (await import(address)) as typeof import('../../src/host/browser.ts');
    Object.assign(window, { host: createBrowserHost() });
  });
}
declare const host: import('../../src/host/contract.ts').Host;

test('a file stands under its name when it is whole, and an older one is untouched until then', async ({ page }) => {
  await page.addInitScript(pickInside);
  await openHost(page);
  await page.evaluate(async () => {
    const save = async (values: number[], end: 'saveFinish' | 'saveAbort') => {
      const begun = await host.saveBegin('bundle.zip', 'bundle');
      if (!begun.ok) throw new Error(begun.error.type);
      for (const value of values) await host.saveWrite(begun.value.handle, new Uint8Array([value]));
      await host[end](begun.value.handle);
    };
    await save([1, 2, 3], 'saveFinish');
    await save([9, 9], 'saveAbort');
  });
  expect(await inside(page)).toEqual({ 'bundle.zip': [1, 2, 3] });
});

test('a file that was stopped leaves no name behind', async ({ page }) => {
  await page.addInitScript(pickInside);
  await openHost(page);
  await page.evaluate(async () => {
    const begun = await host.saveBegin('bundle.zip', 'bundle');
    if (!begun.ok) throw new Error(begun.error.type);
    await host.saveWrite(begun.value.handle, new Uint8Array([1]));
    await host.saveAbort(begun.value.handle);
  });
  expect(await inside(page)).toEqual({});
});

test('without a picker it is one download, whole', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await openHost(page);
  const downloading = page.waitForEvent('download');
  await page.evaluate(async () => {
    const begun = await host.saveBegin('statement.pdf', 'pdf');
    if (!begun.ok) throw new Error(begun.error.type);
    for (let piece = 0; piece < 5; piece += 1) await host.saveWrite(begun.value.handle, new Uint8Array(1_000_000).fill(piece));
    await host.saveFinish(begun.value.handle);
  });
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('statement.pdf');
  const bytes = readFileSync(await download.path());
  expect([bytes.length, bytes[0], bytes[4_999_999]]).toEqual([5_000_000, 0, 4]);
});

test('without a fresh gesture Chromium’s own picker refuses, and the file becomes a download', async ({ page }) => {
  await openHost(page);
  const downloading = page.waitForEvent('download');
  const begun = page.evaluate(async () => {
    // Longer than a gesture lasts; a test's evaluation counts as one.
    await new Promise((done) => setTimeout(done, 6_000));
    const answer = await host.saveBegin('bundle.zip', 'bundle');
    if (answer.ok) await host.saveFinish(answer.value.handle);
    return answer.ok;
  });
  expect(await begun).toBe(true);
  expect((await downloading).suggestedFilename()).toBe('bundle.zip');
});

test('it says in which Chromium it runs and what it lacks', async ({ page, browser }) => {
  await openHost(page);
  const info = await page.evaluate(() => host.info());
  expect(info.host).toBe('browser');
  expect(browser.version()).toContain(info.versions.chromium.split('.')[0]);
  expect(info.lacks).toEqual(expect.arrayContaining(['lockOnSuspend', 'networkDenial', 'contentProtection']));
});

test('the witness outlives the page', async ({ page }) => {
  await openHost(page);
  expect(await page.evaluate(() => host.witnessRead())).toEqual({ ok: true, value: null });
  await page.evaluate(() => host.witnessWrite('AAAA'));
  await page.reload();
  await openHost(page);
  expect(await page.evaluate(() => host.witnessRead())).toEqual({ ok: true, value: 'AAAA' });
});

test('it counts the storage', async ({ page }) => {
  await openHost(page);
  const estimate = await page.evaluate(() => host.storageEstimate());
  expect(estimate?.quotaBytes).toBeGreaterThan(0);
});
