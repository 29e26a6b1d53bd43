// Arabic from right to left, and a page of each other language: reached by keys and by names that are the same in all of them.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openRecord, unfilter } from './ofRecords.ts';
import type { Screen } from './screen.ts';

const locales = resolve(import.meta.dirname, '../../../resources/locales');
const ownNames: Readonly<Record<string, string>> = {
  ar: 'العربية',
  es: 'Español',
  fr: 'Français',
  id: 'Bahasa Indonesia',
  km: 'ខ្មែរ',
  my: 'မြန်မာ',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
};

/** In the settings the language list is the only one that names each language in itself. */
async function speak(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+,');
  const lists = page.getByRole('main').locator('input[aria-haspopup="listbox"]');
  await expect(lists.first()).toBeVisible();
  for (const list of await lists.all()) {
    await list.click();
    const choice = page.getByRole('option', { name, exact: true });
    if (await choice.isVisible()) return choice.click();
    await page.keyboard.press('Escape');
  }
  throw new Error(`no such language: ${name}`);
}

function ofLanguage(tag: string): readonly Screen[] {
  const arrive = (name: string, open: Screen['open'], leave?: Screen['leave']): Screen => ({
    name: `${tag}-${name}`,
    open: async (page) => {
      if ((await page.locator('html').getAttribute('lang')) !== tag) await speak(page, ownNames[tag] ?? tag);
      await open(page);
    },
    ...(leave ? { leave } : {}),
    themes: tag === 'ar' ? ['light', 'dark'] : ['light'],
  });
  const home = arrive('home', async (page) => {
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('heading', { name: /^Sample/, level: 1 })).toBeVisible();
  });
  const person = arrive(
    'person',
    (page) => openRecord(page, 'Alt+4', 'Selam Tesfaye'),
    (page) => unfilter(page, 'Alt+4'),
  );
  if (tag !== 'ar') return [tag < 'g' ? home : person];
  return [
    home,
    person,
    arrive('people', (page) => page.keyboard.press('Alt+4')),
    arrive('writing', async (page) => {
      await page.keyboard.press('Alt+3');
      await page.getByText('The man who mended the computers').first().click();
    }),
    arrive(
      'item-pdf',
      async (page) => {
        await openRecord(page, 'Alt+7', 'Employment contract with debt table');
        await expect(page.locator('main canvas').first()).toBeVisible();
      },
      (page) => unfilter(page, 'Alt+7'),
    ),
    arrive('timeline', (page) => page.keyboard.press('Alt+8')),
    arrive('bundle', async (page) => {
      await page.keyboard.press('Control+k');
      await page
        .getByRole('dialog')
        .getByRole('combobox')
        .or(page.getByRole('dialog').getByRole('textbox'))
        .first()
        .fill('New bundle');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await page.getByRole('main').getByRole('textbox').first().waitFor();
    }),
  ];
}

export const inOtherLanguages: readonly Screen[] = readdirSync(locales)
  .filter((tag) => tag in ownNames)
  .flatMap(ofLanguage);

export async function backToEnglish(page: Page): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) !== 'en') await speak(page, 'English');
}
