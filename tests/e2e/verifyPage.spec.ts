// The bundle's own page, opened from the folder it was unpacked to, in a real browser that has no network.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { buildSampleBundle } from '../support/buildSampleBundle.ts';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-page-'));
const zip = join(folder, 'received.zip');
const bag = join(folder, 'bundle');
const requests: string[] = [];
const complaints: string[] = [];
test.describe.configure({ mode: 'serial' });
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  const bytes = await buildSampleBundle();
  writeFileSync(zip, bytes);
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false, args: chromiumArguments });
  page = await (await browser.newContext()).newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(join(bag, 'data/index.html')).href);
});
test.afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
const open = (entry: string) => page.getByRole('navigation', { name: 'Bundle' }).getByRole('link', { name: entry }).click();
const shoot = async (name: string) => {
  if (process.env.HOLDFAST_SHOTS) await page.screenshot({ path: join(process.env.HOLDFAST_SHOTS, `${name}.png`) });
};

test('shows the case with hostile text as text', async () => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moei River 2025 <script>alert(1)</script>');
  await expect(page.getByText('1 statement, 2 items, 1 event, 10 people, 1 compound, 1 organization, 1 link')).toBeVisible();
  await shoot('overview');
});

test('leads from an event to the paragraph that says so', async () => {
  await open('Timeline');
  await expect(page.getByText('about April 2024, “after Songkran”')).toBeVisible();
  await shoot('timeline');
  await page.getByRole('link', { name: 'S-1 ¶1' }).click();
  await expect(page.locator('.meant')).toContainText('I arrived at gate three.');
  await shoot('statement');
});

test('finds a word in any script and shows where', async () => {
  await page.getByRole('searchbox').fill('หนังสือเดินทาง');
  await expect(page.getByRole('status')).toHaveText('1 place');
  await expect(page.locator('mark')).toHaveText('หนังสือเดินทาง');
  await page.getByRole('searchbox').fill('');
});

test('marks protected people and says what was withheld', async () => {
  await open('People');
  await expect(page.getByRole('listitem').filter({ hasText: 'Witness 7' })).toContainText('protected');
  await shoot('people');
  await open('Withheld');
  await expect(page.getByText('the person withdrew consent')).toBeVisible();
  await shoot('withheld');
});

test('checks the ZIP it came in, and names a file with one flipped byte', async () => {
  await open('Verify');
  await page.locator('#zip').setInputFiles(zip);
  await expect(page.locator('.sentence')).toHaveText(
    /^These 17 files are exactly what was sealed by key [B-T-]{34} on 3 June 2025\.$/,
  );
  await shoot('verify-exact');
  const broken = readFileSync(zip);
  const at = broken.indexOf('%PDF-1.4');
  broken[at + 5] = 0x32;
  await page.locator('#zip').setInputFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer: broken });
  await expect(page.locator('.sentence')).toContainText('not as it was sealed: 1 file is damaged');
  await expect(page.locator('tr.odd')).toHaveText(/data\/items\/item-00\d\.pdfdamaged/);
  await shoot('verify-damaged');
});

test('checks the unpacked folder, and names a file that was renamed', async () => {
  await page.locator('#folder').setInputFiles(bag);
  await expect(page.locator('.sentence')).toHaveText(/^These 17 files are exactly/);
  renameSync(join(bag, 'data/people.csv'), join(bag, 'data/persons.csv'));
  await page.locator('#folder').setInputFiles(bag);
  await expect(page.locator('tr.odd')).toHaveText('data/persons.csvrenamed, was data/people.csv');
});

test('shows an item in the page, from the folder beside it', async () => {
  await open('Items');
  await page.getByRole('link', { name: 'Gate', exact: false }).first().click();
  await expect(page.getByRole('link', { name: 'Open the file' })).toHaveAttribute('href', /^items\/item-00\d\.(png|pdf)/);
  await shoot('item');
});

test('has no fault that axe can find, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const entry of ['Overview', 'Statements', 'Timeline', 'People', 'Links', 'Withheld', 'Verify']) {
      await open(entry);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${entry} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await shoot(`verify-${colorScheme}`);
  }
});

test('asked nothing of any network and broke no rule of its own policy', () => {
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !/^(file|blob|data|chrome-extension):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});
