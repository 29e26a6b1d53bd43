import { expect, type Page, test } from '@playwright/test';
import { tableCell } from '../support/tableCell.ts';
import { makeVault, unlock } from '../support/vaultByHand.ts';

const title = 'Sample – invented: Silver Heron Park';
const workspace = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Workspaces' }).getByRole('button', { name });
const caseHeading = (page: Page) => page.getByRole('heading', { name: title, level: 1 });

test('someone who has never seen Holdfast looks round in the sample case, and takes it away again', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  await makeVault(page);
  await page.getByRole('button', { name: 'Look round in a sample case' }).click();
  await expect(caseHeading(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('This case is invented')).toBeVisible();
  await expect(page.getByText('1 consent was withdrawn')).toBeVisible();

  await test.step('a person has her names in her own script', async () => {
    await workspace(page, 'People').click();
    await tableCell(page, 'ธนพล ใจดี').click();
    await expect(page.getByRole('heading', { name: 'ธนพล ใจดี', level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Thanaphon Chaidi');
    await expect(page.getByRole('main')).toContainText('Silver Heron Park');
  });
  await test.step('an interview shows what was said', async () => {
    await workspace(page, 'Interviews').click();
    await page.getByText('First full account, in the shelter garden').first().click();
    await expect(page.getByRole('main')).toContainText('The man who took my passport was');
  });
  await test.step('the timeline has what happened', async () => {
    await workspace(page, 'Timeline').click();
    await expect(page.getByRole('main')).toContainText('Gate three is opened at noon');
  });
  await test.step('a page of the contract opens', async () => {
    await workspace(page, 'Items').click();
    // A long list shows only what is near: the filter brings the row up.
    await page.getByRole('textbox', { name: /^Filter/ }).fill('Employment contract');
    await tableCell(page, 'Employment contract with debt table').click();
    await expect(page.getByText('Selam Tesfaye', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  });
  await test.step('it goes as one step, and the other work with it stays reachable', async () => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Search or do anything').fill('Remove the sample case');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Begin with a case' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await workspace(page, 'Home').click();
    await expect(page.getByRole('button', { name: new RegExp(title) })).toBeVisible();
  });
  const own = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
});

test('started with --sample, the case is there once the vault is open, and does not come back after it was removed', async ({
  page,
}) => {
  const { passphrase } = await makeVault(page, './?own-window&sample');
  await expect(caseHeading(page)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill('Remove the sample case');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Begin with a case' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: 'Begin with a case' })).toBeVisible();
});
