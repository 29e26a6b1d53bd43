// One page: drawn, read, boxed, burned, encoded.
import type { Box } from '../domain/fields.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { OpenedPdf } from '../pdf/openPdf.ts';
import { type PageContent, readPageContent } from '../pdf/pageContent.ts';
import { pageSize, paintPage } from '../pdf/paintPage.ts';
import { readTextItems, type TextItem, turns } from '../pdf/textItems.ts';
import { type BurnedBox, burn, mergedBoxes } from './burn.ts';
import { encodeRaster } from './encodeRaster.ts';
import { type Needles, needlesOf } from './find.ts';
import type { OcrModel, OcrReading, Reading } from './fragments.ts';
import { createMeasure, legible } from './legibleWords.ts';
import type { Recogniser } from './ocr.ts';
import { boxesIn, type FoundBox, type Sheet, toPixels, toPoints } from './pageBoxes.ts';
import { searchLayer, surviving, uprightArea, wordsOf } from './searchLayer.ts';
import type { Find, PageReading, Policy, RedactedPage, RedactionProgress, RedactPdfOptions, Refusal } from './types.ts';
import { doubtAbout, isOnlySoundText, isTextBelieved } from './vouch.ts';
import type { PdfPage } from './writePdf.ts';

const usualDpi = 150;
const fineDpi = 200;
/** Print under this size, in points, is drawn finer. */
const smallPrintPt = 7.5;
export const mostPixels = 25_000_000;
const fewestDpi = 50;
/** For hostile pages; an honest one of many layers can take a minute on a slow laptop. */
const pageDeadlineMs = 300_000;

type Page = Awaited<ReturnType<OpenedPdf['document']['getPage']>>;

export interface Burner {
  readonly policy: Policy;
  readonly options: Omit<RedactPdfOptions, 'signal'>;
  readonly recogniser: Recogniser | undefined;
}
export interface BurnedPage {
  readonly pdfPage: PdfPage;
  readonly redacted: RedactedPage;
  readonly reading: PageReading | undefined;
  readonly finds: readonly Find[];
}
type Tell = (step: RedactionProgress['step'], part: number) => void;

export async function burnPage(
  getPage: () => Promise<Page>,
  number: number,
  { policy, options, recogniser }: Burner,
  mostBytes: number,
  tell: Tell,
): Promise<Result<BurnedPage, Refusal>> {
  tell('drawing', 0);
  const drawn = await drawPage(getPage, options.dpi);
  if (!drawn.ok) return err(drawn.error === 'tooLarge' ? { type: 'tooLarge' } : { type: 'damaged', page: number });
  const { canvas, sheet, dpi, items, content } = drawn.value;
  let byPerson = userBoxes(options, number, sheet, content.pictures);
  const doubtLeft = () => {
    const covered = byPerson.map(({ pixels }) => toPoints(pixels, sheet));
    const doubt = doubtAbout(policy, content, items, ocr, covered);
    return doubt === 'quality' && ocr.length > 0 && (options.readByPerson ?? []).includes(number) ? undefined : doubt;
  };
  let ocr: readonly OcrReading[] = [];
  if (!byPerson.some((box) => coversAll(box, sheet))) {
    const models = isOnlySoundText(content) ? soundModels : allModels;
    const known = options.known?.find((each) => isReadingOf(each, number, canvas, models))?.readings;
    const read = known ?? (await readCanvas(recogniser, canvas, sheet, models, (part) => tell('reading', 0.1 + part * 0.8)));
    if (read !== 'tooSlow' && read !== 'failed') ocr = read;
    const why = read === 'tooSlow' ? 'time' : read === 'failed' ? 'quality' : doubtLeft();
    if (why && !options.coverUnproved) return err({ type: 'cannotRead', page: number, why });
    if (why) byPerson = [wholeSheet(sheet)];
  }
  tell('writing', 0.95);
  const needles = needlesOf(policy);
  const texts = textReadings(items, sheet);
  const found = [...boxesIn([...texts, ...ocr], needles, policy.extent, sheet), ...byPerson];
  const boxes = mergedBoxes(found, new Map(policy.subjects.map(({ subject, label }) => [subject, label])));
  burn(canvas, boxes, dpi);
  const believed = ocr.length > 0 && isTextBelieved(content, items, ocr);
  const words = wordsLeft(believed ? texts : ocr.filter(isByFirst), {
    boxes,
    needles,
    content: believed ? content : undefined,
    canvas,
    sheet,
  });
  const raster = await encodeRaster(canvas, mostBytes);
  const { width: widthPx, height: heightPx } = canvas;
  canvas.width = 0;
  tell('writing', 1);
  const layer = believed && options.searchable ? searchLayer(words, sheet) : '';
  const { widthPt, heightPt } = sheet;
  return ok({
    pdfPage: { widthPt, heightPt, raster, layer },
    redacted: {
      page: number,
      widthPt,
      heightPt,
      boxes: boxes.map((box) => told(box, sheet)),
      words: words.map((word) => ({ text: word.text, box: uprightArea(word, sheet) })),
    },
    reading: ocr.length > 0 ? { page: number, widthPx, heightPx, readings: ocr } : undefined,
    finds: findsOf(boxes, number, sheet),
  });
}

