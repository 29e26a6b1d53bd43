import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { makeCase, makeRecord, makeVault } from '../support/vaultByHand.ts';

const steps = (page: Page) => page.getByRole('region', { name: 'First steps' });
const home = (page: Page) => page.getByRole('navigation', { name: 'Workspaces' }).getByRole('button', { name: 'Home' }).click();

async function expectNoBarriers(page: Page, within: string, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  const found = violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the manual, the first steps and the cheat sheet bar nobody in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await makeVault(page, './?own-window');
    await page.keyboard.press('F1');
    await expect(page.getByRole('heading', { name: 'The first ten minutes', level: 1 })).toBeVisible();
    await expectNoBarriers(page, 'main', 'no case');
    await makeCase(page, 'Moei River 2025');
    await page.getByRole('searchbox', { name: 'Search the manual' }).fill('consent');
    await expect(page.getByText('1 of 8 done')).toBeVisible();
    await expectNoBarriers(page, 'main', 'found');
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectNoBarriers(page, '[role="dialog"]', 'keys');
  });
}

test('somebody with a question finds the answer beside the work, follows it, and is shown by doing', async ({ page }) => {
  await makeVault(page, './?own-window');

  await test.step('F1 opens the manual beside; the search finds the page about consent', async () => {
    await page.keyboard.press('F1');
    const search = page.getByRole('searchbox', { name: 'Search the manual' });
    await expect(search).toBeFocused();
    await search.fill('consent');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Consent', level: 1 })).toBeVisible();
    await search.fill('call back');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Withdrawal' })).toBeInViewport();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('hf-manual')?.size ?? 0)).toBeGreaterThan(0);
  });
  await test.step('a link in it does the thing, and leaves the page open', async () => {
    await page.getByRole('article', { name: 'Consent' }).getByRole('button', { name: 'Withdraw consent' }).click();
    const withdrawal = page.getByRole('dialog', { name: 'Withdraw consent' });
    await withdrawal.getByRole('button', { name: 'Cancel' }).click();
    await expect(withdrawal).toBeHidden();
    await page.getByRole('searchbox', { name: 'Search the manual' }).fill('');
    await page.getByRole('combobox', { name: 'Pages of the manual' }).selectOption('vault');
    await page.getByRole('article').getByRole('button', { name: 'change it in the settings' }).click();
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Keeping the vault safe', level: 1 })).toBeVisible();
    await page.keyboard.press('Alt+w');
  });
  await test.step('the first steps tick themselves as the person works', async () => {
    await home(page);
    await expect(steps(page)).toContainText('0 of 8 done');
    await makeCase(page, 'Moei River 2025');
    await expect(steps(page)).toContainText('1 of 8 done');
    await steps(page)
      .getByRole('button', { name: /Record a person/ })
      .click();
    await page.getByRole('dialog', { name: 'New person' }).getByLabel('Name', { exact: true }).fill('Dara Vannak');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Dara Vannak', level: 1 })).toBeVisible();
    await home(page);
    await expect(steps(page)).toContainText('2 of 8 done');
    await steps(page)
      .getByRole('button', { name: /Take consent/ })
      .click();
    await page.getByLabel('Add a person').fill('Dara');
    await page
      .getByRole('option', { name: /Dara Vannak/ })
      .first()
      .click();
    await page.getByRole('radiogroup', { name: 'Keep it in this vault' }).getByText('Given', { exact: true }).click();
    await home(page);
    await expect(steps(page)).toContainText('3 of 8 done');
    await expect(steps(page).getByRole('button', { name: /Done: Take consent/ })).toBeVisible();
  });
  await test.step('put away it stays away, until the manual brings it back', async () => {
    await steps(page).getByRole('button', { name: 'Put away' }).click();
    await expect(steps(page)).toBeHidden();
    await makeRecord(page, 'New compound', 'Name', 'Kings Park');
    await home(page);
    await expect(page.getByRole('heading', { name: 'Needs you now' })).toBeVisible();
    await expect(steps(page)).toBeHidden();
    await page.keyboard.press('F1');
    await page.getByRole('article').getByRole('button', { name: 'Show the first steps' }).click();
    await expect(steps(page)).toContainText('3 of 8 done');
    await page.keyboard.press('Alt+w');
  });
  await test.step('every key stands on the cheat sheet, by its place', async () => {
    await page.keyboard.press('Control+/');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect(sheet.getByRole('region', { name: 'In every table' })).toBeVisible();
    await sheet.getByRole('searchbox').fill('time mark');
    await expect(sheet.getByRole('definition')).toHaveText(['Ctrl ;']);
  });
});

test('the manual can be read before there is a vault', async ({ page }) => {
  await page.goto('./?own-window');
  await page.getByRole('button', { name: 'Manual' }).click();
  const manual = page.getByRole('dialog', { name: 'Manual' });
  await manual.getByRole('searchbox', { name: 'Search the manual' }).fill('recovery code');
  await page.keyboard.press('Enter');
  await expect(manual.getByRole('heading', { name: 'Keeping the vault safe', level: 1 })).toBeVisible();
  await expect(manual.getByRole('article').getByRole('button', { name: 'settings' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Make your vault' })).toBeVisible();
});
