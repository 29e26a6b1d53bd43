// A first interview as it should be held: is it needed, who has asked before, what is agreed and refused; the words, the end,
// the seal, a correction that shows what it changed; and consent taken back, which no later bundle gets past.
import { expect, type Page, test } from '@playwright/test';
import { tableCell } from '../support/tableCell.ts';
import { makeCase, makeRecord, makeVault } from '../support/vaultByHand.ts';

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill(name);
  await page.getByRole('dialog').getByText(name, { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
}
const panel = (page: Page) => page.getByRole('complementary', { name: 'About this conversation' });
const statement = (page: Page) => page.getByRole('textbox', { name: 'Statement' });
const answer = (page: Page, use: string, decision: string) =>
  page.getByRole('radiogroup', { name: use, exact: true }).getByText(decision, { exact: true }).click();

async function startInterview(page: Page): Promise<void> {
  await page.keyboard.press('Alt+i');
  await page.getByLabel('Add a person').fill('Malee');
  await page
    .getByRole('option', { name: /Malee Srisuk/ })
    .first()
    .click();
  await expect(page.getByRole('group', { name: /What Malee Srisuk agrees to/ })).toBeVisible();
}

test('a first interview from consent to a correction, and consent taken back', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'Moei River 2025');
  await makeRecord(page, 'New person', 'Name', 'Malee Srisuk');
  await startInterview(page);

  await test.step('it asks whether the telling is needed, and says what this vault holds already', async () => {
    await expect(panel(page)).toContainText('This vault holds no earlier interview with this person.');
    await page.getByRole('button', { name: 'Somebody else has interviewed this person' }).click();
    await page.keyboard.type('Provincial police');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText('Provincial police');
    await page.keyboard.press('Escape');
    await answer(page, 'Is this interview needed?', 'Yes');
  });

  await test.step('the statement keeps the height while consent is open, at 1024 px too', async () => {
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      const box = await statement(page).boundingBox();
      expect(box?.width, `width of the statement at ${width}`).toBeGreaterThan(380);
      const room = await page.locator('[data-side="main"] article > div').first().boundingBox();
      expect(room?.height, `height beside the panel at ${width}`).toBeGreaterThan(768 * 0.6);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step('a refusal to keep anything closes the statement until the answer changes', async () => {
    await answer(page, 'Keep it in this vault', 'Refused');
    await expect(page.getByRole('region', { name: 'The statement is closed' })).toContainText('no bundle takes it');
    await expect(statement(page)).toBeHidden();
    await answer(page, 'Keep it in this vault', 'Given');
    await expect(statement(page)).toBeVisible();
  });

  await test.step('consent is per use and per recipient, with how it was given', async () => {
    await answer(page, 'Record sound or pictures', 'Refused');
    await expect(panel(page)).toContainText('keep no recording of this conversation');
    await answer(page, 'Use in court', 'Given');
    await page.getByRole('button', { name: 'Share with NGOs: for one recipient' }).click();
    await page.keyboard.type('Blue Dragon');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radiogroup', { name: 'Share with NGOs: Blue Dragon' })).toBeVisible();
    await page.getByRole('button', { name: /^How it was given/ }).click();
    await page.getByRole('combobox', { name: 'How it was given' }).selectOption('Thumbprint');
    await expect(page.getByRole('combobox', { name: 'How it was given' })).not.toContainText('Recorded');
    await page.getByRole('checkbox', { name: 'that she or he may stop at any time' }).click();
    await expect(page.getByRole('button', { name: /^How it was given/ })).toContainText('told 1 of 6 things');
  });

  await test.step('it gets out of the way, and the words are written', async () => {
    await page.getByRole('button', { name: 'Start writing' }).click();
    await expect(panel(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Consent: 2 of 8 uses' })).toBeVisible();
    await expect(statement(page)).toBeFocused();
    await page.keyboard.type('I was taken to gate two in March. They kept my passport.');
    await expect(page.getByText('Saved', { exact: true }).last()).toBeVisible();
  });

  await test.step('Home names what is missing after it', async () => {
    await page.getByRole('button', { name: 'Seal…' }).click();
    await page.getByRole('button', { name: 'Seal the statement' }).click();
    await expect(page.getByText(/^Sealed \d/)).toBeVisible();
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('button', { name: '1 sealed statement without a word about the copy' })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: 'Consent: 2 of 8 uses' }).click();
    await page.getByRole('combobox', { name: 'A copy of the statement' }).selectOption('Offered and given');
    await page.getByRole('textbox', { name: 'How the person was' }).fill('Calm, tired');
    await page.keyboard.press('Control+Enter');
  });

  await test.step('a correction shows what it changed, and the sealed words stay', async () => {
    await page.getByRole('button', { name: 'Write a correction' }).click();
    await expect(page.getByText('I-02', { exact: true }).first()).toBeVisible();
    await expect(statement(page)).toContainText('gate two');
    await statement(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('I was taken to gate three in March. They kept my passport and my phone.');
    await expect(page.getByText('Saved', { exact: true }).last()).toBeVisible();
    await page.getByRole('button', { name: 'Consent: 2 of 8 uses' }).click();
    await panel(page).getByRole('button', { name: 'What it changed' }).click();
    const changes = page.getByRole('dialog', { name: 'What changed from I-01 to I-02' });
    await expect(changes.locator('del')).toHaveText(['taken out: two']);
    await expect(changes.locator('ins')).toHaveText(['put in: three', 'put in:  and my phone']);
    await changes.getByRole('button', { name: 'Close' }).click();
    await expect(panel(page)).toContainText(/[0-9a-f]{64}/);
  });

  await test.step('consent is taken back from the palette, and the next bundle keeps the statement out', async () => {
    await command(page, 'Withdraw consent');
    const dialog = page.getByRole('dialog', { name: 'Withdraw consent' });
    await dialog.getByLabel('Who takes consent back').fill('Malee');
    await page
      .getByRole('option', { name: /Malee Srisuk/ })
      .first()
      .click();
    await expect(dialog).toContainText('No bundle with these statements has left this vault.');
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(dialog).toContainText('No later bundle will hold these words');
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect(page.getByRole('region', { name: 'The statement is closed' })).toContainText('has taken back the consent');
    await command(page, 'New bundle');
    await page.getByLabel('Who will receive it').fill('Advocate Mwangi');
    await page.getByRole('button', { name: 'Next', exact: true }).last().click();
    await expect(page.getByText('Withdrawn for this use: stays here').first()).toBeVisible();
    await page.keyboard.press('Alt+4');
    await tableCell(page, 'Malee Srisuk').click();
    await expect(page.getByRole('region', { name: 'Consent' })).toContainText('Withdrawn');
  });
});
