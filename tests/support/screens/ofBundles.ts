// A bundle from the first step to the register, with two statements and two pages of the sample case.
import { expect, type Page } from '@playwright/test';
import { askFor } from '../sampleScreens.ts';
import type { Screen } from './screen.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).last().click();

/** Leaves only what is named, so that the check is done in a minute. */
async function chooseOnly(page: Page, group: string, names: readonly string[]): Promise<void> {
  const list = page.getByRole('group', { name: new RegExp(`^${group}`) });
  const all = list.getByRole('checkbox').first();
  await all.check();
  await all.uncheck();
  for (const name of names) await list.getByRole('checkbox', { name }).check();
}

export const ofBundles: readonly Screen[] = [
  {
    name: 'bundle-whom',
    open: async (page) => {
      await askFor(page, 'New bundle');
      await page.getByLabel('Who will receive it').fill('Counsel for the victims');
    },
  },
  {
    name: 'bundle-what',
    open: async (page) => {
      await next(page);
      await chooseOnly(page, 'Events', []);
      await chooseOnly(page, 'Links', []);
      await chooseOnly(page, 'Items', ['Employment contract', 'Gate three']);
    },
  },
  {
    name: 'bundle-protect',
    open: async (page) => {
      await next(page);
      await chooseOnly(page, 'People', ['Selam Tesfaye', 'Grace Wanjiru Mwangi']);
      // Forms in scripts that cannot be read in pictures would keep the contract here: that is another screen.
      const others = page.locator('.mantine-Pill-root').filter({ hasText: /[^\p{Script=Latin}\d\s.,'’-]/u });
      while ((await others.count()) > 0) await others.first().getByRole('button', { includeHidden: true }).click();
    },
  },
  {
    name: 'bundle-check',
    open: async (page) => {
      await next(page);
      await page
        .getByRole('list', { name: 'Pieces of the bundle' })
        .getByRole('button', { name: /Employment contract.* covered/ })
        .click({ timeout: 120_000 });
      await expect(page.getByRole('img', { name: /^Page 1 as it will leave/ })).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'bundle-seal',
    open: async (page) => {
      await next(page);
      await expect(page.getByText(/^To Counsel for the victims go/)).toBeVisible();
    },
  },
  {
    name: 'bundle-sealed',
    open: async (page) => {
      await page.getByRole('button', { name: 'Seal and save' }).click();
      await expect(page.getByText(/^The bundle is sealed and saved/)).toBeVisible({ timeout: 90_000 });
    },
  },
  {
    name: 'bundles-register',
    open: async (page) => {
      await page.getByRole('button', { name: 'To the register' }).click();
      await expect(page.getByRole('cell', { name: 'Counsel for the victims' })).toBeVisible();
    },
  },
];
