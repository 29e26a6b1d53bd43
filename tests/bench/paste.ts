// What a page of Word costs that is pasted into a statement: node tests/bench/paste.ts [paragraphs], after npm run build.
// Sixteen thousand paragraphs are five megabytes.
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { longTasksOf } from '../support/longTasks.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { makeCase, makeVault } from '../support/vaultByHand.ts';
import { pasteParagraphs } from '../support/wordPage.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const count = Number(process.argv[2] ?? 16_000);
const patienceMs = 180_000;
const server = await serveFolder(resolve(import.meta.dirname, '../../dist/app'));
const browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false, args: chromiumArguments });
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
const measure = async (what: string, doing: () => Promise<void>) => {
  const from = Date.now();
  const felt = await longTasksOf(page, doing);
  say(JSON.stringify({ what, tookMs: Date.now() - from, ...felt }));
};
const saved = () => page.locator('[data-state="saved"]').first().waitFor({ timeout: patienceMs });

await makeVault(page, `${server.url}?own-window`);
await makeCase(page, 'River case');
await page.keyboard.press('Alt+i');
await page.getByRole('textbox', { name: /^Statement/ }).click();
await measure('paste', async () => {
  say(`${await pasteParagraphs(page, count)} bytes of HTML`);
  await page.getByText('The end of it.').waitFor({ timeout: patienceMs });
});
await measure('save', saved);
await measure('type', async () => {
  await page.keyboard.type('and then', { delay: 60 });
  await saved();
});
await page.keyboard.press('Control+z');
await measure('undo', async () => {
  await page.keyboard.press('Control+z');
  await page.getByText('The end of it.').waitFor({ state: 'detached', timeout: patienceMs });
});
await measure('save', saved);
await browser.close();
await server.close();
