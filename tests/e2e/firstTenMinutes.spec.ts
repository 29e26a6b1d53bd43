// The first ten minutes with the keyboard alone, as `interface.md` tells them: nothing is clicked, and nothing is filled where the
// focus does not stand.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { printContract } from '../support/contractPdf.ts';
import { pressOn, sayCommand, tabTo } from '../support/keysAlone.ts';

const her = 'សុខា ចាន់';
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });
const statement = (page: Page) => page.getByRole('textbox', { name: 'Statement' });

async function makeVault(page: Page): Promise<string> {
  await page.goto('./');
  const passphrase = (await page.locator('output').textContent()) ?? '';
  await pressOn(page, button(page, 'Use this one'));
  // Taken, it is typed once more: that is where the hands are, and Enter goes on at once, before its strength was reckoned.
  await expect(page.getByLabel('Once more')).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Keep the recovery code' })).toBeFocused({ timeout: 60_000 });
  const groups = await page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allTextContents();
  for (const label of await page.getByText(/^Group \d$/).allTextContents()) {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(groups[Number(label.slice(-1)) - 1]?.slice(1) ?? '');
  }
  await tabTo(page, page.getByRole('checkbox', { name: /I have kept the code/ }));
  await page.keyboard.press('Space');
  await pressOn(page, button(page, 'Open the vault'));
  await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible();
  return passphrase;
}

/** The focus is where something was opened: the next Tab stands in it. */
const expectArrival = (page: Page) => expect(page.locator('[data-side="main"] [data-pane-body]')).toBeFocused();

