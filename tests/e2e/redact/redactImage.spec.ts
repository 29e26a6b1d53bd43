// Pictures: what goes in with names, places and metadata comes out as pixels alone.
import { crc32, deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { protectedName, survivor } from '../../fixtures/redact/canaries.ts';
import { exiftoolSays, pictureSeen } from '../../support/independentTools.ts';
import { drawText, picture } from '../../support/redactPage/drawText.ts';
import { serveRedactPage } from '../../support/redactPage/serve.ts';
import type { FolderServer } from '../../support/serveFolder.ts';
import { policyOf } from '../../unit/redact/policyOf.ts';

const policy = policyOf([protectedName, 'Narin', 'Sokhavan']);
const lines = [`The ${survivor} festival`, '', '', `with ${protectedName} there`];
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

async function redact(bytes: Uint8Array, mediaType: string, options: Record<string, unknown> = {}, asked = policy) {
  const result = await page.evaluate(([base64, type, with_, more]) => window.redaction.image(base64, type, with_, more), [
    Buffer.from(bytes).toString('base64'),
    mediaType,
    asked,
    options,
  ] as const);
  return result.ok ? { ok: true as const, ...result.value, bytes: Buffer.from(result.value.bytes, 'base64') } : result;
}
const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');

/** EXIF with an orientation, a place, and the name as its author. */
function exif(orientation: number): Buffer {
  const author = Buffer.from(`${protectedName}\0`);
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  for (const [i, [tag, type, count, value]] of [
    [0x112, 3, 1, orientation << 16],
    [0x13b, 2, author.length, tiff.length],
  ].entries()) {
    tiff.writeUInt16BE(tag ?? 0, 10 + i * 12);
    tiff.writeUInt16BE(type ?? 0, 12 + i * 12);
    tiff.writeUInt32BE(count ?? 0, 14 + i * 12);
    tiff.writeUInt32BE(value ?? 0, 18 + i * 12);
  }
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff, author]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([head, body]);
}
const withSegments = (jpeg: Uint8Array, ...segments: readonly Uint8Array[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), Buffer.from(protectedName)]);

for (const [type, extension] of [
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
] as const)
  test(`a name in a ${extension} is burned and the rest can be read`, async () => {
    const result = await redact(await picture(page, lines, type), type);
    if (!result.ok) throw new Error(`refused: ${result.error.type}`);
    expect(result.boxes.length).toBeGreaterThan(0);
    for (const { box } of result.boxes) for (const side of Object.values(box)) expect(Number.isInteger(side)).toBe(true);
    const seen = pictureSeen(result.bytes, result.mediaType === 'image/png' ? 'png' : 'jpg');
    if (seen === undefined) return;
    expect(letters(seen)).not.toMatch(/narin|sokhavan/);
    expect(seen.toUpperCase()).toContain(survivor);
  });

test('a photograph comes out upright and without its place, author, thumbnail or anything behind its end', async () => {
  const upright = await picture(page, lines, 'image/jpeg');
  const turned = await picture(page, lines, 'image/jpeg', 270);
  const result = await redact(withSegments(turned, exif(6)), 'image/jpeg');
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  const plain = await redact(upright, 'image/jpeg');
  if (!plain.ok) throw new Error(`refused: ${plain.error.type}`);
  expect([result.widthPx, result.heightPx]).toEqual([plain.widthPx, plain.heightPx]);
  expect(result.bytes.toString('latin1')).not.toMatch(/Exif|Narin/i);
  const extension = result.mediaType === 'image/png' ? 'png' : 'jpg';
  const said = exiftoolSays(result.bytes, extension);
  if (said !== undefined) expect(said).not.toMatch(/narin|IFD0|GPS|XMP/i);
  const seen = pictureSeen(result.bytes, extension);
  if (seen !== undefined) expect(seen.toUpperCase()).toContain(survivor);
});

test('a PNG holds three kinds of chunks and ends at its end', async () => {
  const result = await redact(await picture(page, lines, 'image/png'), 'image/png');
  if (!result.ok || result.mediaType !== 'image/png') throw new Error('no PNG');
  const types: string[] = [];
  for (let at = 8; at < result.bytes.length; at += 12 + result.bytes.readUInt32BE(at))
    types.push(result.bytes.toString('latin1', at + 4, at + 8));
  expect(types).toEqual(['IHDR', 'IDAT', 'IEND']);
});

test('colours under full transparency, and writing too faint to be seen, do not come through', async () => {
  const { width, height, pixels } = await drawText(page, protectedName);
  const row = (y: number) => [
    0,
    ...Array.from(pixels.subarray(y * width, (y + 1) * width)).flatMap((level) => [
      level,
      level,
      level,
      y % 2 ? 0 : (255 - level) >> 6,
    ]),
  ];
  const hidden = png(width, height, 6, Buffer.from(Array.from({ length: height }, (_, y) => row(y)).flat()));
  const result = await redact(hidden, 'image/png');
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  const stretched = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(bitmap, 0, 0);
    const image = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    for (let i = 0; i < image.data.length; i++)
      if (i % 4 < 3 && (image.data[i] ?? 0) < 255 && (image.data[i] ?? 0) > 128) image.data[i] = 0;
    pen.putImageData(image, 0, 0);
    return Array.from(new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()));
  }, result.bytes.toString('base64'));
  const seen = pictureSeen(Uint8Array.from(stretched), 'png');
  if (seen !== undefined) expect(letters(seen)).not.toMatch(/nari|sokha/);
});

function png(width: number, height: number, colour: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colour], 8);
  const chunk = (type: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])));
    return Buffer.concat([length, Buffer.from(type), data, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a Vietnamese name with its marks is found, upright and turned', async () => {
  const asked = policyOf(['Đỗ Hữu Phước', 'Nhữ Đình']);
  for (const angle of [0, 90] as const) {
    const shown = ['The harvest festival', '', '', 'with Đỗ Hữu Phước there', '', 'Nhữ Đình'];
    const result = await redact(await picture(page, shown, 'image/png', angle), 'image/png', {}, asked);
    if (!result.ok) throw new Error(`refused: ${result.error.type}`);
    expect(result.boxes.filter(({ subjects }) => subjects.length > 0)).toHaveLength(2);
  }
});

test('what cannot be decoded or vouched for is refused', async () => {
  expect(await redact(Buffer.from('x'), 'image/heic')).toMatchObject({
    ok: false,
    error: { type: 'notSupported', mediaType: 'image/heic' },
  });
  expect(await redact(Buffer.from('x'), 'image/png')).toMatchObject({ ok: false, error: { type: 'damaged' } });
  const shown = await picture(page, lines, 'image/png');
  expect(await redact(shown, 'image/png', {}, policyOf(['សុខា']))).toMatchObject({
    ok: false,
    error: { type: 'cannotRead', why: 'script' },
  });
  expect(await redact(shown, 'image/png', { ocr: false })).toMatchObject({
    ok: false,
    error: { type: 'cannotRead', why: 'quality' },
  });
  const whole = { userBoxes: [{ x: 0, y: 0, width: 10_000, height: 10_000 }] };
  expect(await redact(shown, 'image/png', whole, policyOf(['សុខា']))).toMatchObject({ ok: true });
});
