// Redaction of a picture: its pixels on opaque white, boxed, encoded anew. Runs in the redaction worker.
import { err, ok, type Result } from '../domain/result.ts';
import { burn, mergedBoxes } from './burn.ts';
import { allModels, type Burner, coversAll, isByFirst, isReadingOf, mostPixels, wholeSheet } from './burnPage.ts';
import { encodeRaster } from './encodeRaster.ts';
import { needlesOf } from './find.ts';
import type { OcrReading } from './fragments.ts';
import { createMeasure } from './legibleWords.ts';
import { boxesIn, type FoundBox, type Sheet, toPixels } from './pageBoxes.ts';
import { surviving, uprightArea, wordsOf } from './searchLayer.ts';
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
  let byPerson = (options.userBoxes ?? []).map(
    (box): FoundBox => ({ subject: undefined, by: 'person', pixels: toPixels(box, sheet) }),
  );
  let ocr: readonly OcrReading[] = [];
  if (!byPerson.some((box) => coversAll(box, sheet))) {
    const read = await readPicture(canvas, sheet, policy, options, recogniser);
    if (typeof read !== 'string') ocr = read;
    else if (options.coverUnproved) byPerson = [wholeSheet(sheet)];
    else return err({ type: 'cannotRead', page: 1, why: read });
  }
  options.onProgress?.({ page: 1, pages: 1, step: 'writing', done: 0.95 });
  const needles = needlesOf(policy);
  const found = [...boxesIn(ocr, needles, policy.extent, sheet), ...byPerson];
  const boxes = mergedBoxes(found, new Map(policy.subjects.map(({ subject, label }) => [subject, label])));
  burn(canvas, boxes, labelDpi);
  const raster = await encodeRaster(canvas);
  return ok({
    bytes: raster.kind === 'jpeg' ? raster.data : writePng(raster),
    mediaType: raster.kind === 'jpeg' ? 'image/jpeg' : 'image/png',
    widthPx: raster.width,
    heightPx: raster.height,
    boxes: boxes.map(({ pixels, label, by, subjects }) => ({ box: pixels, label, by, subjects })),
    words: surviving(
      ocr.filter(isByFirst).flatMap((reading) => wordsOf(reading, createMeasure())),
      boxes.map(({ pixels }) => pixels),
      needles,
      sheet,
    ).map((word) => ({ text: word.text, box: uprightArea(word, sheet) })),
    readings: ocr.length > 0 ? [{ page: 1, widthPx: sheet.widthPx, heightPx: sheet.heightPx, readings: ocr }] : [],
    finds: boxes.flatMap(({ subjects, by, pixels }) =>
      subjects.map((subject) => ({ subject, channel: by, page: 1, box: pixels })),
    ),
  });
}

/** Its readings, or why nobody can vouch for it. */
async function readPicture(
  canvas: OffscreenCanvas,
  { widthPt, heightPt }: Sheet,
  policy: Policy,
  options: Omit<RedactImageOptions, 'signal'>,
  recogniser: Burner['recogniser'],
): Promise<readonly OcrReading[] | 'script' | 'quality' | 'time'> {
  if (hasForeignTerms(policy)) return 'script';
  if (!recogniser) return 'quality';
  const tell = (part: number) => options.onProgress?.({ page: 1, pages: 1, step: 'reading', done: 0.1 + part * 0.8 });
  const known = options.known?.find((each) => isReadingOf(each, 1, canvas, allModels));
  const read = known?.readings ?? (await recogniser.read(canvas, widthPt, heightPt, allModels, tell));
  if (read === 'tooSlow') return 'time';
  return read === 'failed' || (doubtAboutReading(read) && !options.readByPerson) ? 'quality' : read;
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
