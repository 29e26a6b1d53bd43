// Recognition of writing in pixels: Tesseract in workers of its own, with its program and its models from this build.
import english from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url&no-inline';
import { type Bbox, createWorker, type Worker } from 'tesseract.js';
import workerUrl from 'tesseract.js/dist/worker.min.js?url&no-inline';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url&no-inline';
import vietnamese from '../../resources/recognisers/vie.traineddata.gz?url&no-inline';
import { type Turn, turns } from '../pdf/textItems.ts';
import type { Fragment, OcrModel, OcrReading } from './fragments.ts';
import { inkOf } from './inkOf.ts';
import { createPool } from './readerPool.ts';

export interface Recogniser {
  /**
   * Reads a canvas at all four angles. Sizes are those of the upright sheet in PDF points. Words that were surely read upright are
   * left out at the other angles, which saves most of the time. A word where it took longer than the deadline, or failed.
   * Letters with marks are beyond the English model, which says `Binh` for `Đình` with all its confidence: so no model's words keep
   * another from reading them.
   */
  read(
    canvas: OffscreenCanvas,
    widthPt: number,
    heightPt: number,
    models: readonly OcrModel[],
    onPart: (part: number) => void,
  ): Promise<readonly OcrReading[] | 'tooSlow' | 'failed'>;
  close(): Promise<void>;
}

const absolute = (url: string) => new URL(url, globalThis.location.href).href;
/** Tesseract's "sparse text": as much writing as possible, in no particular order. */
const sparse = '11';

/** An honest page takes seconds, or a minute on a slow laptop that does something else besides. */
export const readingDeadlineMs = 180_000;

const files: Readonly<Record<OcrModel, string>> = { eng: english, vie: vietnamese };

/** `readers` English programs side by side, and one of another model: the turned angles of one page, or two pages, are read at once. */
export function createRecogniser(readers: number, deadlineMs = readingDeadlineMs): Recogniser {
  const pools = {
    eng: createPool(() => startReader('eng'), Math.max(1, readers)),
    vie: createPool(() => startReader('vie'), 1),
  };
  return {
    async read(canvas, widthPt, heightPt, models, onPart) {
      const deadline = AbortSignal.timeout(deadlineMs);
      const unread = copyOf(canvas);
      let done = 0;
      const readAt = (turn: Turn) =>
        Promise.all(
          models.map(async (model) => {
            const reading = await pools[model].use(
              (reader) => readTurned(reader, model, unread, turn, widthPt, heightPt),
              deadline,
            );
            onPart(++done / (turns.length * models.length));
            return reading;
          }),
        );
      try {
        const upright = await readAt(0);
        for (const { sure } of upright) wipe(unread, sure);
        const turned = await Promise.all(turns.slice(1).map(readAt));
        return [upright, ...turned].flat().map(({ reading }) => reading);
      } catch {
        return deadline.aborted ? 'tooSlow' : 'failed';
      }
    },
    close: async () => void (await Promise.all(Object.values(pools).map((pool) => pool.close()))),
  };
}

async function startReader(model: OcrModel): Promise<Worker> {
  const worker = await createWorker(model, 1, {
    workerPath: absolute(workerUrl),
    workerBlobURL: false,
    corePath: absolute(core),
    // The worker appends `/eng.traineddata.gz` to this; behind the `#` that has no effect.
    langPath: `${absolute(files[model])}#`,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: sparse as never, user_defined_dpi: '150' });
  return worker;
}

interface TurnedReading {
  readonly reading: OcrReading;
  /** Where words stand that were surely read, in pixels of what was read. */
  readonly sure: readonly Bbox[];
}

async function readTurned(
  worker: Worker,
  model: OcrModel,
  unread: OffscreenCanvas,
  turn: Turn,
  widthPt: number,
  heightPt: number,
): Promise<TurnedReading> {
  const [levelWidthPt, levelHeightPt] = turn % 180 === 0 ? [widthPt, heightPt] : [heightPt, widthPt];
  const ofTurn = { by: 'ocr', model, turn, widthPt: levelWidthPt, heightPt: levelHeightPt } as const;
  const level = turnedCanvas(unread, turn);
  const ink = inkOf(level);
  if (!ink) return { reading: { ...ofTurn, fragments: [], letters: 0, confidence: 0 }, sure: [] };
  const { data } = await worker.recognize(ink.picture as never, {}, { text: false, blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((part) => part.lines));
  const words = lines.flatMap((line) => line.words);
  const [across, down] = [levelWidthPt / level.width, levelHeightPt / level.height];
  const fragments = words.map(({ text, bbox, confidence }): Fragment => {
    const rim = 0.12 * (bbox.y1 - bbox.y0);
    return {
      text,
      confidence,
      x: (ink.x + bbox.x0) * across,
      y: (ink.y + bbox.y0 - rim) * down,
      width: (bbox.x1 - bbox.x0) * across,
      height: (bbox.y1 - bbox.y0 + 2 * rim) * down,
    };
  });
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0);
  const sure = lines
    .flatMap(surelyRead)
    .map(({ x0, y0, x1, y1 }) => ({ x0: x0 + ink.x, y0: y0 + ink.y, x1: x1 + ink.x, y1: y1 + ink.y }));
  return { reading: { ...ofTurn, fragments, letters, confidence: letters ? weighed / letters : 0 }, sure };
}

type ReadLine = { readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: Bbox }[] };

/** A word that is longer than this and was read at least this surely cannot be another word at another angle. */
const sureLetters = 3;
const surePercent = 85;

/** Sure words, and in a line of which most letters are sure its short words too: what is turned is not read as a line of words. */
function surelyRead({ words }: ReadLine): Bbox[] {
  const isSure = ({ text, confidence }: ReadLine['words'][number]) => confidence >= surePercent && text.length > sureLetters;
  const count = (some: ReadLine['words']) => some.reduce((sum, { text }) => sum + text.length, 0);
  const sure = words.filter(isSure);
  const isSureLine = sure.length > 1 && count(sure) > 0.6 * count(words);
  return words.filter((word) => isSure(word) || (isSureLine && word.confidence >= 60)).map(({ bbox }) => bbox);
}

function penOn(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!pen) throw new Error('No canvas could be had for recognition');
  return pen;
}

/** Recognition wants letters of some size: small pictures are read at twice theirs. */
const smallPicture = 1_500_000;

function copyOf(canvas: OffscreenCanvas): OffscreenCanvas {
  const scale = canvas.width * canvas.height < smallPicture ? 2 : 1;
  const copy = new OffscreenCanvas(canvas.width * scale, canvas.height * scale);
  penOn(copy).drawImage(canvas, 0, 0, copy.width, copy.height);
  return copy;
}

function wipe(upright: OffscreenCanvas, areas: readonly Bbox[]): void {
  const pen = penOn(upright);
  pen.fillStyle = '#ffffff';
  for (const { x0, y0, x1, y1 } of areas) pen.fillRect(x0, y0, x1 - x0, y1 - y0);
}

/** The canvas turned back, so that writing that was turned clockwise by `turn` is level. */
function turnedCanvas(canvas: OffscreenCanvas, turn: Turn): OffscreenCanvas {
  if (turn === 0) return canvas;
  const { width, height } = canvas;
  const turned = new OffscreenCanvas(turn === 180 ? width : height, turn === 180 ? height : width);
  const context = penOn(turned);
  context.translate(turned.width / 2, turned.height / 2);
  context.rotate((-turn * Math.PI) / 180);
  context.drawImage(canvas, -width / 2, -height / 2);
  return turned;
}
