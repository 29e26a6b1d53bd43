// The way into a vault, and what it looks like with nothing in it yet.
import { expect, type Page } from '@playwright/test';
import { askFor } from '../sampleScreens.ts';
import { keepRecoveryCode } from '../vaultByHand.ts';
import type { Screen } from './screen.ts';

/** Makes the vault while its pages are taken; answers its passphrase. */
export function wayIn(): { readonly screens: readonly Screen[]; readonly passphrase: () => string } {
  let passphrase = '';
  const screens: Screen[] = [
    {
      name: 'create',
      open: async (page) => {
        await page.goto('./?own-window');
        await expect(page.getByRole('button', { name: 'Make the vault' })).toBeVisible();
        passphrase = (await page.locator('output').textContent()) ?? '';
      },
    },
    {
      name: 'create-recovery-code',
      open: async (page) => {
        await page.getByLabel('Your passphrase').fill(passphrase);
        await page.getByLabel('Once more').fill(passphrase);
        await page.getByRole('button', { name: 'Make the vault' }).click();
        await keepRecoveryCode(page);
        await page.getByRole('checkbox', { name: /I have kept the code/ }).check();
      },
      leave: async (page) => {
        await page.getByRole('button', { name: 'Open the vault' }).click();
        await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible();
      },
    },
    { name: 'home-no-case', open: (page) => page.keyboard.press('Alt+1') },
  ];
  return { screens, passphrase: () => passphrase };
}

const empty = (name: string, keys: string, title: string): Screen => ({
  name: `empty-${name}`,
  open: async (page) => {
    await page.keyboard.press(keys);
    await expect(page.getByRole('heading', { name: title, level: 1 }).first()).toBeVisible();
  },
  themes: ['light'],
});

export const nothingYet: readonly Screen[] = [
  empty('people', 'Alt+4', 'People'),
  empty('interviews', 'Alt+3', 'Interviews'),
  empty('items', 'Alt+7', 'Items'),
  empty('timeline', 'Alt+8', 'Timeline'),
  empty('bundles', 'Alt+9', 'Bundles'),
  {
    name: 'empty-search',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await expect(page.getByRole('heading', { name: 'Search everything in this vault' })).toBeVisible();
    },
    themes: ['light'],
  },
];

export const wayBack: readonly Screen[] = [
  {
    name: 'unlock',
    open: async (page) => {
      await page.keyboard.press('Control+l');
      await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible();
    },
  },
  {
    name: 'unlock-wrong',
    open: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
      await page.keyboard.press('Enter');
      await expect(page.getByText('That passphrase does not open this vault.', { exact: false })).toBeVisible();
    },
  },
];

export async function openSample(page: Page): Promise<void> {
  await askFor(page, 'Look round in a sample case');
  await expect(page.getByRole('heading', { name: /^Sample/, level: 1 })).toBeVisible({ timeout: 90_000 });
  await page.getByRole('alert').getByRole('button').first().click();
}
