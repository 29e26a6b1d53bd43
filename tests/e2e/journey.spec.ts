// The main job from end to end, as a person does it: a vault, a testimony, a document, a link with its source, an event, a
// redacted bundle, and somebody without Holdfast who verifies it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { printContract } from '../support/contractPdf.ts';
import { outputOf } from '../support/independentTools.ts';
import { tableCell } from '../support/tableCell.ts';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';

const worker = 'Sokha Chanthavy';
const sheSaid = 'I arrived at gate three in March 2023. The manager took my passport and never gave it back.';
const root = resolve(import.meta.dirname, '../..');

const statement = (page: Page) => page.getByRole('textbox', { name: 'Statement' });
const workspace = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Workspaces' }).getByRole('button', { name });

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do anything').fill(name);
  await page.keyboard.press('Enter');
}

async function takeStatement(page: Page): Promise<void> {
  await command(page, 'New interview');
  await page.getByLabel('Add a person').fill('Sokha');
  await page
    .getByRole('option', { name: new RegExp(worker) })
    .first()
    .click();
  for (const use of ['Keep it in this vault', 'Use in court']) await giveConsent(page, use);
  await statement(page).click();
  await page.keyboard.type(`${sheSaid} They call the place @Kings Park`);
  await expect(page.getByRole('option', { name: /New compound “Kings Park”/ })).toBeVisible();
  await page.getByRole('option', { name: /New compound “Kings Park”/ }).click();
  await page.keyboard.type('where @Sokha');
  await page
    .getByRole('option', { name: new RegExp(`^${worker}`) })
    .first()
    .click();
  await page.keyboard.type('slept on the floor.');
  // Typed at once after a name that was new, and every letter stands where it was typed.
  await expect(statement(page)).toContainText('Kings Park where Sokha Chanthavy slept on the floor.');
}

async function giveConsent(page: Page, use: string): Promise<void> {
  const row = page.getByRole('radiogroup', { name: use });
  await row.getByText('Given', { exact: true }).click();
}

async function addContract(page: Page, bytes: Buffer): Promise<void> {
  await workspace(page, 'Items').click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add files' }).first().click(),
  ]);
  await chooser.setFiles({ name: `contract of ${worker}.pdf`, mimeType: 'application/pdf', buffer: bytes });
  await page.getByLabel('Received from').fill('Her brother');
  await page.getByRole('button', { name: 'Add the file' }).click();
  await expect(page.getByText('One file added')).toBeVisible({ timeout: 60_000 });
  await tableCell(page, `contract of ${worker}`).click();
}

/** The manifest that is signed, the key beside it and the signature, checked by the program that made the format; it can say no. */
function expectMinisignAgrees(files: Readonly<Record<string, Uint8Array>>, folder: string): void {
  const named = (ending: string) => {
    const found = Object.entries(files).find(([name]) => name.endsWith(ending));
    if (!found) throw new Error(`The bundle has no ${ending}`);
    const path = join(folder, `signed-${ending}`);
    writeFileSync(path, found[1]);
    return path;
  };
  const manifest = named('tagmanifest-sha256.txt');
  const options = ['-V', '-p', named('signing-key.pub'), '-x', named('tagmanifest-sha256.txt.minisig'), '-m', manifest];
  const answer = outputOf('minisign', ...options);
  if (answer === undefined) return;
  expect(answer).toContain('Signature and comment signature verified');
  expect(answer).toContain('Holdfast bundle 1, sealed');
  writeFileSync(manifest, `${readFileSync(manifest, 'utf8')} `);
  expect(outputOf('minisign', ...options)).not.toContain('verified');
}

/** Selects a line of a page's text layer, as a mouse does. */
async function selectLine(line: Locator): Promise<void> {
  await line.scrollIntoViewIfNeeded();
  await line.click({ clickCount: 3 });
}

async function linkFromPassage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next page' }).click();
  await selectLine(page.getByText(/^Passport kept by/).first());
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Link from this passage' });
  await pick(dialog, 'Who or what', worker);
  await pick(dialog, 'To whom or what', 'Kings Park');
  await dialog.getByRole('button', { name: 'Link them' }).click();
  await expect(dialog).toBeHidden();
}

async function pick(dialog: Locator, label: string, name: string): Promise<void> {
  await dialog.getByLabel(label, { exact: true }).fill(name.slice(0, 5));
  await dialog
    .page()
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

async function putOnTimeline(page: Page): Promise<void> {
  await workspace(page, 'Timeline').click();
  await page.getByLabel('What happened', { exact: true }).fill(`${worker} is brought to Kings Park`);
  await page.getByLabel('When', { exact: true }).fill('about March 2023');
  await page.getByRole('button', { name: 'Add event' }).click();
  await expect(page.getByRole('main')).toContainText('brought to Kings Park');
}

/** The last *Next* on the page is the wizard's own; the one before it turns pages. */
const nextStep = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).last().click();

