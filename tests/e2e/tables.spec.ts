import { expect, test } from '@playwright/test';
import { filledPassphrase, fillVault } from '../support/fillVault.ts';
import { smoothnessOf, watchSmoothness } from '../support/smoothness.ts';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';

test('a table is narrowed, grouped, kept as a view, edited as one and copied, with the keyboard alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeVault(page);
  await makeCase(page, 'River case');
  for (const name of ['Dara Vannak', 'Selam Tesfaye', '=2+5']) await makeRecord(page, 'New person', 'Name', name);
  const keyboard = page.keyboard;
  await keyboard.press('Alt+4');
  const grid = page.getByRole('grid', { name: 'People' });
  const rowOf = (name: RegExp) => grid.getByRole('row', { name });
  await expect(rowOf(/Selam/)).toBeVisible();

  await grid.getByRole('row').nth(1).focus();
  await keyboard.press('Control+a');
  await expect(page.getByText('3 selected')).toBeVisible();
  await keyboard.press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Edit 2 records' });
  await expect(dialog.getByLabel('Field')).toBeFocused();
  await dialog
    .getByRole('textbox', { name: 'Value' })
    .or(dialog.getByRole('combobox', { name: 'Value' }))
    .focus();
  await keyboard.type('Witness');
  await page.getByRole('option', { name: 'Witness' }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Change 2 records' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByText('2 records changed.')).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: 'Witness' })).toHaveCount(2);

  await rowOf(/Selam/).focus();
  await keyboard.press('Escape');
  await page.getByRole('button', { name: 'Group', exact: true }).focus();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Roles' }).focus();
  await keyboard.press('Enter');
  await expect(rowOf(/^Witness ?2$/)).toBeVisible();
  await expect(rowOf(/^No value ?1$/)).toBeVisible();
  await rowOf(/^Witness ?2$/).focus();
  await keyboard.press('ArrowLeft');
  await expect(grid.getByRole('gridcell', { name: 'Witness', exact: true })).toHaveCount(0);
  await keyboard.press('ArrowRight');

  await page.getByRole('button', { name: 'Views' }).focus();
  await keyboard.press('Enter');
  await page.getByLabel('Name of this view').fill('By role');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'By role' })).toBeVisible();

  await rowOf(/^Witness ?2$/).focus();
  await keyboard.press('Control+c');
  await expect(page.getByText(/3 rows copied as CSV/)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r\n', '\n')).toMatch(/^Name,Roles,Citizenship,Changed\n/);
  expect(copied).toContain("'=2+5,");

  await keyboard.press('Control+z');
  await expect(page.getByText('Undone: Edit many records')).toBeVisible();
  await expect(rowOf(/^No value ?3$/)).toBeVisible();
});

test('twenty thousand records scroll, sort and are searched without a task that a person would feel', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await fillVault(page, baseURL ?? '', 20_000);
  await page.goto('./');
  await unlock(page, filledPassphrase);
  await page.keyboard.press('Alt+4');
  const grid = page.getByRole('grid', { name: 'People' });
  await expect(grid.getByRole('row')).not.toHaveCount(1);
  await watchSmoothness(page);
  const seen = await smoothnessOf(page, async () => {
    await grid.hover();
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400);
    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
    await page.getByLabel('Filter People').pressSequentially('poipet', { delay: 30 });
    await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  });
  expect(seen.longestTaskMs, JSON.stringify(seen)).toBeLessThan(100 * seen.slowed);
});
