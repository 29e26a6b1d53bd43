// Bad input and bad days as a person meets them: what is pasted is far too large, a name is far too long,
// the passphrase is forgotten, a second window is open. A clear sentence each time, and nothing lost.
import { expect, type Page, test } from '@playwright/test';
import { smoothnessOf, watchSmoothness } from '../support/smoothness.ts';
import { makeCase, makeRecord, makeVault } from '../support/vaultByHand.ts';

const statement = (page: Page) => page.getByRole('textbox', { name: /^Statement/ });

/** Pastes a page of Word's with one long table, one long list and a picture that lies on a server. */
const pasteFromWord = (page: Page, lines: number) =>
  page.evaluate((count) => {
    const words = (nth: number) =>
      `<span style='font-size:11.0pt;font-family:"Calibri",sans-serif'>Line ${nth}: they took my passport.<o:p></o:p></span>`;
    const each = (line: (nth: number) => string) => Array.from({ length: count }, (_, at) => line(at)).join('');
    const rows = each((nth) => `<tr><td><p class=MsoNormal>${words(nth)}</p></td><td><p class=MsoNormal>${nth}</p></td></tr>`);
    const items = each((nth) => `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>${words(nth)}</p>`);
    const picture = '<p><img src="https://pictures.example/one-by-one.png">The end of it.</p>';
    const html = `<html><body><table>${rows}</table>${items}${each((nth) => `<p>${words(nth)}</p>`)}${picture}</body></html>`;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, lines);

test('a page of Word far too long is taken in whole while the app goes on answering, and nothing is fetched for it', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).host));
  await makeVault(page);
  await makeCase(page, 'River case');
  await page.keyboard.press('Alt+i');
  await statement(page).click();
  await watchSmoothness(page);
  const lines = 400;
  const seen = await smoothnessOf(page, async () => {
    await pasteFromWord(page, lines);
    await expect(statement(page).locator('p').last()).toHaveText('The end of it.', { timeout: 30_000 });
  });
  expect(seen.longestTaskMs, JSON.stringify(seen)).toBeLessThan(200 * seen.slowed);
  await expect(page.getByText('1 picture was left out. Nothing was fetched for it; add pictures as items.')).toBeVisible();
  await expect(statement(page).getByRole('row')).toHaveCount(lines);
  await expect(statement(page).getByRole('listitem')).toHaveCount(lines);
  await page.keyboard.press('Control+z');
  await expect(statement(page)).toHaveText('');
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]));
});

test('a name without end, a second window and a forgotten passphrase', async ({ page, context }) => {
  const { passphrase, recoveryCode } = await makeVault(page);
  await makeCase(page, 'River case');
  const name = `${'Nang Mya '.repeat(40)}عبد الرحمن `.padEnd(500, 'ကျွန်မ');
  await test.step('five hundred characters in three scripts stay on the page', async () => {
    await makeRecord(page, 'New person', 'Name', name);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('gridcell', { name: /^Nang Mya/ })).toBeVisible();
  });
  await test.step('a second window says where the vault is open and takes nothing', async () => {
    const second = await context.newPage();
    await second.goto('./');
    await second.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await second.keyboard.press('Enter');
    await expect(second.getByRole('heading', { name: 'This vault is open in another window' })).toBeVisible();
    await second.close();
  });
  await test.step('who forgot the passphrase is told so, and the recovery code opens the vault', async () => {
    await page.keyboard.press('Control+l');
    await page.getByLabel('Passphrase', { exact: true }).fill('not the one');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('That passphrase does not open this vault. Nothing was changed.');
    await page.getByRole('button', { name: 'Use the recovery code' }).click();
    const code = page.getByLabel('Recovery code');
    await code.fill(recoveryCode.slice(0, -1));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('That recovery code does not open this vault. Nothing was changed.');
    await code.fill(recoveryCode.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible({ timeout: 30_000 });
  });
});
