import { expect, test } from '@playwright/test';
import { keepRecoveryCode, makeCase, makeVault, unlock } from '../support/vaultByHand.ts';

test('a wrong passphrase is told so in one sentence, and changes nothing', async ({ page }) => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'River case');
  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('That passphrase does not open this vault. Nothing was changed.', {
    timeout: 60_000,
  });
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { name: 'River case' })).toBeVisible();
});

test('a locked page shows nothing of the vault, not even its name', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'Canary of the river');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible();
  expect(await page.content()).not.toContain('Canary of the river');
  expect(await page.title()).not.toContain('Canary');
});

test('a weak passphrase is refused with an honest reason, and the button stays shut', async ({ page }) => {
  await page.goto('./');
  await page.getByLabel('Your passphrase').fill('password123');
  await page.getByLabel('Once more').fill('password123');
  await expect(page.getByText(/Too easy to guess/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the vault' })).toBeDisabled();
});

test('the vault cannot be opened before two groups of the recovery code were typed back rightly', async ({ page }) => {
  await page.goto('./');
  const passphrase = (await page.locator('output').textContent()) ?? '';
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByLabel('Once more').fill(passphrase);
  await page.getByRole('button', { name: 'Make the vault' }).click();
  const first = page.getByLabel(/^Group \d$/).first();
  await first.fill('ZZZZ');
  await expect(page.getByText(/^That is not group \d\.$/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Open the vault' })).toBeDisabled();
  await keepRecoveryCode(page);
  await page.getByRole('checkbox', { name: /I have kept the code/ }).check();
  await expect(page.getByRole('button', { name: 'Open the vault' })).toBeEnabled();
});

test('the recovery code opens the vault, and a new one shuts the old one out', async ({ page }) => {
  const { passphrase, recoveryCode } = await makeVault(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Make a new recovery code' }).click();
  await page.getByLabel('Current passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Show the new code' }).click();
  const renewed = await keepRecoveryCode(page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recoveryCode);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/That recovery code does not open this vault/, { timeout: 60_000 });
  await page.getByLabel('Recovery code').fill(renewed.replaceAll('-', ' ').toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible({ timeout: 60_000 });
});

test('a changed passphrase opens the vault, and the old one does not', async ({ page }) => {
  const { passphrase } = await makeVault(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByLabel('Current passphrase').fill(passphrase);
  const next = (await page.locator('output').textContent()) ?? '';
  await page.getByLabel('Your passphrase').fill(next);
  await page.getByLabel('Once more').fill(next);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.getByText('The passphrase is changed.')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/does not open this vault/, { timeout: 60_000 });
  await unlock(page, next);
});

test('a second window of the same vault is told that the first one writes', async ({ page, context }) => {
  await makeVault(page);
  const second = await context.newPage();
  await second.goto('./');
  await second.waitForLoadState();
  const told = second.getByRole('heading', { name: 'This vault is open in another window' });
  const asked = second.getByLabel('Passphrase', { exact: true });
  await expect(told.or(asked)).toBeVisible();
  if (await asked.isVisible()) {
    await asked.fill('anything at all');
    await second.keyboard.press('Enter');
  }
  await expect(second.getByText(/open in another window/)).toBeVisible({ timeout: 60_000 });
});

test('Caps Lock and letters of another script are named before they cost an attempt', async ({ page }) => {
  await makeVault(page);
  await page.keyboard.press('Control+l');
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('ប');
  await expect(page.getByText('You are typing Khmer.')).toBeVisible();
  await field.dispatchEvent('keydown', { key: 'a', modifierCapsLock: true });
  await expect(page.getByText('Caps Lock is on.')).toBeVisible();
});
