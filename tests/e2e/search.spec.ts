import { expect, type Page, test } from '@playwright/test';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search every record' });
const hits = (page: Page) => page.getByRole('list', { name: 'Hits' }).getByRole('listitem');

async function giveName(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Other names', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name as written' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(name).first()).toBeVisible();
}

test('a person is found by each of her names and by a misspelt one; the search is kept over a lock and can be forgotten', async ({
  page,
}) => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Dara Vannak');
  await giveName(page, 'ดารา วันนัก');
  await makeRecord(page, 'New compound', 'Name', 'Kings Park');

  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
  await field(page).fill('วันนัก');
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).first()).toContainText('Dara Vannak');
  await expect(hits(page).first()).toContainText('Other names');
  await expect(hits(page).first().locator('mark').first()).toBeVisible();

  await field(page).fill('Vanank');
  await expect(hits(page).first()).toContainText('Dara Vannak');
  await expect(
    page.getByRole('group', { name: 'Kinds of what was found' }).getByRole('button', { name: /^People 1$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Save this search' }).click();
  await field(page).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Second pane' }).or(page.locator('[data-side="beside"]'))).toContainText(
    'Dara Vannak',
  );

  await page.keyboard.press('Control+l');
  await unlock(page, passphrase);
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: 'Clear the search' }).or(field(page)).first().focus();
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await expect(saved.getByRole('button', { name: 'Vanank', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recent searches' })).toContainText('Vanank');
  await page.getByRole('region', { name: 'Recent searches' }).getByRole('button', { name: 'Forget all' }).click();
  await expect(page.getByRole('region', { name: 'Recent searches' })).toBeHidden();
  await saved.getByRole('button', { name: 'Vanank', exact: true }).click();
  await expect(hits(page).first()).toContainText('Dara Vannak');
});

test('the palette leads to all hits, and titles alone can be searched', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New compound', 'Name', 'Gate House');
  await makeRecord(page, 'New person', 'Name', 'Selam');
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill('She waited at the gate.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1 }).click();

  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill('gate');
  await page.getByText('Open the search page with all 2 hits').click();
  await expect(field(page)).toHaveValue('gate');
  await expect(hits(page)).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Only titles and names' }).check();
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).first()).toContainText('Gate House');
  await page.getByRole('checkbox', { name: 'Only titles and names' }).uncheck();
  await page.getByRole('button', { name: 'Narrow' }).click();
  await page.getByRole('textbox', { name: 'Names this person' }).fill('Sel');
  await page.getByRole('option', { name: 'Selam' }).click();
  await page.keyboard.press('Escape');
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).first()).toContainText('Selam');
});
