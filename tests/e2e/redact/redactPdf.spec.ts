// The PDF redactor in a real browser against the canary corpus, judged by programs that others wrote.
import { expect, type Page, test } from '@playwright/test';
import { buildPdf, line, paragraphs } from '../../fixtures/redact/buildPdf.ts';
import {
  type Canary,
  fontSaying,
  protectedName,
  rasterCanaries,
  survivor,
  vectorCanaries,
} from '../../fixtures/redact/canaries.ts';
import { qpdfFinds, readWithTools, seenByTesseract } from '../../support/independentTools.ts';
import { drawText } from '../../support/redactPage/drawText.ts';
import { serveRedactPage } from '../../support/redactPage/serve.ts';
import type { FolderServer } from '../../support/serveFolder.ts';
import { policyOf } from '../../unit/redact/policyOf.ts';

const policy = policyOf([protectedName, 'Narin', 'Sokhavan', 'N.S.']);
let server: FolderServer;
let page: Page;
const requests: string[] = [];

test.describe.configure({ timeout: 240_000 });
test.beforeAll(async ({ browser }) => {
  server = await serveRedactPage();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(server.url);
});
test.afterAll(async () => {
  await page.close();
  await server.close();
});

async function redact(pdf: Uint8Array, options: Record<string, unknown> = {}, with_ = policy) {
  const result = await page.evaluate(([base64, asked, more]) => window.redaction.pdf(base64, asked, more), [
    Buffer.from(pdf).toString('base64'),
    with_,
    { searchable: true, ...options },
  ] as const);
  return result.ok ? { ok: true as const, ...result.value, bytes: Buffer.from(result.value.bytes, 'base64') } : result;
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
const spelled = ['narin', 'sokhavan', 'nirbs'];

function expectClean(bytes: Uint8Array, { turned = 0, everyAngle = false }: Partial<Canary> = {}): void {
  for (const { tool, text } of readWithTools(bytes))
    expect(
      spelled.filter((name) => letters(text).includes(name)),
      tool,
    ).toEqual([]);
  for (const angle of new Set([turned, ...(everyAngle ? ([0, 90, 180, 270] as const) : [])])) {
    const seen = seenByTesseract(bytes, angle);
    if (seen === undefined) continue;
    expect(
      spelled.filter((name) => letters(seen).includes(name)),
      `tesseract at ${angle}`,
    ).toEqual([]);
    if (angle === turned) expect(seen.toUpperCase()).toContain(survivor);
  }
}

for (const canary of vectorCanaries())
  test(`no name comes through: ${canary.channel}`, async () => {
    const result = await redact(canary.pdf);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    if (canary.drawn) expect(result.pages[0]?.boxes.length).toBeGreaterThan(0);
    expectClean(result.bytes, canary);
  });

test('no name comes through: pictures, upright and turned, reused, and under boxes', async () => {
  const picture = await drawText(page, `${protectedName} was here`);
  for (const canary of rasterCanaries(picture))
    await test.step(canary.channel, async () => {
      const result = await redact(canary.pdf);
      expect(result, canary.channel).toMatchObject({ ok: true });
      if (!result.ok) return;
      if (canary.drawn) expect(result.pages[0]?.boxes.length, canary.channel).toBeGreaterThan(0);
      expectClean(result.bytes);
    });
});

test('the trial itself can fail: the tools find the name in what was put in', () => {
  const found = vectorCanaries().filter(({ pdf }) => {
    const texts = [...readWithTools(pdf).map(({ text }) => text), seenByTesseract(pdf) ?? ''];
    return texts.some((text) => spelled.some((name) => letters(text).includes(name)));
  });
  expect(found.length).toBeGreaterThan(vectorCanaries().length * 0.8);
});

test('the file holds the page, its picture and nothing else, and qpdf finds no fault', async () => {
  const pdf = buildPdf({ content: paragraphs(['One line', `${protectedName} again`, 'and a third line']) });
  const result = await redact(pdf, { searchable: false });
  if (!result.ok) throw new Error('refused');
  const source = result.bytes.toString('latin1');
  for (const never of [
    '/Info',
    '/ID',
    '/Metadata',
    '/Annots',
    '/Outlines',
    '/Names',
    '/AcroForm',
    '/Font',
    '/StructTreeRoot',
    '/Lang',
    '/CreationDate',
  ])
    expect(source).not.toContain(never);
  expect(source.match(/\d+ 0 obj/g)).toHaveLength(5);
  const check = qpdfFinds(result.bytes);
  if (check !== undefined) expect(check).toContain('No syntax or stream encoding errors');
  expect(result.bytes.length).toBeLessThan(100_000);
});

test('page sizes equal the source’s, turned pages and user units included', async () => {
  for (const [more, width, height] of [
    ['', 595, 842],
    ['/Rotate 90', 842, 595],
    ['/UserUnit 2', 1190, 1684],
    ['/CropBox[100 100 400 500]', 300, 400],
  ] as const) {
    const result = await redact(buildPdf({ content: paragraphs(['A page of its own size']), page: more }));
    if (!result.ok) throw new Error('refused');
    expect(result.bytes.toString('latin1')).toContain(`/MediaBox[0 0 ${width} ${height}]`);
    expect(result.pages[0]).toMatchObject({ widthPt: width, heightPt: height });
  }
});

test('the same document and policy give the same bytes', async () => {
  const pdf = buildPdf({ content: paragraphs(['First', `${protectedName}`, 'Last']) });
  const [a, b] = [await redact(pdf), await redact(pdf)];
  if (!a.ok || !b.ok) throw new Error('refused');
  expect(a.bytes.equals(b.bytes)).toBe(true);
});

test('a box covers whole pixels from margin to margin, whatever the name’s width', async () => {
  const boxes = async (name: string) => {
    const content = paragraphs([
      'A first line that is long enough to be the widest of them all',
      '',
      name,
      '',
      'Some other words',
    ]);
    const result = await redact(buildPdf({ content }), { dpi: 150 }, policyOf([name]));
    if (!result.ok) throw new Error('refused');
    return result.pages[0]?.boxes ?? [];
  };
  const [short, long] = [await boxes('Narin'), await boxes('Bartholomew Featherstonehaugh')];
  expect(short).toHaveLength(1);
  expect(long).toHaveLength(1);
  expect(short[0]?.box).toEqual(long[0]?.box);
  // A4 at 150 dpi is 1240 by 1754 pixels.
  const { x = 0, y = 0, width = 0, height = 0 } = short[0]?.box ?? {};
  for (const pixels of [x, width].map((side) => (side * 1240) / 595).concat([y, height].map((side) => (side * 1754) / 842)))
    expect(Math.abs(pixels - Math.round(pixels))).toBeLessThan(0.001);
});

test('a name at the end of a line takes the next line too', async () => {
  const content = paragraphs(['These words come before the end and then Narin', 'went on to the next line', '', '', 'far below']);
  const result = await redact(buildPdf({ content }));
  if (!result.ok) throw new Error('refused');
  const covered = result.pages[0]?.boxes.reduce((sum, { box }) => sum + box.height, 0) ?? 0;
  expect(covered).toBeGreaterThan(24);
  expect(letters(seenByTesseract(result.bytes) ?? 'farbelow')).toContain('farbelow');
});

test('boxes that a person draws are burned, and a page boxed whole needs no reading', async () => {
  const pdf = buildPdf({ content: paragraphs(['secret plan', '', '', '', 'open words']) });
  const result = await redact(pdf, { userBoxes: [{ page: 1, box: { x: 60, y: 50, width: 300, height: 30 } }] });
  if (!result.ok) throw new Error('refused');
  expect(result.pages[0]?.boxes).toMatchObject([{ by: 'person' }]);
  expect(letters(seenByTesseract(result.bytes) ?? 'open')).not.toContain('secret');
  const khmer = policyOf(['សុខា']);
  const whole = { userBoxes: [{ page: 1, box: { x: 0, y: 0, width: 595, height: 842 } }] };
  const curves = buildPdf({ content: `${'10 10 m 20 20 30 30 40 10 c S '.repeat(30)}` });
  expect(await redact(curves, {}, khmer)).toMatchObject({ ok: false, error: { type: 'cannotRead', why: 'script', page: 1 } });
  expect(await redact(curves, whole, khmer)).toMatchObject({ ok: true });
});

test('what cannot be vouched for is refused: encrypted, damaged, huge, unreadable', async () => {
  const encrypted = buildPdf({
    content: '',
    objects: {
      20: '<</Filter/Standard/V 1/R 2/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>/P -4>>',
    },
    trailer: '/Encrypt 20 0 R/ID[<00><00>]',
  });
  expect(await redact(encrypted)).toMatchObject({ ok: false, error: { type: 'encrypted' } });
  expect(await redact(Buffer.from('not a pdf'))).toMatchObject({ ok: false, error: { type: 'damaged' } });
  expect(await redact(new Uint8Array())).toMatchObject({ ok: false, error: { type: 'damaged' } });
  expect(await redact(buildPdf({ content: '', mediaBox: [0, 0, 14_400, 14_400] }))).toMatchObject({
    ok: false,
    error: { type: 'tooLarge' },
  });
  const picture = await drawText(page, 'Plain words', 18);
  const image = {
    dict: `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/DeviceGray/BitsPerComponent 8`,
    data: picture.pixels,
  };
  const scanned = buildPdf({
    content: 'q 300 0 0 60 30 600 cm /I Do Q',
    resources: '/XObject<</I 20 0 R>>',
    objects: { 20: image },
  });
  expect(await redact(scanned, {}, policyOf(['សុខា']))).toMatchObject({ ok: false, error: { type: 'cannotRead', why: 'script' } });
  expect(await redact(scanned, { ocr: false })).toMatchObject({ ok: false, error: { type: 'cannotRead', why: 'quality' } });
});

test('a Khmer name is burned where the text layer can be believed, and a picture beside it has to be covered', async () => {
  const khmer = policyOf(['សុខា']);
  const font = fontSaying({ s: '179F', u: '17BB', k: '1781', a: '17B6' });
  const content =
    line(72, 700, 'Notice of the border event') + line(72, 640, 'there suka went in') + line(72, 560, 'without more to tell');
  const sound = await redact(buildPdf({ content, ...font }), {}, khmer);
  if (!sound.ok) throw new Error(`refused: ${sound.error.type}`);
  expect(sound.pages[0]?.boxes).toMatchObject([{ by: 'text', label: 'Witness 1' }]);
  const stamp = await drawText(page, 'stamp', 20);
  const stamped = buildPdf({
    content: `${content} q 100 0 0 40 400 100 cm /I Do Q`,
    resources: '/XObject<</I 30 0 R>>',
    objects: {
      ...font.objects,
      30: {
        dict: `/Type/XObject/Subtype/Image/Width ${stamp.width}/Height ${stamp.height}/ColorSpace/DeviceGray/BitsPerComponent 8`,
        data: stamp.pixels,
      },
    },
  });
  expect(await redact(stamped, {}, khmer)).toMatchObject({ ok: false, error: { type: 'cannotRead', why: 'script', page: 1 } });
  const covered = await redact(stamped, { coverPictures: true }, khmer);
  if (!covered.ok) throw new Error(`refused: ${covered.error.type}`);
  expect(covered.pages[0]?.boxes.map(({ by }) => by)).toEqual(['text', 'person']);
  expect(letters(seenByTesseract(covered.bytes) ?? '')).not.toContain('stamp');
});

test('a font that shows one script and calls it another is not believed', async () => {
  const font = fontSaying(
    Object.fromEntries(
      [...'etaoinshrdlu'].map((letter, i) => [letter, (0x61 + ((i * 7 + 3) % 26)).toString(16).padStart(4, '0')]),
    ),
  );
  const content = ['the border was closed that morning', 'nobody told us where the others had gone', 'and the road was long'];
  const pdf = buildPdf({ content: content.map((text, i) => line(72, 700 - 30 * i, text)).join(''), ...font });
  expect(await redact(pdf, {}, policyOf(['សុខា']))).toMatchObject({ ok: false, error: { type: 'cannotRead', why: 'script' } });
  expect(await redact(pdf, {}, policy)).toMatchObject({ ok: true });
});

test('the window stays free while pages are redacted', async () => {
  const pdf = buildPdf({ content: paragraphs(Array.from({ length: 30 }, (_, i) => `Line ${i} of a page with words to read`)) });
  const longest = await page.evaluate(([bytes, asked]) => window.redaction.longestTaskMs(bytes, asked), [
    base64Of(pdf),
    policy,
  ] as const);
  test.info().annotations.push({ type: 'longest task', description: `${longest} ms` });
  expect(longest).toBeLessThan(100);
});
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('every truncation of a file ends in a clean export or a refusal', async () => {
  const pdf = buildPdf({ content: named() });
  for (let length = 100; length < pdf.length; length += 211) {
    const result = await redact(pdf.subarray(0, length), { ocr: false });
    if (result.ok) for (const { tool, text } of readWithTools(result.bytes)) expect(letters(text), tool).not.toContain('narin');
    else expect(['damaged', 'cannotRead']).toContain(result.error.type);
  }
});
const named = () => line(72, 700, `${protectedName} was seen`);

test('cancelling ends the work at once, and the next document is redacted as if nothing had been', async () => {
  const pdf = buildPdf({
    content: paragraphs(Array.from({ length: 40 }, (_, i) => `Line ${i} of a page that takes a while to read`)),
  });
  const stopped = await page.evaluate(([base64, asked]) => window.redaction.cancelledPdf(base64, asked, 300), [
    pdf.toString('base64'),
    policy,
  ] as const);
  expect(stopped.error).toEqual({ type: 'cancelled' });
  expect(stopped.tookMs).toBeLessThan(2_000);
  expect(await redact(buildPdf({ content: named() }))).toMatchObject({ ok: true });
});

test('nothing was fetched from anywhere else', () => {
  expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
});
