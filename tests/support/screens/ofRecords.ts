// People, places, organizations and statements with the sample case open.
import { expect, type Page } from '@playwright/test';
import { askFor, screensOfRecords } from '../sampleScreens.ts';
import { tableCell } from '../tableCell.ts';
import type { Screen } from './screen.ts';

/** By its place, not its name: it has one in ten languages. */
const filterOf = (page: Page) => page.getByRole('main').getByRole('textbox').first();

/** Opens a record from its table: the filter brings the row up. */
export async function openRecord(page: Page, keys: string, row: string): Promise<void> {
  await page.keyboard.press(keys);
  await filterOf(page).fill(row);
  await tableCell(page, row).first().click();
  await expect(page.getByRole('heading', { name: row }).first()).toBeVisible();
}

/** The filter of a table is remembered: the next one sees all of it. */
export async function unfilter(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await filterOf(page).fill('');
}

export async function openStatement(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Alt+3');
  await page.getByText(title).first().click();
  await expect(page.getByRole('textbox', { name: /^Statement/ }).first()).toBeVisible();
}

const record = (name: string, keys: string, row: string): Screen => ({
  name,
  open: (page) => openRecord(page, keys, row),
  leave: (page) => unfilter(page, keys),
});

export const ofRecords: readonly Screen[] = [
  ...screensOfRecords.filter(({ name }) => ['home', 'people', 'compounds', 'organizations', 'interviews'].includes(name)),
  {
    name: 'cases',
    open: async (page) => {
      await page.getByRole('button', { name: /^Case: / }).click();
      await page.getByRole('menuitem', { name: 'All cases' }).click();
    },
    leave: async (page) => {
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Sample/ })
        .first()
        .click();
    },
  },
  {
    name: 'people-grouped',
    open: async (page) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('button', { name: 'Group', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Roles' }).click();
      await page.getByRole('grid').getByRole('row').nth(2).focus();
      await page.keyboard.press('Space');
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Grouped by Roles' }).click();
      await page.getByRole('menuitem', { name: 'No groups' }).click();
    },
  },
  {
    name: 'people-filter',
    open: async (page) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('button', { name: 'Filter by' }).click();
      await page
        .getByRole('combobox', { name: 'Field' })
        .or(page.getByRole('textbox', { name: 'Field' }))
        .first()
        .click();
      await page.getByRole('option', { name: 'Roles' }).click();
      await page.getByRole('checkbox', { name: /^Victim/ }).check();
    },
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'people-none-found',
    open: async (page) => {
      await page.keyboard.press('Alt+4');
      await filterOf(page).fill('Somchai');
      await expect(
        page
          .getByRole('heading', { name: 'Nothing found' })
          .or(page.getByRole('heading', { level: 2 }))
          .first(),
      ).toBeVisible();
    },
    leave: (page) => unfilter(page, 'Alt+4'),
    themes: ['light'],
  },
  {
    name: 'merge',
    open: async (page) => {
      await openRecord(page, 'Alt+4', 'Amina Yusuf');
      await page.getByRole('button', { name: 'More' }).first().click();
      await page.getByRole('menuitem', { name: /^Merge with a duplicate/ }).click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('Grace');
      await page
        .getByRole('option', { name: /^Grace/ })
        .first()
        .click();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await unfilter(page, 'Alt+4');
    },
  },
  {
    name: 'identifiers',
    open: async (page) => {
      await page.keyboard.press('Alt+6');
      await page.getByRole('tab', { name: 'Identifiers' }).click();
      await expect(page.getByRole('heading', { name: 'Identifiers', level: 1 })).toBeVisible();
    },
  },
  {
    name: 'identifier',
    open: async (page) => {
      await page.keyboard.press('Alt+6');
      await page.getByRole('tab', { name: 'Identifiers' }).click();
      await tableCell(page, '@jessie_brightpath').first().click();
      await expect(page.getByRole('heading', { name: '@jessie_brightpath', level: 1 })).toBeVisible();
    },
    leave: async (page) => {
      await page.keyboard.press('Alt+6');
      await page.getByRole('tab', { name: 'Organizations' }).click();
    },
  },
  record('person', 'Alt+4', 'Selam Tesfaye'),
  record('person-thai', 'Alt+4', 'ธนพล ใจดี'),
  {
    name: 'person-links',
    open: async (page) => {
      await openRecord(page, 'Alt+4', 'Selam Tesfaye');
      await page.getByRole('region', { name: 'Links' }).scrollIntoViewIfNeeded();
    },
    leave: (page) => unfilter(page, 'Alt+4'),
  },
  record('compound', 'Alt+5', 'Silver Heron Park'),
  record('organization', 'Alt+6', 'Lotus Height Technology'),
  {
    name: 'writing',
    open: (page) => openStatement(page, 'The man who mended the computers'),
  },
  {
    name: 'interview-consent',
    open: async (page) => {
      await openStatement(page, 'The man who mended the computers');
      await page
        .getByRole('button', { name: /^Consent/ })
        .first()
        .click();
    },
  },
  {
    name: 'quick-intake',
    open: async (page) => {
      await askFor(page, 'Quick intake');
      await expect(page.getByRole('heading', { name: 'Quick intake', level: 1 })).toBeVisible();
      await page.getByRole('textbox', { name: 'Where we are' }).fill('Harbour Light Shelter');
      await page.getByRole('textbox', { name: 'Name, in any script' }).fill('ဒေါ်ခင်');
    },
  },
  {
    name: 'quick-capture',
    open: async (page) => {
      await page.keyboard.press('Alt+8');
      await page.keyboard.press('Control+Shift+Space');
      await page.keyboard.type('The driver of the grey van was called Somchai by everybody');
    },
  },
];
