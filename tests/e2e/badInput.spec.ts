// Bad input and bad days as a person meets them: what is pasted is far too large, a name is far too long,
// the passphrase is forgotten, a second window is open. A clear sentence each time, and nothing lost.
import { expect, type Page, test } from '@playwright/test';
import { fillDay, filledPassphrase } from '../support/fillVault.ts';
import { longTasksOf } from '../support/longTasks.ts';
import { smoothnessOf, watchSmoothness } from '../support/smoothness.ts';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';
import { pasteParagraphs } from '../support/wordPage.ts';

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

test('a megabyte of Word comes in while keys are heard, its paragraphs are numbered on one line each, and it can be stopped or undone', async ({
  page,
}) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await page.keyboard.press('Alt+i');
  await statement(page).click();
  const progress = page.getByText(/^Taking in the pasted text/);
  await test.step('stopped, nothing of it stays', async () => {
    await pasteParagraphs(page, 3600);
    await expect(progress).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(progress).toBeHidden();
    await expect(statement(page)).toHaveText('');
  });
  await statement(page).click();
  const felt = await longTasksOf(page, async () => {
    expect(await pasteParagraphs(page, 3600)).toBeGreaterThan(1_000_000);
    await expect(statement(page).locator('p').last()).toHaveText('The end of it.', { timeout: 40_000 });
  });
  expect(felt.longestMs, JSON.stringify(felt)).toBeLessThan(200);
  await expect(statement(page).locator('p')).toHaveCount(3601);
  const number = await statement(page)
    .locator('p')
    .last()
    .evaluate((paragraph) => {
      const { height, width } = getComputedStyle(paragraph, '::before');
      return { height: Number.parseFloat(height), width: Number.parseFloat(width) };
    });
  expect(number.height, 'one line of eleven pixels').toBeLessThan(40);
  expect(number.width, 'and within the margin').toBeLessThan(44);
  await page.keyboard.press('Control+z');
  await expect(statement(page)).toHaveText('', { timeout: 20_000 });
});

test('a name without end, a second window and a forgotten passphrase', async ({ page, context }) => {
  const { recoveryCode } = await makeVault(page);
  await makeCase(page, 'River case');
  const name = `${'Nang Mya '.repeat(40)}عبد الرحمن `.padEnd(500, 'ကျွန်မ');
  await test.step('five hundred characters in three scripts stay on the page', async () => {
    await makeRecord(page, 'New person', 'Name', name);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('gridcell', { name: /^Nang Mya/ })).toBeVisible();
  });
  const second = await context.newPage();
  await test.step('a second window says where the vault is open before it asks for the passphrase', async () => {
    await second.goto('./');
    await expect(second.getByRole('heading', { name: 'This vault is open in another window' })).toBeVisible();
    await expect(second.getByLabel('Passphrase', { exact: true })).toBeHidden();
  });
  await test.step('who forgot the passphrase is told so, and the recovery code opens the vault', async () => {
    await page.keyboard.press('Control+l');
    await expect(second.getByLabel('Passphrase', { exact: true }), 'the second window may open it now').toBeVisible();
    await second.close();
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

test('ten thousand events on one day: the timeline, the place of all of them and the search answer at once', async ({
  page,
  baseURL,
}) => {
  await fillDay(page, baseURL ?? '', 10_000);
  await page.goto('./');
  await unlock(page, filledPassphrase);
  const feel = async (what: string, doing: () => Promise<void>) => {
    const felt = await longTasksOf(page, doing);
    expect(felt.longestMs, `${what}: ${JSON.stringify(felt)}`).toBeLessThan(100);
  };
  const counts = page.getByRole('button', { name: /more events close together/ });
  await feel('the timeline', async () => {
    await page.keyboard.press('Alt+8');
    await expect(page.getByText('9,994 events')).toBeVisible();
    await expect(counts.first()).toBeVisible();
  });
  await feel('going nearer and on', async () => {
    await page.locator('[data-mark]').first().focus();
    for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-mark]:focus')).toBeVisible();
  });
  await feel('the place', async () => {
    await page.getByRole('grid', { name: 'Events in order' }).getByRole('button', { name: 'Golden River park' }).first().click();
    await expect(page.getByRole('heading', { name: 'Golden River park', level: 1 })).toBeVisible();
    await expect(page.getByText('9,994 entries')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Appears in' }).getByRole('listitem')).toHaveCount(20);
  });
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(page.getByRole('region', { name: 'Appears in' }).getByRole('listitem')).toHaveCount(120);
  await feel('the search', async () => {
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('searchbox', { name: 'Search every record' }).fill('released');
    await expect(page.getByText('9,994 hits')).toBeVisible();
    const hits = page.getByRole('list', { name: 'Hits' }).getByRole('listitem');
    await expect(hits.first()).toContainText('Released at the gate');
    expect(await hits.count()).toBeLessThan(60);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(page.locator('[data-hit="9993"]')).toBeFocused();
    await expect(page.locator('[data-hit="9993"]')).toContainText('Released at the gate');
  });
});
