// The leak gate with its eyes open: in a real browser, over finished bundles with pages and pictures.
import { expect, type Page, test } from '@playwright/test';
import { buildPdf, line } from '../../fixtures/redact/buildPdf.ts';
import { cleanFiles, type Files, zipped } from '../../fixtures/redact/bundles.ts';
import { protectedName, rasterCanaries, survivor, vectorCanaries } from '../../fixtures/redact/canaries.ts';
import { drawText, picture } from '../../support/redactPage/drawText.ts';
import { serveRedactPage } from '../../support/redactPage/serve.ts';
import type { FolderServer } from '../../support/serveFolder.ts';
import { policyOf } from '../../unit/redact/policyOf.ts';

const policy = policyOf([protectedName, 'Narin', 'Sokhavan', 'N.S.']);
let server: FolderServer;
let page: Page;

test.describe.configure({ timeout: 600_000 });
test.beforeAll(async ({ browser }) => {
  server = await serveRedactPage();
  page = await browser.newPage();
  await page.goto(server.url);
});
test.afterAll(async () => {
  await page.close();
  await server.close();
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** The texts of the clean bundle with these items in place of its own. */
function withItems(items: Files): Files {
  const texts = Object.entries(cleanFiles()).filter(([name]) => !name.startsWith('data/items/'));
  return Object.fromEntries([...texts, ...Object.entries(items)]);
}
const gate = (items: Files, asked = policy, options: Parameters<typeof window.gate>[2] = {}) =>
  page.evaluate(([zip, with_, more]) => window.gate(zip, with_, more), [
    base64(zipped(withItems(items))),
    asked,
    options,
  ] as const);

async function redactedPdf(pdf: Uint8Array, with_ = policy): Promise<Uint8Array> {
  const result = await page.evaluate(([bytes, asked]) => window.redaction.pdf(bytes, asked, { searchable: true }), [
    base64(pdf),
    with_,
  ] as const);
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  return Buffer.from(result.value.bytes, 'base64');
}
const source = buildPdf({
  content: [
    `The ${survivor} festival was in March`,
    `There ${protectedName} was seen`,
    '',
    '',
    'by several people of the village',
  ]
    .map((text, i) => line(72, 760 - 30 * i, text))
    .join(''),
});

test('a bundle of redacted pages and pictures is clean, read whole, and its public words are seen', async () => {
  const shown = await picture(page, ['The road to Bavet', `${protectedName}`, '', '', 'ends at the river'], 'image/png');
  const image = await page.evaluate(([bytes, asked]) => window.redaction.image(bytes, 'image/png', asked, {}), [
    base64(shown),
    policy,
  ] as const);
  if (!image.ok) throw new Error(`refused: ${image.error.type}`);
  const report = await gate(
    {
      'data/items/item-0001.pdf': await redactedPdf(source),
      'data/items/item-0002.png': Buffer.from(image.value.bytes, 'base64'),
    },
    policy,
    { survivors: [survivor, 'Bavet', 'Nowhere'] },
  );
  expect(report).toMatchObject({ leaks: [], unproved: [], survivors: 2 });
});

test('a page whose name was not burned turns it red', async () => {
  const report = await gate({ 'data/items/item-0001.pdf': await redactedPdf(source, policyOf(['Somebody Else'])) });
  expect(report.leaks.map(({ channel }) => channel)).toContain('seen');
});

test('every canary of the corpus turns it red by itself', async () => {
  const canaries = [...vectorCanaries(), ...rasterCanaries(await drawText(page, `${protectedName} was here`))];
  const names = canaries.map((_, i) => `data/items/item-${i + 1}.pdf`);
  const report = await gate(Object.fromEntries(canaries.map(({ pdf }, i) => [names[i] ?? '', pdf])));
  const red = new Set(report.leaks.map(({ file }) => file.split(' › ')[0]));
  expect(canaries.filter((_, i) => !red.has(names[i])).map(({ channel }) => channel)).toEqual([]);
});

test('a name in a picture turns it red, PNG or JPEG, at any of four angles', async () => {
  const items: Files = {};
  for (const type of ['image/png', 'image/jpeg'] as const)
    for (const angle of [0, 90, 180, 270] as const)
      items[`data/items/${type.slice(6)}-${angle}.${type.slice(6)}`] = await picture(
        page,
        ['Someone wrote', protectedName, 'on the wall'],
        type,
        angle,
      );
  const report = await gate(items);
  expect([...new Set(report.leaks.map(({ file }) => file))].sort()).toEqual(Object.keys(items).sort());
});

test('what it cannot read is unproved: encrypted and broken PDFs', async () => {
  const report = await gate({
    'data/items/broken.pdf': Buffer.from('%PDF-1.7\nbroken'),
    'data/items/locked.pdf': buildPdf({
      content: '',
      objects: {
        20: `<</Filter/Standard/V 1/R 2/O<${'0'.repeat(64)}>/U<${'0'.repeat(64)}>/P -4>>`,
      },
      trailer: '/Encrypt 20 0 R/ID[<00><00>]',
    }),
  });
  const files = report.unproved.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(['data/items/broken.pdf', 'data/items/locked.pdf']));
});

test('a script that it cannot recognise leaves pages of pixels unproved unless the redactor proved them', async () => {
  const khmer = policyOf(['សុខា']);
  const items = { 'data/items/item-0001.pdf': await redactedPdf(source, khmer) };
  expect((await gate(items, khmer)).unproved).toHaveLength(1);
  expect((await gate(items, khmer, { scriptProven: Object.keys(items) })).unproved).toEqual([]);
});
