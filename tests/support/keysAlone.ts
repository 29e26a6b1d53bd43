// What a person without a mouse does: she goes to things by Tab, types where the focus stands, and asks the palette.
import { expect, type Locator, type Page } from '@playwright/test';

/** Far more than any way should need; whoever presses Tab so often has given up. */
const mostTabs = 40;

/** Goes on by Tab until the focus stands on it. Answers how many presses that took. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  await expect(target).toBeAttached();
  for (let pressed = 0; pressed <= mostTabs; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return pressed;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Opens the palette, types a command's name, and takes what stands first. */
export async function sayCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  const choice = page.getByRole('option', { selected: true });
  await expect(choice).toContainText(name);
  // What a screen reader says is what Enter does.
  const field = page.getByRole('combobox', { name: 'Search or do anything' });
  await expect(field).toBeFocused();
  expect(await field.getAttribute('aria-activedescendant')).toBe(await choice.getAttribute('id'));
  await page.keyboard.press('Enter');
}
