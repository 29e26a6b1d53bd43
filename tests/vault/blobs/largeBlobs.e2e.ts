// Large media in a real Chromium: in and out without memory growing, stopped and gone on with, read at any place at once.
// HOLDFAST_LARGE_BLOBS=1 does it with 4 GiB instead of 384 MiB.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { newProfileFolder, openProfile } from '../../support/chromium.ts';
import type { FolderServer } from '../../support/serveFolder.ts';
import { serveBlobsPage } from '../blobsPage/serve.ts';
import { rendererPeaksMiB } from './rendererMemory.ts';

const mebibyte = 1024 * 1024;
const isLargeRun = process.env.HOLDFAST_LARGE_BLOBS === '1';
const sizeBytes = (isLargeRun ? 4096 : 384) * mebibyte + 12_345;
/** What a renderer may ever hold, whatever the size of the media. An idle one holds some 150. */
const mostMiB = 420;

let server: FolderServer;
let profile: ReturnType<typeof newProfileFolder>;
let context: BrowserContext;

test.beforeAll(async () => {
  server = await serveBlobsPage();
  profile = newProfileFolder();
  context = await openProfile(profile.folder);
});
test.afterAll(async () => {
  await context?.close();
  await server?.close();
  profile?.remove();
});

async function openPage(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'blobsUnderTest' in window);
  return page;
}

test('a film comes in, stopped half way and gone on with, and goes out again, and memory does not grow with it', async () => {
  test.setTimeout(isLargeRun ? 3_600_000 : 420_000);
  const page = await openPage();
  const half = await page.evaluate((size) => window.blobsUnderTest.importSynthetic(size, size / 2), sizeBytes);
  expect(half.answer).toEqual({ ok: false, error: { type: 'cancelled' } });
  const before = await page.evaluate(() => window.blobsUnderTest.storedSegments());
  expect(before).toBeGreaterThan(sizeBytes / mebibyte / 8 / 2 - 4);

  const whole = await page.evaluate((size) => window.blobsUnderTest.importSynthetic(size), sizeBytes);
  if (!whole.answer.ok) throw new Error(whole.answer.error.type);
  const { blob } = whole.answer.value;
  const out = await page.evaluate((id) => window.blobsUnderTest.streamSynthetic(id), blob);
  expect({ bytes: out.bytes, isSame: out.isSame }).toEqual({ bytes: sizeBytes, isSame: true });

  const jump = await page.evaluate(([id, at]) => window.blobsUnderTest.readSyntheticAt(id, at, 100_000), [
    blob,
    Math.floor(sizeBytes * 0.77),
  ] as const);
  expect(jump.isSame).toBe(true);
  const peaks = rendererPeaksMiB(profile.folder);
  const rate = (ms: number) => Math.round(sizeBytes / mebibyte / (ms / 1000));
  process.stdout.write(
    `  ${Math.round(sizeBytes / mebibyte)} MiB: second half in at ${rate(whole.ms)} MiB/s of the whole, out at ${rate(out.ms)} MiB/s, ` +
      `a jump in ${Math.round(jump.ms)} ms, renderers' peaks ${peaks?.map(Math.round).join(', ') ?? 'not known here'} MiB\n`,
  );
  if (peaks !== null) {
    expect(peaks.length).toBeGreaterThan(0);
    expect(peaks[0]).toBeLessThan(mostMiB);
  }
});
