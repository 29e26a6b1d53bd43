// The words under redacted pages, as programs that others wrote find them, and what may never be among them.
import { expect, type Page, test } from '@playwright/test';
import { buildPdf, line, paragraphs } from '../../fixtures/redact/buildPdf.ts';
import { cleanFiles, zipped } from '../../fixtures/redact/bundles.ts';
import { printContract } from '../../support/contractPdf.ts';
import { pdftotext, wordBoxes } from '../../support/independentTools.ts';
import { serveRedactPage } from '../../support/redactPage/serve.ts';
import type { FolderServer } from '../../support/serveFolder.ts';
import { policyOf } from '../../unit/redact/policyOf.ts';

const name = 'Sokha Chanthavy';
const policy = policyOf([name, 'Sokha', 'Chanthavy']);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
let server: FolderServer;
let page: Page;

test.describe.configure({ timeout: 240_000 });
test.beforeAll(async ({ browser }) => {
  server = await serveRedactPage();
  page = await browser.newPage();
  await page.goto(server.url);
});
test.afterAll(async () => {
  await page.close();
  await server.close();
});

type Asked = Parameters<typeof window.redaction.pdf>[2];
async function redact(pdf: Uint8Array, options: Asked = {}, with_ = policy) {
  const result = await page.evaluate(([bytes, asked, more]) => window.redaction.pdf(bytes, asked, more), [
    base64(pdf),
    with_,
    { searchable: true, ...options },
  ] as const);
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  return { ...result.value, bytes: Buffer.from(result.value.bytes, 'base64') };
}
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** How many of each word. */
const counted = (words: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

test('at least 99 of 100 words that survive in an office document are found, each as one word, and no other', async ({
  browser,
}) => {
  const contract = await printContract(browser, { worker: name, employer: 'Golden River Trading', place: 'Mae Sot' });
  const redacted = await redact(contract);
  const [before, after] = [pdftotext(contract), pdftotext(redacted.bytes)];
  if (before === undefined || after === undefined) return;
  expect(after).not.toMatch(/sokha|chanthavy/i);
  const gone = before.split('\n').filter((text) => /Sokha|Chanthavy/.test(text));
  const expected = counted(
    wordsIn(
      before
        .split('\n')
        .filter((text) => !gone.includes(text))
        .join('\n'),
    ),
  );
  const found = counted(wordsIn(after));
  const all = [...expected.values()].reduce((sum, count) => sum + count, 0);
  const met = [...expected].reduce((sum, [word, count]) => sum + Math.min(count, found.get(word) ?? 0), 0);
  expect(all).toBeGreaterThan(80);
  // A find at the end of a line takes the next line too: what stands under its box does not survive.
  const covered = redacted.pages.flatMap(({ boxes }) => boxes).length;
  const belowFinds = wordsIn(before).length - wordsIn(gone.join('\n')).length - all;
  expect(covered).toBeGreaterThan(1);
  expect(met + Math.max(0, belowFinds)).toBeGreaterThanOrEqual(Math.floor(all * 0.99));
  for (const word of found.keys()) expect(wordsIn(before), word).toContain(word);
});

test('no word lies under a box, and none tells its place more exactly than a point', async () => {
  const lines = ['The first line is open', `then ${name} came alone`, '', '', 'and the last line is open too'];
  const redacted = await redact(buildPdf({ content: paragraphs(lines, 12, 72.37) }));
  const boxes = redacted.pages[0]?.boxes ?? [];
  expect(boxes.length).toBeGreaterThan(0);
  const words = wordBoxes(redacted.bytes);
  if (words === undefined) return;
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['first', 'last']));
  for (const word of words) {
    expect(Number.isInteger(word.xMin), word.text).toBe(true);
    for (const { box } of boxes)
      expect(word.yMax <= box.y || word.yMin >= box.y + box.height || word.xMax <= box.x || word.xMin >= box.x + box.width).toBe(
        true,
      );
  }
});

