// Takes the pictures of docs/screens from the built app, light and dark, with a small fictional case made by hand.
//   node tests/support/screens.ts            (after npm run build)
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { printContract } from './contractPdf.ts';
import { serveFolder } from './serveFolder.ts';
import { tableCell } from './tableCell.ts';
import { makeCase, makeRecord, makeVault } from './vaultByHand.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'docs/screens');
const server = await serveFolder(join(root, 'dist/app'));
const browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false, args: chromiumArguments });
const contract = await printContract(browser, { worker: 'Dara Vannak', employer: 'Golden River Trading', place: 'Mae Sot' });
const context = await browser.newContext({
  baseURL: `${server.url}`,
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
});
const page = await context.newPage();

async function shoot(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const open = (name: string) => page.getByRole('navigation', { name: 'Workspaces' }).getByRole('button', { name }).click();

async function mention(of: Page, typed: string, option: RegExp): Promise<void> {
  await of.keyboard.type(`@${typed}`);
  await of.getByRole('option', { name: option }).first().click();
}

await page.goto('./?own-window');
await page.getByRole('button', { name: 'Make the vault' }).waitFor();
await shoot('create');
await makeVault(page);
await makeCase(page, 'Moei River 2025');
await makeRecord(page, 'New person', 'Name', 'Dara Vannak');
await page.keyboard.press('Alt+i');
await page.getByLabel('Add a person').fill('Dara');
await page
  .getByRole('option', { name: /Dara Vannak/ })
  .first()
  .click();
await page.getByRole('textbox', { name: 'Title' }).fill('First conversation, Mae Sot shelter');
for (const use of ['Keep it in this vault', 'Share with NGOs', 'Use in court']) {
  await page.getByRole('radiogroup', { name: use }).getByText('Given', { exact: true }).click();
}
await page.getByRole('textbox', { name: 'Statement' }).click();
await page.keyboard.type('The advertisement promised customer service work in Bangkok. A man I knew only as ');
await mention(page, 'Uncle Lim', /New person “Uncle Lim”/);
await page.keyboard.type('met me at the bus station and took us across the river at night. The place was called ');
await mention(page, 'Kings Park', /New compound “Kings Park”/);
await page.keyboard.type('and nobody left without a pass.');
await page.keyboard.press('Enter');
await page.keyboard.type(
  'They kept my passport in the office. When I asked for it, they showed me the list of what I owed: the ticket, the visa, the food.',
);
await page.waitForTimeout(2500);
await shoot('interview');

await open('Items');
const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Add files' }).click()]);
await chooser.setFiles({ name: 'Employment contract.pdf', mimeType: 'application/pdf', buffer: contract });
await page.getByLabel('Received from').fill('Her brother');
await page.getByRole('button', { name: 'Add the file' }).click();
await page.getByText('One file added').waitFor();
await shoot('items');
await tableCell(page, 'Employment contract').click();
await page.getByRole('button', { name: 'Next page' }).click();
const line = page.getByText(/^Passport kept by/).first();
await line.click({ clickCount: 3 });
await page.getByRole('button', { name: 'Link', exact: true }).click();
const dialog = page.getByRole('dialog', { name: 'Link from this passage' });
for (const [label, name] of [
  ['Who or what', 'Dara Vannak'],
  ['To whom or what', 'Kings Park'],
] as const) {
  await dialog.getByLabel(label, { exact: true }).fill(name.slice(0, 5));
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}
await shoot('link');
await dialog.getByRole('button', { name: 'Link them' }).click();
await dialog.waitFor({ state: 'hidden' });

await open('Interviews');
await page.getByText('First conversation').first().click();
await page.getByRole('textbox', { name: 'Statement' }).waitFor();
await page.keyboard.press('Control+k');
await page.getByPlaceholder('Search or do anything').fill('passport kept');
await page.getByRole('dialog').getByText('Employment contract').first().waitFor();
await shoot('search');
await page.keyboard.press('Control+Enter');
await page.getByRole('region', { name: 'Document' }).waitFor();
await page.waitForTimeout(1500);
await shoot('interview-beside-item');

await page.getByRole('button', { name: 'Close the second pane' }).click();
await open('Timeline');
for (const [what, when] of [
  ['Answers an advertisement for work in Bangkok', '3 Feb 2023'],
  ['Taken across the river at night', 'about March 2023'],
  ['Beaten for missing the quota', 'between May 2023 and July 2023'],
  ['Released at the bridge', '14 Feb 2025'],
] as const) {
  await page.getByLabel('What happened', { exact: true }).fill(what);
  await page.getByLabel('When', { exact: true }).fill(when);
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByRole('main').getByText(what).first().waitFor();
}
await page.keyboard.press('Escape');
await shoot('timeline');
await open('People');
await tableCell(page, 'Dara Vannak').click();
await page.getByRole('heading', { name: 'Dara Vannak', level: 1, exact: true }).waitFor();
await shoot('person');
await page.getByRole('button', { name: 'Close the second pane' }).click();
await open('Home');
await shoot('home');
await page.keyboard.press('Control+k');
await page.getByPlaceholder('Search or do anything').fill('New bundle');
await page.keyboard.press('Enter');
await page.getByLabel('Who will receive it').fill('Counsel for the victims');
const next = () => page.getByRole('button', { name: 'Next', exact: true }).last().click();
await next();
await next();
await page.getByRole('checkbox', { name: 'Dara Vannak' }).check();
await shoot('bundle-protect');
await next();
await page
  .getByRole('list', { name: 'Pieces of the bundle' })
  .getByRole('button', { name: /^Employment contract .* covered$/ })
  .waitFor({ timeout: 240_000 });
await page.getByRole('button', { name: 'Next covered place' }).click();
await page.getByRole('button', { name: 'Next covered place' }).click();
await page.waitForTimeout(1000);
await shoot('bundle-check');
await page.keyboard.press('Control+l');
await page.getByRole('heading', { name: 'Unlock your vault' }).waitFor();
await shoot('unlock');

await browser.close();
await server.close();
