// Every screen of Holdfast with the sample case open, and how one comes to it: for axe, for pictures, for a narrow window.
import { expect, type Page } from '@playwright/test';
import { tableCell } from './tableCell.ts';

export interface SampleScreen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name, level: 1 }).first()).toBeVisible();

export async function askFor(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill(command);
  await expect(page.getByRole('dialog').getByRole('option', { name: command }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

const byKeys = (name: string, keys: string, title: string): SampleScreen => ({
  name,
  open: async (page) => {
    await page.keyboard.press(keys);
    await heading(page, title);
  },
});
const byCommand = (name: string, command: string, title: string): SampleScreen => ({
  name,
  open: async (page) => {
    await askFor(page, command);
    await heading(page, title);
  },
});
async function openRecord(page: Page, keys: string, row: string): Promise<void> {
  await page.keyboard.press(keys);
  // A long list shows only what is near: the filter brings the row up.
  await page.getByRole('textbox', { name: /^Filter/ }).fill(row);
  await tableCell(page, row).first().click();
  await expect(page.getByRole('heading', { name: row }).first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}
/** A record from its table: each opens over the list that names it. */
const record = (name: string, keys: string, row: string): SampleScreen => ({
  name,
  open: (page) => openRecord(page, keys, row),
});
const over = (name: string, ask: (page: Page) => Promise<void>): SampleScreen => ({
  name,
  open: async (page) => {
    await ask(page);
    await expect(page.getByRole('dialog').first()).toBeVisible();
  },
});

export const screensOfRecords: readonly SampleScreen[] = [
  byKeys('home', 'Alt+1', 'Sample – invented: Silver Heron Park'),
  byKeys('people', 'Alt+4', 'People'),
  record('person', 'Alt+4', 'ธนพล ใจดี'),
  byKeys('compounds', 'Alt+5', 'Compounds'),
  record('compound', 'Alt+5', 'Silver Heron Park'),
  byKeys('organizations', 'Alt+6', 'Organizations'),
  byKeys('interviews', 'Alt+3', 'Interviews'),
  {
    name: 'interview',
    open: async (page) => {
      await page.keyboard.press('Alt+3');
      await page.getByText('The man who mended the computers').first().click();
      await expect(page.getByRole('textbox', { name: /^Statement/ })).toBeVisible();
    },
  },
  byKeys('inbox', 'Alt+2', 'Inbox'),
  byCommand('intake', 'Quick intake', 'Quick intake'),
];

export const screensOfMaterial: readonly SampleScreen[] = [
  byKeys('items', 'Alt+7', 'Items'),
  record('pdf', 'Alt+7', 'Employment contract with debt table'),
  record('photo', 'Alt+7', 'Gate three'),
  record('text', 'Alt+7', 'Advertisement in Vietnamese, copied text'),
  byKeys('timeline', 'Alt+8', 'Timeline'),
  {
    name: 'search',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page
        .getByRole('searchbox')
        .or(page.getByRole('textbox', { name: /Search/ }))
        .first()
        .fill('Selm');
      await expect(page.locator('main mark').first()).toBeVisible();
    },
  },
  {
    name: 'tables',
    open: async (page) => {
      await askFor(page, 'Tables');
      await page.getByRole('tab', { name: 'Events' }).click();
      await heading(page, 'Events');
    },
  },
  byKeys('bundles', 'Alt+9', 'Bundles'),
  byCommand('deleted', 'Deleted records', 'Deleted records'),
  byKeys('settings', 'Control+,', 'Settings'),
];

/** What stands over a screen or beside it: dialogs, lists of choices, the steps of the wizard. The same way leads there by hand. */
export const screensOver: readonly SampleScreen[] = [
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Search or do anything').fill('Selm');
      await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
    },
  },
  over('cheat sheet', (page) => page.keyboard.press('Control+/')),
  over('quick capture', (page) => page.keyboard.press('Control+Shift+Space')),
  over('merge', async (page) => {
    await openRecord(page, 'Alt+4', 'ธนพล ใจดี');
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: /Merge/ }).click();
  }),
  over('withdrawal', (page) =>
    page
      .getByRole('button', { name: /ithdraw/ })
      .first()
      .click(),
  ),
  over('edit many', async (page) => {
    await page.keyboard.press('Alt+4');
    await page.getByRole('checkbox', { name: 'Select all rows' }).check();
    await page.getByRole('button', { name: 'Edit a field' }).click();
  }),
  {
    name: 'consent',
    open: async (page) => {
      await page.keyboard.press('Alt+3');
      await page.getByText('The man who mended the computers').first().click();
      await page
        .getByRole('button', { name: /^Consent/ })
        .first()
        .click();
      await page
        .getByRole('button', { name: /How it was given/ })
        .first()
        .click();
      await expect(page.getByRole('group', { name: 'The person was told' }).first()).toBeVisible();
    },
  },
  {
    name: 'new interview',
    open: async (page) => {
      await page.keyboard.press('Alt+i');
      await expect(page.getByRole('textbox', { name: 'Add a person' })).toBeFocused();
      await page.keyboard.type('Khin');
      await expect(page.getByRole('option', { name: /Khin/ }).first()).toBeVisible();
    },
  },
  byCommand('verify', 'Verify a bundle', 'Verify a bundle'),
  {
    name: 'wizard, for whom',
    open: async (page) => {
      await askFor(page, 'New bundle');
      await expect(page.getByLabel('Who will receive it')).toBeFocused();
    },
  },
  {
    name: 'wizard, what',
    open: async (page) => {
      await page.getByLabel('Who will receive it').fill('The court');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'What', exact: true })).toBeVisible();
    },
  },
  {
    name: 'wizard, protect',
    open: async (page) => {
      await page.getByRole('button', { name: 'Next', exact: true }).last().click();
      await expect(page.getByRole('region', { name: 'Protect', exact: true })).toBeVisible();
    },
  },
];
