// How the gate sees PDFs and pictures: every text that pdf.js knows of, and recognition of the pixels at four angles. For a browser.
import model from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url&no-inline';
import { createWorker, type Worker } from 'tesseract.js';
import workerUrl from 'tesseract.js/dist/worker.min.js?url&no-inline';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url&no-inline';
import markedModel from '../../../resources/recognisers/vie.traineddata.gz?url&no-inline';

/** One writing direction's words on one page, and how sure the recogniser was of them, 0 to 100. */
export interface Seen {
  readonly angle: number;
  readonly text: string;
  readonly confidence: number;
}
export interface PageSeen {
  readonly page: number;
  readonly seen: readonly Seen[];
  /** Nothing on it but glyphs that name their characters. */
  readonly onlyText: boolean;
  /** Text can be copied from a place where nothing shows, or nothing but a cover. */
  readonly hiddenText: boolean;
}
export interface PdfSeen {
  readonly pages: readonly PageSeen[];
  readonly texts: readonly { readonly channel: string; readonly place: string; readonly text: string }[];
  readonly files: readonly { readonly place: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}
/** Undefined where a document or picture cannot be read whole. */
export interface Eyes {
  pdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfSeen | undefined>;
  picture(bytes: Uint8Array<ArrayBuffer>, type: 'image/png' | 'image/jpeg'): Promise<readonly Seen[] | undefined>;
  close(): Promise<void>;
}

/** Tesseract's automatic page segmentation. The redactor reads sparsely: what one way overlooks the other may see. */
const automatic = '3';

/** Two that read English, and where letters with marks are sought one that was taught Vietnamese: it knows all such letters. */
type Seat = 0 | 1 | 'marked';
type Readers = (seat: Seat) => Promise<Worker>;

/** `marked`: some term has Latin letters with marks, which a reader of English takes for others. */
export function createEyes(marked: boolean): Eyes {
  const readers = new Map<Seat, Promise<Worker>>();
  const reader: Readers = (seat) => {
    const worker = readers.get(seat) ?? (seat === 'marked' ? startReader('vie', markedModel) : startReader('eng', model));
    readers.set(seat, worker);
    return worker;
  };
  const lookAt = (canvas: OffscreenCanvas) => look(reader, canvas, marked);
  return {
    pdf: async (bytes) => (await import('./eyesOnPdf.ts')).seePdf(bytes, lookAt),
    async picture(bytes, type) {
      const canvas = await canvasOf(bytes, type);
      return canvas && lookAt(canvas).catch(() => undefined);
    },
    close: async () => void (await Promise.all([...readers.values()].map(async (worker) => (await worker).terminate()))),
  };
}

async function startReader(language: string, file: string): Promise<Worker> {
  const at = (url: string) => new URL(url, globalThis.location.href).href;
  const worker = await createWorker(language, 1, {
    workerPath: at(workerUrl),
    workerBlobURL: false,
    corePath: at(core),
    // The worker appends a file name; behind the `#` it has no effect.
    langPath: `${at(file)}#`,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: automatic as never, user_defined_dpi: '200' });
  return worker;
}

/** A line read this surely is not read again at the other angles: what is wiped was seen. */
const surePercent = 88;
/** A page that takes longer was not read. */
const deadlineMs = 180_000;

/** Upright first; then, without what was surely read, the other three angles on two readers at once. Marks: the whole at each. */
async function look(reader: Readers, canvas: OffscreenCanvas, marked: boolean): Promise<Seen[]> {
  const rest = rotated(canvas, 0);
  const whole = rotated(canvas, 0);
  const withMarks = marked
    ? inTime(
        (async () => [
          await read(await reader('marked'), whole, 0),
          await read(await reader('marked'), whole, 90),
          await read(await reader('marked'), whole, 180),
          await read(await reader('marked'), whole, 270),
        ])(),
      )
    : Promise.resolve([]);
  withMarks.catch(() => undefined);
  const upright = await inTime(read(await reader(0), rest, 0));
  const pen = penOn(rest);
  pen.fillStyle = '#fff';
  for (const { bbox, confidence, text } of upright.lines)
    if (confidence >= surePercent && text.trim().length > 6) pen.fillRect(bbox.x0, bbox.y0, bbox.x1 - bbox.x0, bbox.y1 - bbox.y0);
  const [first, second] = [
    (async () => [await read(await reader(0), rest, 90), await read(await reader(0), rest, 270)])(),
    (async () => [await read(await reader(1), rest, 180)])(),
  ];
  return [upright, ...(await inTime(Promise.all([first, second]))).flat(), ...(await withMarks)].map(({ seen }) => seen);
}

async function read(worker: Worker, canvas: OffscreenCanvas, angle: number) {
  const picture = grayPicture(rotated(canvas, angle));
  if (!picture) return { seen: { angle, text: '', confidence: 0 }, lines: [] };
  const { data } = await worker.recognize(picture as never, {}, { text: true, blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((each) => each.lines));
  return { seen: { angle, text: data.text, confidence: data.confidence }, lines };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error('A page took too long')), deadlineMs);
    void work.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
  return Promise.race([work, late]);
}

/** As a Portable Graymap, which is quicker to write and read than PNG. Undefined where there is nothing but paper. */
function grayPicture(canvas: OffscreenCanvas): Uint8Array | undefined {
  const { width, height } = canvas;
  const { data } = penOn(canvas).getImageData(0, 0, width, height);
  const header = Array.from(`P5 ${width} ${height} 255\n`, (letter) => letter.charCodeAt(0));
  const picture = new Uint8Array(header.length + width * height);
  picture.set(header);
  let darkest = 255;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [red = 0, green = 0, blue = 0] = [data[4 * pixel], data[4 * pixel + 1], data[4 * pixel + 2]];
    const level = Math.round(0.3 * red + 0.59 * green + 0.11 * blue);
    if (level < darkest) darkest = level;
    picture[header.length + pixel] = level;
  }
  return darkest >= 254 ? undefined : picture;
}

function penOn(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!pen) throw new Error('No canvas could be had for the leak gate');
  return pen;
}

function rotated(canvas: OffscreenCanvas, angle: number): OffscreenCanvas {
  const upright = angle % 180 === 0;
  const other = new OffscreenCanvas(upright ? canvas.width : canvas.height, upright ? canvas.height : canvas.width);
  const pen = penOn(other);
  if (angle === 90) pen.setTransform(0, 1, -1, 0, canvas.height, 0);
  else if (angle === 180) pen.setTransform(-1, 0, 0, -1, canvas.width, canvas.height);
  else if (angle === 270) pen.setTransform(0, -1, 1, 0, 0, canvas.width);
  pen.drawImage(canvas, 0, 0);
  return other;
}

async function canvasOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<OffscreenCanvas | undefined> {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    const scale = bitmap.width * bitmap.height < 1_500_000 ? 2 : 1;
    const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
    const pen = penOn(canvas);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas;
  } catch {
    return undefined;
  }
}
