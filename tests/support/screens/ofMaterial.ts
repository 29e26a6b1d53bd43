// Items, time, search and everything that is found with a key, with the sample case open.
import { expect } from '@playwright/test';
import { askFor, screensOfMaterial } from '../sampleScreens.ts';
import { openRecord, openStatement, unfilter } from './ofRecords.ts';
import type { Screen } from './screen.ts';

const item = (name: string, row: string, then?: string): Screen => ({
  name,
  open: async (page) => {
    await openRecord(page, 'Alt+7', row);
    await expect(page.locator('main canvas, main img, [data-from]').first()).toBeVisible();
    if (then)
      await page
        .getByRole('tab', { name: then })
        .or(page.getByRole('button', { name: then }))
        .first()
        .click();
  },
  leave: (page) => unfilter(page, 'Alt+7'),
});

export const ofMaterial: readonly Screen[] = [
  ...screensOfMaterial.filter(({ name }) =>
    ['items', 'search', 'tables', 'bundles', 'deleted', 'settings', 'timeline'].includes(name),
  ),
  item('item-pdf', 'Employment contract with debt table'),
  item('item-picture', 'Gate three'),
  item('item-chat', 'Chat with “Jessie”'),
  item('item-custody', 'Employment contract with debt table', 'Custody'),
  {
    name: 'document-beside-notes',
    open: async (page) => {
      await openStatement(page, 'The man who mended the computers');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Search or do anything').fill('Employment contract');
      await page.getByRole('dialog').getByText('Employment contract').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('section[data-side="beside"] canvas').first()).toBeVisible();
    },
  },
  {
    name: 'timeline-table',
    open: async (page) => {
      await page.keyboard.press('Alt+8');
      await page.getByText('Table', { exact: true }).click();
    },
    leave: (page) => page.getByText('Both', { exact: true }).click(),
  },
  {
    name: 'timeline-chart',
    open: async (page) => {
      await page.keyboard.press('Alt+8');
      await page.getByText('Chart', { exact: true }).click();
    },
    leave: (page) => page.getByText('Both', { exact: true }).click(),
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Alt+1');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Search or do anything').fill('pasport drawer');
      await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'manual',
    open: async (page) => {
      await askFor(page, 'Manual');
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    },
  },
  {
    name: 'keys',
    open: async (page) => {
      await page.keyboard.press('Control+/');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  },
  {
    name: 'history',
    open: async (page) => {
      await openRecord(page, 'Alt+4', 'Selam Tesfaye');
      await page.getByRole('button', { name: 'History' }).click();
      await page.getByRole('button', { name: 'As it was' }).first().scrollIntoViewIfNeeded();
    },
    leave: (page) => unfilter(page, 'Alt+4'),
  },
  {
    name: 'as-it-was',
    open: async (page) => {
      await openRecord(page, 'Alt+4', 'Selam Tesfaye');
      const steps = page.getByRole('region', { name: 'History' });
      const toggle = steps.getByRole('button', { name: 'History' });
      if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
      await steps.getByRole('button', { name: 'As it was' }).last().click();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await unfilter(page, 'Alt+4');
    },
  },
  {
    name: 'bulk-edit',
    open: async (page) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('grid').getByRole('row').nth(1).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('F2');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('grid').getByRole('row').nth(1).focus();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'undo',
    open: async (page) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('grid').getByRole('row').nth(1).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Delete');
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page.getByText(/deleted/).first()).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(page.getByText(/^Undone/)).toBeVisible();
    },
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'inbox',
    open: async (page) => {
      await page.keyboard.press('Alt+2');
      await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
    },
  },
  {
    name: 'verify',
    open: async (page) => {
      await askFor(page, 'Verify a bundle');
      await expect(page.getByRole('heading', { name: 'Verify a bundle' })).toBeVisible();
    },
  },
];
