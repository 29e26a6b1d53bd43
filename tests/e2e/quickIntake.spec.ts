// Three people after a mass release, one after the other, with nothing but the keyboard; the keys are counted.
import { expect, type Page, test } from '@playwright/test';
import { tableCell } from '../support/tableCell.ts';
import { makeCase, makeVault, unlock } from '../support/vaultByHand.ts';

/** Presses and counts; typed letters are not steps, every other key is. */
function countedKeys(page: Page) {
  let keys = 0;
  return {
    press: async (...names: string[]) => {
      for (const name of names) {
        await page.keyboard.press(name);
        keys += 1;
      }
    },
    type: (text: string) => page.keyboard.type(text),
    taken: () => {
      const taken = keys;
      keys = 0;
      return taken;
    },
  };
}

test('three people in a row by keyboard alone; place and interpreter stay, a reload loses nothing', async ({ page }) => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'Release of February');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill('Quick intake');
  await page.getByRole('dialog').getByText('Quick intake').first().waitFor();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name, in any script' });
  await expect(name).toBeFocused();
  const { press, type, taken } = countedKeys(page);
  const today = page.getByRole('complementary', { name: 'Today' });

  await page.getByRole('textbox', { name: 'Where we are' }).focus();
  await type('Mae Sot shelter');
  await press('Tab');
  await type('Htun');
  await press('Tab');
  await type('Burmese');
  await press('Enter');
  // Consent: how, then one digit a question.
  await press('Tab', 'Tab', '1', '1', '2', '3');
  await press('Tab');
  await expect(name).toBeFocused();
  await type('ဒေါ်ခင်');
  await press('Tab', 'Tab', 'ArrowRight', 'Tab');
  await type('24');
  await press('Tab');
  await type('Myanmar');
  await press('Enter', 'Tab');
  await type('+95 9 123 4567');
  await press('Tab');
  await type('Doctor');
  await press('Tab');
  await type('Kings Park');
  await press('Tab');
  await type('March 2023');
  await press('Tab');
  await type('14 Feb 2025');
  await press('Tab');
  await type('Typing to strangers from noon to four in the morning');
  await press('Tab', '1', '1', '2', '4');
  await press('Control+Enter');
  await expect(page.getByText('Kept as I-01.')).toBeVisible();
  expect(taken(), 'keys for the first person beside the words').toBeLessThan(40);
  await expect(name).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Where we are' })).toHaveValue('Mae Sot shelter');
  await expect(today).toContainText('ဒေါ်ခင်');

  await test.step('the second needs fewer keys: what is the same for all has stayed', async () => {
    await type('Ko Aung');
    await press('Control+Enter');
    await expect(page.getByText('Kept as I-02.')).toBeVisible();
    expect(taken()).toBe(1);
  });

  await test.step('the third is half written when the window dies, and is there when the vault opens again', async () => {
    await type('Trần Thị Mai');
    await press('Tab');
    await type('Mai');
    // The draft rests for a moment before it is kept.
    await expect
      .poll(
        async () => {
          await page.waitForTimeout(500);
          await page.reload();
          await unlock(page, passphrase);
          return name.inputValue();
        },
        { timeout: 40_000 },
      )
      .toBe('Trần Thị Mai');
    await expect(page.getByRole('textbox', { name: 'Called by' })).toHaveValue('Mai');
    await page.getByRole('textbox', { name: 'Called by' }).focus();
    await press('Control+Enter');
    await expect(page.getByText('Kept as I-03.')).toBeVisible();
    await expect(today).toContainText('3 people');
  });

  await test.step('a person who wants nothing kept leaves nothing', async () => {
    await type('Somebody');
    await page.getByRole('radiogroup', { name: 'Keep it in this vault' }).getByText('Refused').click();
    await page.getByRole('button', { name: 'Keep nothing, next person' }).press('Enter');
    await expect(name).toHaveValue('');
    await expect(today).toContainText('3 people');
  });

  await test.step('they are people, events and links, each with its source', async () => {
    await page.keyboard.press('Alt+4');
    await tableCell(page, 'ဒေါ်ခင်').click();
    const main = page.getByRole('main');
    await expect(main).toContainText('Kings Park');
    await expect(main.getByRole('button', { name: /I-01/ }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Consent' })).toContainText('Given');
  });
});