async function lookRound(page: Page): Promise<void> {
  await expectArrival(page);
  await pressOn(page, button(page, 'Look round in a sample case'));
  await expect(page.getByRole('heading', { name: /^Sample/, level: 1 })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Alt+4');
  await expect(title(page, 'People')).toBeVisible();
  await page.keyboard.press('F6');
  await expectArrival(page);
  await page.keyboard.press('Alt+8');
  await expect(title(page, 'Timeline')).toBeVisible();
  await page.keyboard.press('Alt+1');
}

async function takeConsent(page: Page): Promise<void> {
  await pressOn(page, button(page, 'New interview'));
  await expect(page.getByRole('complementary', { name: 'About this conversation' })).toBeFocused();
  await tabTo(page, page.getByRole('radiogroup', { name: 'Keep it in this vault' }).getByRole('radio', { name: 'Not asked' }));
  // As fast as somebody types who has done it before: each answer stands before the next is given.
  for (const key of ['ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'ArrowRight']) await page.keyboard.press(key);
  await tabTo(page, page.getByRole('radiogroup', { name: 'Use in court' }).getByRole('radio', { name: 'Not asked' }));
  await page.keyboard.press('ArrowRight');
  await expect(button(page, /^Consent: 4 of 8 uses/)).toBeVisible();
}

async function mention(page: Page, typed: string, option: RegExp): Promise<void> {
  await page.keyboard.insertText(`@${typed}`);
  const choice = page.getByRole('option', { name: option }).first();
  await expect(choice).toBeVisible();
  while ((await choice.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function writeStatement(page: Page): Promise<void> {
  await pressOn(page, button(page, 'Start writing'));
  await expect(statement(page)).toBeFocused();
  await page.keyboard.type('I read the advertisement at home. A man came for us in March. We crossed the river. I am ');
  await mention(page, 'សុខា', new RegExp(`^${her}`));
  await page.keyboard.type('. They call the place ');
  await mention(page, 'Kings Park', /New compound “Kings Park”/);
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('They kept my passport in the office. Nobody gave it back.');
  await expect(statement(page)).toContainText(/They call the place\s+Kings Park/);
  await expect(page.getByText('Saved').last()).toBeVisible();
}

async function addDocument(page: Page, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Alt+f')]);
  await chooser.setFiles({ name: 'contract.pdf', mimeType: 'application/pdf', buffer });
  await expect(page.getByLabel('Received from')).toBeFocused();
  await page.keyboard.type('Her brother');
  await page.keyboard.press('Enter');
  await expect(page.getByText('One file added')).toBeVisible({ timeout: 60_000 });
}

/** Back in the statement: the sentence names its page, and becomes an event. */
async function tieToPage(page: Page): Promise<void> {
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(statement(page)).toBeVisible();
  await tabTo(page, statement(page));
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' [contract p2');
  await expect(page.getByRole('option', { name: /contract/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(statement(page)).toContainText('D-01');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+Shift+E');
}

/** Five steps, each reached with Enter; every page is looked at and accepted with the same key. */
async function leaveProtected(page: Page): Promise<Buffer> {
  const step = (name: string) => page.getByRole('region', { name, exact: true });
  const next = button(page, 'Next').last();
  await sayCommand(page, 'New bundle');
  await expect(page.getByLabel('Who will receive it')).toBeFocused();
  await page.keyboard.type('Advocate Mwangi');
  await page.keyboard.press('Enter');
  await expect(step('What')).toBeFocused();
  await pressOn(page, next);
  await expect(step('Protect')).toBeFocused();
  // She speaks in it: nobody has to think of her name in a hurry.
  await expect(page.getByRole('checkbox', { name: her, exact: true })).toBeChecked();
  await pressOn(page, next);
  await expect(step('Check')).toBeFocused();
  const pieces = page.getByRole('list', { name: 'Pieces of the bundle' });
  await expect(pieces.getByRole('button', { name: /^contract/ })).toContainText(/covered$/, { timeout: 60_000 });
  while (await page.getByText(/\d to look at$/).isVisible()) await page.keyboard.press('Enter');
  await expect(page.getByText('All looked at')).toBeVisible();
  await pressOn(page, next);
  await expect(step('Seal')).toBeFocused();
  await tabTo(page, button(page, 'Seal and save'));
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.keyboard.press('Enter')]);
  await expect(page.getByText(/^The bundle is sealed and saved/)).toBeVisible({ timeout: 60_000 });
  return readFileSync(await download.path());
}

async function verify(page: Page, buffer: Buffer): Promise<void> {
  await sayCommand(page, 'Verify a bundle');
  await tabTo(page, button(page, 'Choose a ZIP'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'bundle.zip', mimeType: 'application/zip', buffer });
  await expect(page.getByText(/files are exactly what was sealed by key/)).toBeVisible({ timeout: 60_000 });
}

test('the first ten minutes need no mouse', async ({ page, browser }) => {
  test.setTimeout(400_000);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  // Listening from the start: a key opens the chooser sooner than a listener of its own would stand ready.
  page.on('filechooser', () => undefined);
  const contract = await printContract(browser, { worker: 'Dara Vannak', employer: 'Golden River Trading', place: 'Mae Sot' });
  const passphrase = await test.step('make a vault', () => makeVault(page));
  await test.step('look round in the sample', () => lookRound(page));

  await test.step('make a case, and a person with a name in her own script', async () => {
    await sayCommand(page, 'New case');
    await expect(page.getByLabel('Name of the case')).toBeFocused();
    await page.keyboard.type('River case');
    await page.keyboard.press('Enter');
    await expect(title(page, 'River case')).toBeVisible();
    await expectArrival(page);
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toBeFocused();
    await page.keyboard.insertText(her);
    await page.keyboard.press('Enter');
    await expect(title(page, her)).toBeVisible();
    await expectArrival(page);
  });
  await test.step('take consent before the first word', () => takeConsent(page));
  await test.step('write what she says, with two mentions', () => writeStatement(page));
  await test.step('add the contract', () => addDocument(page, contract));
  await test.step('tie a sentence to a page', () => tieToPage(page));
  await test.step('see it on the timeline', async () => {
    await page.keyboard.press('Alt+8');
    await expect(page.getByRole('main')).toContainText('I read the advertisement');
  });
  await test.step('lock, unlock, and find the place by a name typed wrong', async () => {
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Kngs Park');
    await expect(page.getByRole('option', { selected: true }).locator('mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(title(page, 'Kings Park')).toBeVisible();
  });
  const bytes = await test.step('export a bundle for a lawyer with her name protected', () => leaveProtected(page));
  await test.step('verify it', () => verify(page, bytes));
  const files = unzipSync(new Uint8Array(bytes));
  const caseData = strFromU8(files[Object.keys(files).find((name) => name.endsWith('data/case.json')) ?? ''] ?? new Uint8Array());
  expect(caseData).toContain('They kept my passport in the office');
  expect(caseData).not.toContain('សុខា');
});