/** Sound text is known letter by letter; there recognition only confirms it. */
const soundModels: readonly OcrModel[] = ['eng'];
export const allModels: readonly OcrModel[] = ['eng', 'vie'];

/** Words that can still be read are told once, as the first model read them. */
export const isByFirst = ({ model }: OcrReading): boolean => model === allModels[0];

export const isReadingOf = (
  { page, widthPx, heightPx, readings }: PageReading,
  number: number,
  { width, height }: OffscreenCanvas,
  models: readonly OcrModel[],
) =>
  page === number &&
  widthPx === width &&
  heightPx === height &&
  models.every((model) => readings.some((reading) => reading.model === model));

const readCanvas = async (
  recogniser: Recogniser | undefined,
  canvas: OffscreenCanvas,
  { widthPt, heightPt }: Sheet,
  models: readonly OcrModel[],
  onPart: (part: number) => void,
) => (recogniser ? recogniser.read(canvas, widthPt, heightPt, models, onPart) : []);

interface LeftOn {
  readonly boxes: readonly BurnedBox[];
  readonly needles: Needles;
  /** Of a page whose text layer is believed: then what does not show is not taken for a word. */
  readonly content: PageContent | undefined;
  readonly canvas: OffscreenCanvas;
  readonly sheet: Sheet;
}

function wordsLeft(readings: readonly Reading[], { boxes, needles, content, canvas, sheet }: LeftOn) {
  const measure = createMeasure();
  const words = readings.flatMap((reading) => wordsOf(reading, measure));
  const shown = content ? legible(words, content.pictures, canvas, sheet) : words;
  return surviving(
    shown,
    boxes.map(({ pixels }) => pixels),
    needles,
    sheet,
  );
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

export const wholeSheet = ({ widthPx, heightPx }: Sheet): FoundBox => ({
  subject: undefined,
  by: 'person',
  pixels: { x: 0, y: 0, width: widthPx, height: heightPx },
});

export const coversAll = ({ pixels }: FoundBox, sheet: Pick<Sheet, 'widthPx' | 'heightPx'>): boolean =>
  pixels.width >= sheet.widthPx * 0.98 && pixels.height >= sheet.heightPx * 0.98;

const told = ({ pixels, label, by, subjects }: BurnedBox, sheet: Sheet) => ({
  box: toPoints(pixels, sheet),
  label,
  by,
  subjects,
});

/** One find for each person in each box, however many forms of a name and readings led to it. */
const findsOf = (boxes: readonly BurnedBox[], page: number, sheet: Sheet): Find[] =>
  boxes.flatMap(({ subjects, by, pixels }) =>
    subjects.map((subject) => ({ subject, channel: by, page, box: toPoints(pixels, sheet) })),
  );
