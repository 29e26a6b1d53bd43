// Redaction of a PDF, page by page: draw, read, box, burn, write anew. Runs in the redaction worker.
import type { Box } from '../domain/fields.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type OpenedPdf, openPdf } from '../pdf/openPdf.ts';
import { readPageContent } from '../pdf/pageContent.ts';
import { pageSize, paintPage } from '../pdf/paintPage.ts';
import { readTextItems, type TextItem, turns } from '../pdf/textItems.ts';
import { type BurnedBox, burn, mergedBoxes } from './burn.ts';
import { encodeRaster } from './encodeRaster.ts';
import { needlesOf } from './find.ts';
import type { Reading } from './fragments.ts';
import type { OcrReading, Recogniser } from './ocr.ts';
import { boxesIn, type FoundBox, type Sheet, toPixels, toPoints } from './pageBoxes.ts';
import type { Find, Policy, RedactedPage, RedactedPdf, RedactPdfOptions, Refusal } from './types.ts';
import { doubtAbout } from './vouch.ts';
import { type PdfPage, writePdf } from './writePdf.ts';

const usualDpi = 150;
const fineDpi = 200;
/** Print under this size, in points, is drawn finer. */
const smallPrintPt = 7.5;
export const mostPixels = 25_000_000;
const fewestDpi = 50;
const mostPages = 2_000;
/** For hostile pages; an honest one of many layers can take a minute on a slow laptop. */
const pageDeadlineMs = 300_000;

type Page = Awaited<ReturnType<OpenedPdf['document']['getPage']>>;

export interface Burner {
  readonly policy: Policy;
  readonly options: Omit<RedactPdfOptions, 'signal'>;
  readonly recogniser: (() => Promise<Recogniser>) | undefined;
}

/** The bytes are taken over. */
export async function burnPdf(bytes: Uint8Array<ArrayBuffer>, burner: Burner): Promise<Result<RedactedPdf, Refusal>> {
  const opened = await openPdf(bytes, { paintHere: true, inWorker: true });
  if (!opened.ok) return err(opened.error.type === 'encrypted' ? { type: 'encrypted' } : { type: 'damaged' });
  try {
    const { document } = opened.value;
    if (document.numPages > mostPages) return err({ type: 'tooLarge' });
    const done: BurnedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await burnPage(() => document.getPage(number), number, document.numPages, burner);
      if (!page.ok) return page;
      done.push(page.value);
    }
    const finds = done.flatMap((page) => page.finds);
    return ok({ bytes: writePdf(done.map(({ pdfPage }) => pdfPage)), pages: done.map((page) => page.redacted), finds });
  } finally {
    await opened.value.close();
  }
}

interface BurnedPage {
  readonly pdfPage: PdfPage;
  readonly redacted: RedactedPage;
  readonly finds: readonly Find[];
}

async function burnPage(
  getPage: () => Promise<Page>,
  number: number,
  pages: number,
  { policy, options, recogniser }: Burner,
): Promise<Result<BurnedPage, Refusal>> {
  const tell = (step: 'drawing' | 'reading' | 'writing', part: number) =>
    options.onProgress?.({ page: number, pages, step, done: (number - 1 + part) / pages });
  tell('drawing', 0);
  const drawn = await drawPage(getPage, options.dpi);
  if (!drawn.ok) return err(drawn.error === 'tooLarge' ? { type: 'tooLarge' } : { type: 'damaged', page: number });
  const { canvas, sheet, dpi, items, content } = drawn.value;
  const byPerson = userBoxes(options, number, sheet, content.pictures);
  const { widthPt, heightPt } = sheet;
  let ocr: OcrReading[] = [];
  if (!byPerson.some((box) => coversAll(box, sheet))) {
    ocr = recogniser
      ? await (await recogniser()).read(canvas, widthPt, heightPt, (turn) => tell('reading', 0.2 + turn / 500))
      : [];
    const doubt = doubtAbout(
      policy,
      content,
      items,
      ocr,
      byPerson.map(({ pixels }) => toPoints(pixels, sheet)),
    );
    const lifted = doubt === 'quality' && ocr.length > 0 && (options.readByPerson ?? []).includes(number);
    if (doubt && !lifted) return err({ type: 'cannotRead', page: number, why: doubt });
  }
  tell('writing', 0.95);
  const found = [...boxesIn([...textReadings(items, sheet), ...ocr], needlesOf(policy), policy.extent, sheet), ...byPerson];
  const boxes = mergedBoxes(found, new Map(policy.subjects.map(({ subject, label }) => [subject, label])));
  burn(canvas, boxes, dpi);
  const raster = await encodeRaster(canvas);
  canvas.width = 0;
  return ok({
    pdfPage: { widthPt, heightPt, raster },
    redacted: { page: number, widthPt: sheet.widthPt, heightPt: sheet.heightPt, boxes: boxes.map((box) => told(box, sheet)) },
    finds: findsOf(boxes, number, sheet),
  });
}

