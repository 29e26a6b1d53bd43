// What several sources say of the same person and place: side by side, never overwritten, undone in one step.
import { expect, type Page, test } from '@playwright/test';
import { makeCase, makeRecord, makeVault } from '../support/vaultByHand.ts';

const pickIn = async (page: Page, label: string, name: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: label }).fill(name);
  await page.getByRole('option', { name }).first().click();
};
const grade = async (page: Page, words: string) => {
  await page.getByRole('dialog').getByRole('combobox', { name: 'How reliable' }).click();
  await page.getByRole('option', { name: words, exact: true }).click();
};

test('two sources disagree about a birth date: both stand, either may lead, and a merge is taken back whole', async ({
  page,
}) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Uncle Lim');
  await makeRecord(page, 'New person', 'Name', 'Saw Win');

  await page.getByRole('button', { name: 'Other names', exact: true }).click();
  await page.getByLabel('Name as written').fill('စောဝင်း');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('စောဝင်း').first()).toBeVisible();
  await page.getByRole('button', { name: 'Add to Other names' }).click();
  await page.getByLabel('Name as written').fill('Saw Wyn');
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Transliteration' }).click();
  await page.getByRole('combobox', { name: 'Which name it gives' }).click();
  await page.getByRole('option', { name: 'စောဝင်း' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText(/^Transliteration of .?စောဝင်း/)).toBeVisible();

  await page.getByRole('button', { name: 'Born', exact: true }).click();
  await page.getByLabel('Born').fill('1998');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'no source yet', exact: true }).click();
  await pickIn(page, 'Who said so, if someone did', 'Saw Win');
  await grade(page, 'Unsure');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a source' }).click();
  await expect(page.getByRole('button', { name: 'Source: Saw Win' })).toBeVisible();

  await page.getByRole('button', { name: 'Somebody says otherwise: Born' }).click();
  await page.getByLabel('What the other source says').fill('March 2001');
  await page.keyboard.press('Enter');
  await pickIn(page, 'Who said so, if someone did', 'Uncle Lim');
  await page.getByRole('button', { name: 'Keep both' }).click();
  const dispute = page.getByRole('group', { name: 'Sources disagree. Every value is kept.' });
  await expect(dispute.getByText('1998')).toBeVisible();
  await expect(dispute.getByText('March 2001')).toBeVisible();
  await dispute.getByRole('button', { name: 'Let this lead' }).click();
  await expect(page.getByText('Born March 2001.')).toBeVisible();
  await expect(dispute.getByRole('button', { name: 'Source: Saw Win' })).toBeVisible();
  await expect(dispute.getByRole('button', { name: 'Source: Uncle Lim' })).toBeVisible();

  await makeRecord(page, 'New person', 'Name', 'Saw Winn');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Merge with a duplicate…' }).click();
  await pickIn(page, 'The duplicate', 'Saw Win');
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Saw Winn', level: 1 })).toBeVisible();
  await expect(page.getByText('Born March 2001.')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Merge')).toBeVisible();
  await expect(page.getByText('Born March 2001.')).toBeHidden();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('This record was deleted.')).toBeHidden();
});

test('two witnesses who name the same floor and month are pointed out on the page of the place', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New compound', 'Name', 'Kings Park');
  for (const [name, period] of [
    ['Dara Vannak', 'from March 2023 to July 2023'],
    ['Selam Tesfaye', 'from June 2023 to January 2024'],
  ] as const) {
    await makeRecord(page, 'New person', 'Name', name);
    await page.getByRole('button', { name: 'Add a link' }).click();
    await pickIn(page, 'To whom or what', 'Kings Park');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('When, if known').fill(period);
    await dialog.getByLabel('Building').fill('Building A');
    await dialog.getByLabel('Floor').fill('4');
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('region', { name: 'Links' }).getByRole('button', { name: 'Kings Park' }).click();
  const shared = page.getByRole('region', { name: 'On the same floor in the same month' });
  await expect(shared.getByText('Building A, floor 4, from June 2023 to July 2023')).toBeVisible();
  await expect(shared.getByRole('button', { name: 'Dara Vannak' })).toBeVisible();
  await expect(shared.getByRole('button', { name: 'Selam Tesfaye' })).toBeVisible();

  await test.step('who ran the place is said with a time, and nowhere a second time', async () => {
    await page.getByRole('button', { name: 'Add who ran it' }).click();
    await pickIn(page, 'To whom or what', 'Dara Vannak');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('combobox', { name: 'How' }).first()).toHaveValue('Operated by');
    await dialog.getByLabel('When, if known').fill('from 2021 to 2022');
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    const operators = page.getByRole('table', { name: 'Who ran it' });
    await expect(operators).toContainText('from 2021 to 2022');
    await expect(page.getByRole('region', { name: 'Links' }).getByRole('button', { name: 'Dara Vannak' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Operator', exact: true })).toHaveCount(0);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await expect(operators).toBeHidden();
  });

  await test.step('the case timeline draws how long each was held, where it is asked for', async () => {
    await page.keyboard.press('Alt+8');
    await page.getByRole('button', { name: 'Links with dates' }).click();
    await expect(
      page.getByRole('group', { name: 'Line of time' }).getByRole('button', { name: /^Dara Vannak: Held at Kings Park/ }),
    ).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
  });

  await shared.getByRole('button', { name: 'Dara Vannak' }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill('Deleted records');
  await page.keyboard.press('Enter');
  const bringBack = page.getByRole('button', { name: /^Bring back .*Dara Vannak/ });
  await bringBack.click();
  // Only the link whose making was taken back still rests there.
  await expect(bringBack).toBeHidden();
  await expect(page.getByRole('button', { name: /^Bring back/ })).toHaveCount(1);
});