test('what the page does not show is not found: hidden, covered and off the page', async () => {
  const content =
    line(72, 760, 'A page with enough words that everybody sees') +
    line(72, 730, 'because where most are hidden none would be believed') +
    line(72, 700, 'These words are there for all to see') +
    `BT 3 Tr /F1 12 Tf 72 640 Td (invisible) Tj ET 0 Tr ` +
    `1 g ${line(72, 600, 'whitewashed')} 0 g ` +
    `${line(72, 560, 'blackened')} 70 552 120 20 re f ` +
    line(72, 900, 'beyond');
  const redacted = await redact(buildPdf({ content }));
  const text = pdftotext(redacted.bytes);
  if (text === undefined) return;
  expect(text).toContain('words are there');
  expect(text).not.toMatch(/invisible|whitewashed|blackened|beyond/);
});

test('a page weighs at most a hundred thousand bytes or half as much again as its source', async ({ browser }) => {
  const sentence = 'Every morning the guards counted us at gate three before anybody was allowed to eat, and again at night.';
  const print = async (css: string, count: number) => {
    const tab = await browser.newPage();
    await tab.setContent(`<style>body{${css}}b{color:#b00020}a{color:#0645ad}</style>
      ${`<p>${sentence} <b>Nobody</b> left without <a href="https://example.invalid">a pass</a>.</p>`.repeat(count)}`);
    const pdf = await tab.pdf({ format: 'A4' });
    await tab.close();
    return pdf;
  };
  const sources = [
    await print('font:7pt/1.15 serif;margin:0', 64),
    await print('font:10pt/1.2 sans-serif;color:#222', 30),
    buildPdf({
      content: paragraphs(
        Array.from({ length: 60 }, () => sentence),
        6,
      ),
    }),
  ];
  for (const source of sources) {
    const { bytes, pages } = await redact(source);
    test.info().annotations.push({ type: 'bytes', description: `${source.length} became ${bytes.length}` });
    expect(bytes.length).toBeLessThan(Math.max(1.5 * source.length, 100_000 * pages.length));
  }
});

test('what was read once need not be read again, and gives the same bytes', async () => {
  const pdf = buildPdf({ content: paragraphs(['A line that holds', `${name} within it`, '', 'and another line']) });
  const first = await redact(pdf);
  expect(first.readings.map(({ page: number }) => number)).toEqual([1]);
  const again = await redact(pdf, { known: first.readings });
  expect(again.bytes.equals(first.bytes)).toBe(true);
  // Another policy finds what it protects in the same readings.
  const other = await redact(pdf, { known: first.readings }, policyOf(['another']));
  expect(pdftotext(other.bytes) ?? name).toContain(name);
  expect(other.pages[0]?.boxes).toHaveLength(1);
});

test('pages that cannot be proved clean are covered whole where a person asks for it, and the others stay', async () => {
  const khmer = policyOf(['សុខា']);
  const outlines = '10 10 m 20 20 30 30 40 10 c S '.repeat(30);
  const pdf = buildPdf({ content: outlines });
  const covered = await redact(pdf, { coverUnproved: true }, khmer);
  expect(covered.pages[0]?.boxes).toMatchObject([{ by: 'person', box: { x: 0, y: 0 } }]);
  const open = await redact(buildPdf({ content: paragraphs(['An open page']) }), { coverUnproved: true }, khmer);
  expect(open.pages[0]?.boxes).toEqual([]);
});

test('the gate turns red for a name in a search layer, and for text that stands where nothing shows', async () => {
  const texts = Object.fromEntries(Object.entries(cleanFiles()).filter(([file]) => !file.startsWith('data/items/')));
  const gate = (pdf: Uint8Array) =>
    page.evaluate(([zip, asked]) => window.gate(zip, asked, {}), [
      base64(zipped({ ...texts, 'data/items/item-001.pdf': pdf })),
      policy,
    ] as const);
  const source = buildPdf({ content: paragraphs(['Harvest was in March', `and ${name} was there`, '', 'with many others']) });
  const clean = await gate((await redact(source)).bytes);
  expect(clean).toMatchObject({ leaks: [], unproved: [] });
  const open = await gate((await redact(source, {}, policyOf(['Somebody Else']))).bytes);
  expect(open.leaks.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['PDF text', 'seen']));
  const under = buildPdf({ content: `${line(72, 700, 'a word that is covered')} 60 690 300 24 re f ${line(72, 600, 'open')}` });
  expect((await gate(under)).unproved.map(({ why }) => why)).toContain('page 1 holds text where nothing shows');
});
