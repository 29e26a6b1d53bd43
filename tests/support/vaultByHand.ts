// What a person does before anything else: makes a vault, opens it, makes a case.
import { expect, type Page } from '@playwright/test';

/** Makes a vault with the suggested passphrase and opens it. Answers the passphrase and the recovery code. */
export async function makeVault(
  page: Page,
  address = './',
): Promise<{ readonly passphrase: string; readonly recoveryCode: string }> {
  await page.goto(address);
  const passphrase = (await page.locator('output').textContent()) ?? '';
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByLabel('Once more').fill(passphrase);
  await page.getByRole('button', { name: 'Make the vault' }).click();
  const recoveryCode = await keepRecoveryCode(page);
  await page.getByRole('checkbox', { name: /I have kept the code/ }).check();
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible();
  const note = page.getByRole('button', { name: 'Put this note away' });
  if (await note.isVisible()) await note.click();
  return { passphrase, recoveryCode };
}

/** Reads the shown code and types back the two groups that are asked for. */
export async function keepRecoveryCode(page: Page): Promise<string> {
  const list = page.getByRole('list', { name: 'Recovery code' });
  await expect(list).toBeVisible({ timeout: 60_000 });
  const groups = (await list.getByRole('listitem').allTextContents()).map((text) => text.slice(1));
  for (const field of await page.getByLabel(/^Group \d$/).all()) {
    const number = Number(
      /\d/.exec((await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? '')?.[0],
    );
    await field.fill((groups[number - 1] ?? '').toLowerCase());
  }
  await expect(page.getByText('Both groups are right.')).toBeVisible();
  return groups.join('-');
}

export async function makeCase(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page
    .getByRole('searchbox', { name: 'Search or do anything' })
    .or(page.getByPlaceholder('Search or do anything'))
    .fill('new case');
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the case').fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Makes a person, compound, organization … with its shortcut or from the palette, and waits for its page. */
export async function makeRecord(page: Page, command: string, field: string, value: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill(command);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: command });
  await dialog.getByLabel(field, { exact: true }).fill(value);
  await dialog.getByRole('button', { name: command, exact: true }).click();
  await expect(page.getByRole('heading', { name: value, level: 1 })).toBeVisible();
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible({ timeout: 60_000 });
}
