// Redaction of a picture: its pixels on opaque white, boxed, encoded anew. Runs in the redaction worker.
import { err, ok, type Result } from '../domain/result.ts';
import { burn, mergedBoxes } from './burn.ts';
import { type Burner, coversAll, mostPixels } from './burnPdf.ts';
import { encodeRaster } from './encodeRaster.ts';
import { needlesOf } from './find.ts';
import type { OcrReading } from './ocr.ts';
import { boxesIn, type FoundBox, toPixels } from './pageBoxes.ts';
import type { Policy, RedactedImage, RedactImageOptions, Refusal } from './types.ts';
import { doubtAboutReading, hasForeignTerms } from './vouch.ts';
import { writePng } from './writePng.ts';

/** What Chromium decodes by itself. Of animations the first frame is taken. */
const decodable: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/bmp', 'image/avif']);
const labelDpi = 150;

export async function burnImage(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  policy: Policy,
  options: Omit<RedactImageOptions, 'signal'>,
  recogniser: Burner['recogniser'],
): Promise<Result<RedactedImage, Refusal>> {
  if (!decodable.has(mediaType)) return err({ type: 'notSupported', mediaType });
  const canvas = await decoded(bytes, mediaType);
  if (!canvas) return err({ type: 'damaged' });
  if (canvas === 'tooLarge') return err({ type: 'tooLarge' });
  const sheet = { widthPt: canvas.width, heightPt: canvas.height, widthPx: canvas.width, heightPx: canvas.height };
  const byPerson = (options.userBoxes ?? []).map(
    (box): FoundBox => ({ subject: undefined, by: 'person', pixels: toPixels(box, sheet) }),
  );
  let ocr: OcrReading[] = [];
  if (!byPerson.some((box) => coversAll(box, sheet))) {
    if (hasForeignTerms(policy)) return err({ type: 'cannotRead', page: 1, why: 'script' });
    if (!recogniser) return err({ type: 'cannotRead', page: 1, why: 'quality' });
    const tell = (turn: number) => options.onProgress?.({ page: 1, pages: 1, step: 'reading', done: 0.1 + turn / 450 });
    ocr = await (await recogniser()).read(canvas, sheet.widthPt, sheet.heightPt, tell);
    if (doubtAboutReading(ocr) && !options.readByPerson) return err({ type: 'cannotRead', page: 1, why: 'quality' });
  }
  options.onProgress?.({ page: 1, pages: 1, step: 'writing', done: 0.95 });
  const found = [...boxesIn(ocr, needlesOf(policy), policy.extent, sheet), ...byPerson];
  const boxes = mergedBoxes(found, new Map(policy.subjects.map(({ subject, label }) => [subject, label])));
  burn(canvas, boxes, labelDpi);
  const raster = await encodeRaster(canvas);
  return ok({
    bytes: raster.kind === 'jpeg' ? raster.data : writePng(raster),
    mediaType: raster.kind === 'jpeg' ? 'image/jpeg' : 'image/png',
    widthPx: raster.width,
    heightPx: raster.height,
    boxes: boxes.map(({ pixels, label, by }) => ({ box: pixels, label, by })),
    finds: boxes.flatMap(({ subjects, by, pixels }) =>
      subjects.map((subject) => ({ subject, channel: by, page: 1, box: pixels })),
    ),
  });
}

async function decoded(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<OffscreenCanvas | 'tooLarge' | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  if (bitmap.width * bitmap.height > mostPixels * 4) return 'tooLarge';
  const scale = Math.min(1, Math.sqrt(mostPixels / (bitmap.width * bitmap.height)));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(bitmap.width * scale)),
    Math.max(1, Math.floor(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No canvas could be had for a picture');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}
