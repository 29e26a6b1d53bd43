// The bundle wizard on a case whose protected name no recogniser can read: what is refused and how it leaves all the same, what the
// person finds, covers, takes back, and keeps over a lock and a kill.

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { buildPdf, line } from '../fixtures/redact/buildPdf.ts';
import { drawText } from '../support/redactPage/drawText.ts';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';

const khmerName = 'សុខា';
const note = 'Receipt of the canteen. The cook with the scar took the money.';

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill(name);
  await page.keyboard.press('Enter');
}
async function add(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByRole('navigation', { name: 'Workspaces' }).getByRole('button', { name: 'Items' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add files' }).first().click(),
  ]);
  await chooser.setFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: 'Add the file' }).click();
  await expect(page.getByRole('gridcell', { name: name.replace(/\.\w+$/, '') }).first()).toBeVisible({ timeout: 60_000 });
}
const nextStep = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).last().click();
const pieces = (page: Page) => page.getByRole('list', { name: 'Pieces of the bundle' });

/** A page of sound text with a stamp on it. */
async function stamped(page: Page): Promise<Buffer> {
  const stamp = await drawText(page, 'stamp', 20);
  return buildPdf({
    content: `${line(72, 700, 'Paid at the office of the park')} q 100 0 0 40 400 100 cm /I Do Q`,
    resources: '/XObject<</I 30 0 R>>',
    objects: {
      30: {
        dict: `/Type/XObject/Subtype/Image/Width ${stamp.width}/Height ${stamp.height}/ColorSpace/DeviceGray/BitsPerComponent 8`,
        data: stamp.pixels,
      },
    },
  });
}

async function expectAccessible(page: Page, step: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(told, `${step}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('what cannot be proved clean is refused, covered by hand, and everything else goes on from where it was', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'Park case');
  await makeRecord(page, 'New person', 'Name', khmerName);
  await add(page, 'receipt.txt', 'text/plain', Buffer.from(note));
  await add(page, 'bill.pdf', 'application/pdf', await stamped(page));
  await command(page, 'New bundle');

  await test.step('each step is there for everybody, in both themes', async () => {
    await expect(page.getByRole('heading', { name: 'New bundle', level: 1 })).toBeVisible();
    await expectAccessible(page, 'for whom');
    await page.getByLabel('Who will receive it').fill('The court');
    await nextStep(page);
    await expectAccessible(page, 'what');
    await nextStep(page);
    await page.getByRole('checkbox', { name: khmerName }).check();
    await expectAccessible(page, 'protect');
    await nextStep(page);
  });

  await test.step('a picture in which the name could stand unseen is refused with its page, and covered on request', async () => {
    const bill = pieces(page).getByRole('button', { name: /bill/ });
    await expect(bill).toContainText('could stand in it unseen', { timeout: 60_000 });
    await bill.click();
    await expect(page.getByText(/cannot be recognised in pictures yet.*\(page 1\)/)).toBeVisible();
    await expectAccessible(page, 'check, refused');
    await page.getByRole('button', { name: 'Cover every picture in it' }).click();
    await expect(bill).toContainText('1 place covered', { timeout: 60_000 });
    await page.getByRole('button', { name: 'All pictures covered: undo' }).click();
    await expect(page.getByText(/cannot be recognised in pictures yet/)).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Control+z');
    await expect(bill).toContainText('1 place covered', { timeout: 60_000 });
  });

  await test.step('words are found wherever they would be read, protected everywhere, and taken back', async () => {
    await page.getByLabel('Find in all that leaves').fill('office of the park');
    await expect(page.getByText('In 1 place', { exact: true })).toBeVisible();
    await page.getByLabel('Find in all that leaves').fill('cook with the scar');
    await page.getByRole('button', { name: 'Protect it everywhere' }).click();
    const receipt = pieces(page).getByRole('button', { name: /receipt/ });
    await expect(receipt).toContainText('1 place covered');
    await receipt.click();
    await expect(page.getByText('The [withheld] took the money.')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(note)).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText('The [withheld] took the money.')).toBeVisible();
    await page.getByRole('group', { name: 'Covered here' }).getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText('can be read everywhere in this bundle');
    await page.getByRole('button', { name: 'Keep all covered' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectAccessible(page, 'check');
  });

  await test.step('all of it is there after a lock, and in a window that was killed', async () => {
    await page.waitForTimeout(600);
    await page.keyboard.press('Control+l');
    await unlock(page, passphrase);
    await expect(pieces(page).getByRole('button', { name: /bill/ })).toContainText('1 place covered', { timeout: 60_000 });
    await page.reload();
    await unlock(page, passphrase);
    await page.getByRole('navigation', { name: 'Workspaces' }).getByRole('button', { name: 'Bundles' }).click();
    await expect(page.getByText('A bundle for The court is being prepared.')).toBeVisible();
    await page.getByRole('button', { name: 'Go on with it' }).click();
    await expect(pieces(page).getByRole('button', { name: /bill/ })).toContainText('1 place covered', { timeout: 60_000 });
  });

  await test.step('the count goes to zero by one key, and the bundle leaves without the name and without the words', async () => {
    await page.getByRole('region', { name: 'Check' }).focus();
    while (await page.getByText(/\d to look at$/).isVisible()) await page.keyboard.press('Enter');
    await expect(page.getByText('All looked at')).toBeVisible();
    await nextStep(page);
    await expect(page.getByText(/Nothing you chose stays behind\. You have looked at all of it\./)).toBeVisible();
    await expectAccessible(page, 'seal');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'Seal and save' }).click(),
    ]);
    await expect(page.getByText(/^The bundle is sealed and saved/)).toBeVisible({ timeout: 60_000 });
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const texts = Object.values(files).map((bytes) => strFromU8(bytes));
    expect(texts.filter((text) => text.includes(khmerName) || text.includes('with the scar'))).toEqual([]);
    expect(texts.some((text) => text.includes('The [withheld] took the money.'))).toBe(true);
    await page.getByRole('button', { name: 'To the register' }).click();
    await expect(page.getByRole('cell', { name: 'The court' })).toBeVisible();
    await expect(page.getByText('is being prepared')).toBeHidden();
    await expectAccessible(page, 'register');
  });
});
