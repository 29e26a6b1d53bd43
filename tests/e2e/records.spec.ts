import { expect, test } from '@playwright/test';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';

test('a person is recorded in her own script, edited in place, undone, and still there after the lock', async ({ page }) => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'စောဝင်း');

  await page.getByRole('button', { name: 'Roles', exact: true }).click();
  await page.getByRole('option', { name: 'Witness' }).click();
  await expect(page.getByText('Witness.', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Born', exact: true }).click();
  await page.getByLabel('Born').fill('about 1998');
  await expect(page.getByText('about 1998 · 1998~')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Witness, born about 1998.')).toBeVisible();

  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Edit')).toBeVisible();
  await expect(page.getByText('Witness.', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Witness, born about 1998.')).toBeVisible();

  await page.keyboard.press('Control+l');
  await unlock(page, passphrase);
  await page.keyboard.press('Alt+4');
  await page.getByRole('row', { name: /စောဝင်း/ }).click();
  await expect(page.getByText('Witness, born about 1998.')).toBeVisible();
});

test('a date that may be read two ways is asked about, never guessed', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Selam');
  await page.getByRole('button', { name: 'Born', exact: true }).click();
  await page.getByLabel('Born').fill('03/04/1998');
  await expect(page.getByText('Two readings fit. Which is meant?')).toBeVisible();
  await page.getByRole('button', { name: '3 Apr 1998' }).click();
  await expect(page.getByText('3 Apr 1998 · 1998-04-03')).toBeVisible();
});

test('a link without a source says so until one is given, and stands on both pages', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New compound', 'Name', 'Compound B');
  await makeRecord(page, 'New person', 'Name', 'Selam');
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByRole('textbox', { name: 'To whom or what' }).fill('compund');
  await page.getByRole('option', { name: 'Compound B' }).click();
  await page.getByLabel('When, if known').fill('from March 2023 to January 2024');
  await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
  // First and last seen name the same link again: here it is the list of links that is looked at.
  const links = page.getByRole('region', { name: 'Links' });
  await expect(links.getByText('Held at')).toBeVisible();
  await expect(links.getByText('from March 2023 to January 2024')).toBeVisible();
  await expect(links.getByRole('button', { name: 'no source yet' })).toBeVisible();
  await links.getByRole('button', { name: 'Compound B' }).click();
  // On the page of the place it stands in the table of who was there, and nowhere a second time.
  const there = page.getByRole('table', { name: 'Who was there' });
  await expect(there.getByRole('button', { name: 'Selam' })).toBeVisible();
  await expect(there.getByRole('button', { name: 'no source yet' })).toBeVisible();
  await expect(links.getByRole('button', { name: 'Selam' })).toBeHidden();
  await there.getByRole('button', { name: 'This link' }).click();
  await page.getByRole('menuitem', { name: 'Remove the link' }).click();
  await expect(there).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(there.getByRole('button', { name: 'Selam' })).toBeVisible();
});

test('the history names each step, and shows the record as it was before it', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Selam');
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Selam Tesfaye');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Selam Tesfaye' })).toBeVisible();
  await page.getByRole('button', { name: 'History' }).click();
  const steps = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await expect(steps.first()).toContainText('Edit');
  await expect(steps.last()).toContainText('New person');
  await steps.last().getByRole('button', { name: 'As it was' }).click();
  await expect(page.getByRole('dialog').getByText('Selam', { exact: true })).toBeVisible();
});

test('a deleted record leaves the list and can be brought back', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Selam');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByText('This record was deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('row', { name: /Selam/ })).toBeVisible();
});

test('a name that is recorded already is shown before it is recorded twice', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Selam Tesfaye');
  await page.keyboard.press('Alt+p');
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Selam');
  await expect(page.getByText('Perhaps already recorded:')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Selam Tesfaye' }).click();
  await expect(page.getByRole('heading', { name: 'Selam Tesfaye' })).toBeVisible();
});
