// One shortcut from anywhere: words are kept now and sorted later.
import { expect, test } from '@playwright/test';
import { makeCase, makeVault } from '../support/vaultByHand.ts';

test('a note is captured from the timeline and becomes a person in the Inbox', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'Moei River 2025');
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { name: 'Nothing waits here' })).toBeVisible();
  await page.keyboard.press('Alt+8');
  await page.keyboard.press('Control+Shift+Space');
  const dialog = page.getByRole('dialog', { name: 'Quick capture' });
  await expect(dialog.getByRole('textbox', { name: 'What there is to keep' })).toBeFocused();
  await page.keyboard.type('Uncle Lim');
  await page.keyboard.press('Enter');
  await page.keyboard.type('drives a white van');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 thing waits in the Inbox')).toBeVisible();
  await page.keyboard.press('Alt+2');
  const toSort = page.getByRole('region', { name: 'To sort' });
  await expect(toSort).toContainText('drives a white van');
  await toSort.getByRole('button', { name: 'Sort' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Make a person of it' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Uncle Lim', level: 1 })).toBeVisible();
  await expect(toSort).toBeHidden();
});