async function drawPage(getPage: () => Promise<Page>, askedDpi: number | undefined) {
  const deadline = AbortSignal.timeout(pageDeadlineMs);
  try {
    const page = await beforeDeadline(getPage(), deadline);
    const { widthPt, heightPt } = pageSize(page);
    const items = await beforeDeadline(readTextItems(page), deadline);
    const content = await beforeDeadline(readPageContent(page), deadline);
    const wanted =
      askedDpi ??
      (content.pictures.length + content.otherRasters > 0 ||
      items.some((item) => item.fontSizePt < smallPrintPt && item.text.trim())
        ? fineDpi
        : usualDpi);
    const dpi = Math.min(wanted, 72 * Math.sqrt(mostPixels / (widthPt * heightPt)));
    if (!(dpi >= fewestDpi)) return err('tooLarge' as const);
    const canvas = await beforeDeadline(paintPage(page, dpi, deadline), deadline);
    page.cleanup();
    return ok({ canvas, dpi, items, content, sheet: { widthPt, heightPt, widthPx: canvas.width, heightPx: canvas.height } });
  } catch {
    return err('damaged' as const);
  }
}

function beforeDeadline<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(new Error('A page took too long')), { once: true });
    work.then(resolve, reject);
  });
}

function textReadings(items: readonly TextItem[], { widthPt, heightPt }: Sheet): Reading[] {
  return turns.map((turn) => ({
    by: 'text',
    turn,
    widthPt: turn % 180 === 0 ? widthPt : heightPt,
    heightPt: turn % 180 === 0 ? heightPt : widthPt,
    fragments: items
      .filter((item) => item.turn === turn)
      .map(({ text, lineEnds, ...item }) => ({ ...item, text: lineEnds ? `${text}\n` : text })),
  }));
}

/** What a person covers: boxes, and all pictures where they asked for it, on the page or beyond its edge. */
const userBoxes = (options: Burner['options'], page: number, sheet: Sheet, pictures: readonly Box[]): FoundBox[] =>
  [
    ...(options.userBoxes ?? []).filter((each) => each.page === page).map(({ box }) => box),
    ...(options.coverPictures ? pictures : []),
  ].map((box) => ({ subject: undefined, by: 'person', pixels: toPixels(box, sheet) }));

export const coversAll = ({ pixels }: FoundBox, sheet: Pick<Sheet, 'widthPx' | 'heightPx'>): boolean =>
  pixels.width >= sheet.widthPx * 0.98 && pixels.height >= sheet.heightPx * 0.98;

const told = ({ pixels, label, by }: BurnedBox, sheet: Sheet) => ({ box: toPoints(pixels, sheet), label, by });

/** One find for each person in each box, however many forms of a name and readings led to it. */
const findsOf = (boxes: readonly BurnedBox[], page: number, sheet: Sheet): Find[] =>
  boxes.flatMap(({ subjects, by, pixels }) =>
    subjects.map((subject) => ({ subject, channel: by, page, box: toPoints(pixels, sheet) })),
  );
