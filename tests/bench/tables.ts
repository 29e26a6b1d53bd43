// How smooth tables are in the built app: node tests/bench/tables.ts [records], after npm run build.
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { filledPassphrase, fillVault } from '../support/fillVault.ts';
import { longTasksOf } from '../support/longTasks.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { type Smoothness, smoothnessOf, watchSmoothness } from '../support/smoothness.ts';
import { unlock } from '../support/vaultByHand.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const count = Number(process.argv[2] ?? 100_000);
const pictures = process.argv[3];
const server = await serveFolder(resolve(import.meta.dirname, '../../dist/app'));
const browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false, args: chromiumArguments });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const page = await context.newPage();

const from = Date.now();
await fillVault(page, server.url, count);
say(`${count} records written in ${Date.now() - from} ms`);
await page.goto(`${server.url}?own-window`);
const before = Date.now();
await unlock(page, filledPassphrase);
say(`unlocked in ${Date.now() - before} ms`);

const grid = page.getByRole('grid', { name: 'People' });
const firstRow = grid.getByRole('row').nth(1).getByRole('gridcell').nth(1);
const shown = () => page.locator('[role=grid][aria-busy=false]').first().waitFor();
const measure = async (what: string, doing: () => Promise<void>) => {
  let seen: Smoothness | undefined;
  const { longestMs, over50Ms } = await longTasksOf(page, async () => {
    seen = await smoothnessOf(page, doing);
  });
  say(JSON.stringify({ what, longestTaskCpuMs: longestMs, tasksOver50CpuMs: over50Ms, ...seen }));
};

await watchSmoothness(page);
await measure('home, at rest', () => page.waitForTimeout(2000));
await measure('open People', async () => {
  await page.keyboard.press('Alt+4');
  await firstRow.waitFor();
  await shown();
});
await page.waitForTimeout(1500);
if (pictures) await page.screenshot({ path: `${pictures}-people.png` });
await measure('scroll with the wheel', async () => {
  await grid.hover();
  for (let n = 0; n < 120; n += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
});
await measure('drag to anywhere', async () => {
  for (let n = 1; n <= 20; n += 1) {
    await grid.evaluate((element, share) => element.scrollTo(0, element.scrollHeight * share), ((n * 37) % 20) / 20);
    await page.waitForTimeout(100);
  }
});
await measure('sort by age, by name downwards', async () => {
  await page.getByRole('button', { name: 'Changed' }).click();
  await page.waitForTimeout(400);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.waitForTimeout(400);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.waitForTimeout(600);
});
await measure('type in the search', async () => {
  await page.getByLabel('Filter People').pressSequentially('sihanoukville', { delay: 60 });
  await page.waitForTimeout(600);
  await page.getByLabel('Filter People').press('Escape');
  await page.waitForTimeout(400);
});
await measure('filter', async () => {
  await page.getByRole('button', { name: 'Filter by' }).click();
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: 'Field' })
    .or(page.getByLabel('Field', { exact: true }))
    .first()
    .fill('Sex');
  await page.getByRole('option', { name: 'Sex' }).click();
  await page.getByRole('checkbox', { name: /Female/ }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('button', { name: 'Sex: Female', exact: true }).waitFor();
  await page.waitForTimeout(500);
});
await measure('group by citizenship', async () => {
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Citizenship', exact: true }).click();
  await grid
    .getByRole('row', { name: /^Bangladesh/ })
    .first()
    .waitFor();
  await page.waitForTimeout(500);
});
if (pictures) await page.screenshot({ path: `${pictures}-grouped.png` });
await measure('select all, scroll', async () => {
  await grid.getByRole('row').nth(2).focus();
  await page.keyboard.press('Control+a');
  await page.waitForTimeout(300);
  for (let n = 0; n < 40; n += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
});
if (pictures) await page.screenshot({ path: `${pictures}-selected.png` });
if (count <= 20_000) {
  await measure('edit all of them', async () => {
    await page.getByRole('button', { name: 'Edit a field' }).click();
    await page.getByRole('dialog').getByText('Take out', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Value' }).fill('Witness');
    await page.getByRole('option', { name: 'Witness' }).click();
    await page.getByRole('button', { name: /^Change / }).click();
    await page.getByText(/records changed/).waitFor({ timeout: 120_000 });
  });
}
await browser.close();
await server.close();
