import { expect, test } from '@playwright/test';
import { filledPassphrase, fillVault } from '../support/fillVault.ts';
import { longTasksOf } from '../support/longTasks.ts';
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

  await page.getByRole('button', { name: 'Views', exact: true }).focus();
  await keyboard.press('Enter');
  await page.getByLabel('Name of this view').fill('By role');
  await keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('button', { name: 'By role', exact: true })).toBeVisible();

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
  const pause = (ms: number) =>
    page.evaluate(
      (wanted) =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            const from = performance.now();
            while (performance.now() - from < wanted);
            resolve();
          });
        }),
      ms,
    );
  await expect(async () => {
    const felt = await longTasksOf(page, () => pause(400));
    expect(felt.longestMs, 'the watch sees a page that stands still').toBeGreaterThan(100);
  }).toPass({ timeout: 30_000 });

  const firstRow = grid.getByRole('row').nth(1);
  const seen = await longTasksOf(page, async () => {
    await grid.hover();
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400);
    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
    await page.getByLabel('Filter People').pressSequentially('7776', { delay: 30 });
    await expect(grid).toHaveAttribute('aria-busy', 'false');
    await expect(firstRow).toContainText('7776');
  });
  expect(seen.longestMs, JSON.stringify(seen)).toBeLessThan(100);
  expect(seen.tasks, 'the page was watched').toBeGreaterThan(100);

  await test.step('a word of their notes finds those people only, and not by their names', async () => {
    const all = 14_000;
    const count = async () => Number(await grid.getAttribute('aria-rowcount')) - 1;
    for (const nth of [1, 8]) {
      const search = page.getByLabel('Filter People');
      await search.fill('no such word anywhere');
      await expect(grid).toBeHidden();
      await search.fill('poipet');
      await expect(grid).toBeVisible();
      expect(await count(), 'every sixth person is of there').toBeGreaterThan(all / 12);
      expect(await count()).toBeLessThan(all / 3);
      const row = grid.getByRole('row').nth(nth);
      await expect(row).not.toContainText(/poipet/i);
      await row.getByRole('gridcell').nth(1).click();
      await expect(page.getByRole('main').getByText(/^Poipet\. /)).toBeVisible();
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(search).toHaveValue('poipet');
      expect(await count(), 'coming back finds the table as it was left').toBeLessThan(all / 3);
    }
  });
});