async function exportBundle(page: Page): Promise<Buffer> {
  await command(page, 'New bundle');
  await page.getByLabel('Who will receive it').fill('Advocate Mwangi');
  await nextStep(page);
  await nextStep(page);
  const protect = page.getByRole('checkbox', { name: worker });
  if (!(await protect.isChecked())) await protect.check();
  await nextStep(page);
  const pieces = page.getByRole('list', { name: 'Pieces of the bundle' });
  await expect(pieces.getByRole('button', { name: /^contract of .* places covered$/ })).toBeVisible({ timeout: 240_000 });
  while (await page.getByText(/\d to look at$/).isVisible()) await page.getByRole('button', { name: 'Looks right' }).click();
  await expect(page.getByText('All looked at')).toBeVisible();
  await nextStep(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 240_000 }),
    page.getByRole('button', { name: 'Seal and save' }).click(),
  ]);
  await expect(page.getByText(/^The bundle is sealed and saved/)).toBeVisible({ timeout: 60_000 });
  return readFileSync(await download.path());
}

test('from an empty machine to a bundle that a stranger can verify', async ({ page, browser }) => {
  test.setTimeout(600_000);
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  // Without the save dialog of a real window, the browser host downloads.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const contract = await printContract(browser, { worker, employer: 'Golden River Trading', place: 'Mae Sot' });

  const { passphrase } = await makeVault(page);
  await makeCase(page, 'Moei River 2025');
  await makeRecord(page, 'New person', 'Name', worker);
  await takeStatement(page);
  await addContract(page, contract);
  await linkFromPassage(page);
  await putOnTimeline(page);

  await test.step('what was linked shows its source, and the source opens where it was said', async () => {
    await workspace(page, 'People').click();
    await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
    await tableCell(page, worker).click();
    await expect(page.getByRole('heading', { name: worker, level: 1, exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Kings Park');
    await page
      .getByRole('button', { name: /D-01 p\.\s?2/ })
      .first()
      .click();
    await expect(page.getByLabel('Page number')).toHaveValue('2');
    await expect(page.getByText(/^Passport kept by/).first()).toBeInViewport();
  });

  await test.step('it is all there after locking, and found by a name typed wrong', async () => {
    await page.keyboard.press('Control+l');
    await unlock(page, passphrase);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Search or do anything').fill('Chantavy');
    await expect(page.getByRole('dialog').getByText(worker).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  const folder = mkdtempSync(join(tmpdir(), 'holdfast-journey-'));
  const file = join(folder, 'bundle.zip');
  const bytes = await exportBundle(page);
  writeFileSync(file, bytes);
  try {
    await test.step('the app verifies it', async () => {
      await command(page, 'Verify a bundle');
      await page.locator('input[type=file][accept*=zip]').setInputFiles(file);
      await expect(page.getByText(/files are exactly what was sealed by key/)).toBeVisible({ timeout: 60_000 });
    });
    await test.step('npm run verify verifies it, and names a byte that was changed', () => {
      const verify = (path: string) => execFileSync(process.execPath, [join(root, 'src/verify.ts'), path], { encoding: 'utf8' });
      expect(verify(file)).toMatch(/exactly what was sealed/i);
      const broken = join(folder, 'broken.zip');
      const flipped = new Uint8Array(bytes);
      const at = Math.floor(bytes.length / 2);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(broken, flipped);
      expect(() => verify(broken)).toThrow();
    });
    await test.step('nothing in it names her, in any file', () => {
      const files = unzipSync(new Uint8Array(bytes));
      expect(Object.keys(files).length).toBeGreaterThan(8);
      for (const [name, content] of Object.entries(files)) {
        for (const part of ['Sokha', 'Chanthavy']) {
          expect(name.includes(part), name).toBe(false);
          expect(strFromU8(content, true).toLowerCase().includes(part.toLowerCase()), name).toBe(false);
        }
      }
      const caseData = strFromU8(
        files[Object.keys(files).find((name) => name.endsWith('data/case.json')) ?? ''] ?? new Uint8Array(),
      );
      expect(caseData).toContain('took my passport');
      expect(caseData).toContain('Kings Park');
    });
    await test.step('standard tools agree', () => {
      const files = unzipSync(new Uint8Array(bytes));
      for (const [name, content] of Object.entries(files)) {
        if (/\.(pdf|minisig|pub|txt)$/.test(name)) writeFileSync(join(folder, name.replaceAll('/', '_')), content);
      }
      const unzip = outputOf('unzip', '-t', file);
      if (unzip !== undefined) expect(unzip).toContain('No errors detected');
      const pdf = Object.keys(files).find((name) => name.endsWith('.pdf'));
      expect(pdf, 'the contract is in the bundle').toBeDefined();
      const pdfPath = join(folder, (pdf ?? '').replaceAll('/', '_'));
      const qpdf = outputOf('qpdf', '--check', pdfPath);
      if (qpdf !== undefined) expect(qpdf).toContain('No syntax or stream encoding errors found');
      const text = outputOf('pdftotext', pdfPath, '-');
      if (text !== undefined) expect(text).not.toMatch(/Sokha|Chanthavy/i);
      expectMinisignAgrees(files, folder);
      const metadata = outputOf('exiftool', pdfPath);
      if (metadata !== undefined) expect(metadata).not.toMatch(/Sokha|Chanthavy|Author|Creator|Producer/i);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const own = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
});
