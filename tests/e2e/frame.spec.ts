import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';

async function expectNoBarriers(page: Page, where: string): Promise<void> {
  // Tooltips and lists of choices stand beside the landmarks, tied to their field by ARIA: `region` does not know them.
  const { violations } = await new AxeBuilder({ page }).disableRules('region').analyze();
  expect(
    violations.map((violation) => `${where}: ${violation.id} ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen bars anyone in the ${colorScheme} theme`, async ({ page }) => {
    test.setTimeout(400_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'Make your vault' })).toBeVisible();
    await expectNoBarriers(page, 'create');
    const { passphrase } = await makeVault(page);
    await expectNoBarriers(page, 'no case');
    await makeCase(page, 'River case');
    await makeRecord(page, 'New compound', 'Name', 'Compound B');
    await makeRecord(page, 'New person', 'Name', 'Selam');
    await expectNoBarriers(page, 'person');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await expectNoBarriers(page, 'link dialog');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    for (const [keys, name] of [
      ['Alt+1', 'home'],
      ['Alt+2', 'inbox'],
      ['Alt+4', 'people'],
      ['Alt+5', 'compounds'],
      ['Alt+6', 'organizations'],
      ['Control+,', 'settings'],
      ['Control+k', 'palette'],
    ] as const) {
      await page.keyboard.press(keys);
      await page.waitForTimeout(300);
      await expectNoBarriers(page, name);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await expectNoBarriers(page, 'unlock');
    await unlock(page, passphrase);
  });
}

test('search finds a misspelt name as one types, and opens the record beside', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Tesfaye');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill('Tesfye');
  await expect(page.getByRole('dialog').locator('mark', { hasText: 'Tesfaye' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const beside = page.getByRole('region', { name: 'Second pane' });
  await expect(beside.getByRole('heading', { name: 'Tesfaye', level: 1 })).toBeVisible();
});

test('letters typed before the palette has come up go into it', async ({ page }) => {
  await makeVault(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new person');
  await expect(page.getByRole('combobox', { name: /Search/ })).toHaveValue('new person');
});

test('a record opens beside another, the divider moves by keys, and both are there after the lock', async ({ page }) => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Selam');
  await page.keyboard.press('Alt+4');
  await page.getByRole('row', { name: /Selam/ }).click({ modifiers: ['Control'] });
  const beside = page.getByRole('region', { name: 'Second pane' });
  await expect(beside.getByRole('heading', { name: 'Selam' })).toBeVisible();
  const divider = page.getByRole('separator');
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(divider).toHaveAttribute('aria-valuenow', '46');
  await page.waitForTimeout(700);
  await page.keyboard.press('Control+l');
  await unlock(page, passphrase);
  await expect(beside.getByRole('heading', { name: 'Selam' })).toBeVisible();
  await expect(page.getByRole('separator')).toHaveAttribute('aria-valuenow', '46');
  await page.keyboard.press('Alt+w');
  await expect(beside).toBeHidden();
});

test('every key of the cheat sheet is one that a command has', async ({ page }) => {
  await makeVault(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Lock', { exact: true })).toBeVisible();
  await expect(sheet.getByText('Ctrl L')).toBeVisible();
  const keysOf = async (place: string) =>
    sheet.getByRole('region', { name: place, exact: true }).locator('kbd').allTextContents();
  const everywhere = [...(await keysOf('Go to')), ...(await keysOf('Do'))];
  expect(everywhere.length).toBeGreaterThan(20);
  expect(new Set(everywhere).size).toBe(everywhere.length);
  // A screen may use a key that another one uses, but none twice.
  for (const place of await sheet.getByRole('region').all()) {
    const keys = await place.locator('kbd').allTextContents();
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('a backup is written to a file and opens another empty vault with the same passphrase', async ({ page, browser }) => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'River case');
  await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await page.keyboard.press('Control+,');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const file = await (await download).path();
  await expect(page.getByText(/The backup is complete/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('No backup yet')).toBeHidden();
  expect((await readFile(file)).includes('River case')).toBe(false);

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'I have a backup to restore' }).click();
  await other.locator('input[type=file]').setInputFiles(file);
  await other.getByRole('textbox', { name: 'Passphrase' }).fill('wrong');
  await other.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.getByRole('alert')).toHaveText('That does not open this backup. Nothing was restored.', { timeout: 60_000 });
  await other.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await other.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.getByRole('button', { name: 'Case: River case' })).toBeVisible({ timeout: 60_000 });
});
