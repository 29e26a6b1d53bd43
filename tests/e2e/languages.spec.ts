// The interface in other languages: Arabic from the very first page to a person's page, mirrored; Khmer with its tall letters whole.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { makeCase, makeVault } from '../support/vaultByHand.ts';

/** What the catalogue of a language says for `settings:language.change`. */
function saying(tag: string) {
  return (key: string): string => {
    const [file = '', path = ''] = key.split(':');
    let node: unknown = JSON.parse(
      readFileSync(resolve(import.meta.dirname, `../../resources/locales/${tag}/${file}.json`), 'utf8'),
    );
    for (const part of path.split('.')) node = (node as Record<string, unknown>)[part];
    return String(node);
  };
}

function middleOfWords(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  const { left, right } = range.getBoundingClientRect();
  return (left + right) / 2;
}

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (!box) throw new Error('not in sight');
  return box;
};

async function chooseLanguage(page: Page, from: string, name: string): Promise<void> {
  await page.getByRole('button', { name: saying(from)('settings:language.change') }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

test('in Arabic a vault, a case and a person are made from right to left, and the language is there before the unlock', async ({
  page,
}) => {
  const ar = saying('ar');
  await page.goto('./');
  await chooseLanguage(page, 'en', 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const passphrase = (await page.locator('output').textContent()) ?? '';
  await page.getByLabel(ar('unlock:create.own')).fill(passphrase);
  await page.getByLabel(ar('unlock:create.repeat')).fill(passphrase);
  await page.getByRole('button', { name: ar('unlock:create.make') }).click();
  const code = page.getByRole('list', { name: ar('unlock:recoveryCode') });
  await expect(code).toBeVisible({ timeout: 60_000 });
  expect(await code.evaluate((list) => getComputedStyle(list).direction)).toBe('ltr');
  await page.reload();
  await page.getByLabel(ar('unlock:passphrase'), { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  const rail = page.getByRole('navigation', { name: ar('frame:rail') });
  await expect(rail).toBeVisible({ timeout: 60_000 });
  const width = page.viewportSize()?.width ?? 0;
  expect((await boxOf(rail)).x + (await boxOf(rail)).width).toBeGreaterThan(width - 20);

  // Commands by their Arabic name and by their English one.
  const palette = page.getByPlaceholder(ar('search:placeholder'));
  await page.keyboard.press('Control+k');
  await palette.fill('new case');
  await page.keyboard.press('Enter');
  const newCase = page.getByRole('dialog', { name: ar('frame:command.newCase') });
  await newCase.getByRole('textbox').first().fill('قضية النهر');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'قضية النهر', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await palette.fill(ar('frame:command.newPerson'));
  await expect(page.getByRole('dialog').getByText(ar('frame:command.newPerson'), { exact: true })).toBeVisible();
  await expect(page.getByRole('dialog').getByText(ar('frame:command.newCase'), { exact: true })).toBeHidden();
  await page.keyboard.press('Enter');
  const newPerson = page.getByRole('dialog', { name: ar('frame:command.newPerson') });
  await newPerson.getByRole('textbox').first().fill('سلام تسفاي');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'سلام تسفاي', level: 1 });
  await expect(heading).toBeVisible();
  expect(await heading.evaluate(middleOfWords)).toBeGreaterThan(width / 2);
});

test('in Khmer no line of the settings or of a list cuts its letters', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await page.keyboard.press('Control+,');
  await page.getByRole('combobox', { name: 'Interface language' }).click();
  await page.getByRole('option', { name: 'ខ្មែរ' }).click();
  const km = saying('km');
  await expect(page.getByRole('heading', { name: km('settings:title'), level: 1 })).toBeVisible();
  await expect(page.getByText(km('settings:language.machineMade'))).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await page.evaluate(() => document.fonts.check('14px "Noto Sans Khmer Variable"', 'ខ្មែរ'))).toBe(true);
  for (const keys of ['Control+,', 'Alt+1', 'Alt+4']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await page.evaluate(cutLines)).toEqual([]);
  }
});

/** Elements of Khmer words whose box is lower than their letters need. */
function cutLines(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *, nav *')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && /\p{Script=Khmer}/u.test(node.nodeValue ?? '')),
    )
    .filter((element) => {
      const { overflowY, display } = getComputedStyle(element);
      return overflowY !== 'visible' && display !== 'inline' && element.scrollHeight > element.clientHeight + 1;
    })
    .map((element) => `${element.tagName} ${element.className} ${element.scrollHeight} > ${element.clientHeight}`);
}
