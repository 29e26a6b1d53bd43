// Recognition of writing in pixels: Tesseract in a worker of its own, with its program and its English model from this build.
import model from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url&no-inline';
import { type Bbox, createWorker, type Worker } from 'tesseract.js';
import workerUrl from 'tesseract.js/dist/worker.min.js?url&no-inline';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url&no-inline';
import { type Turn, turns } from '../pdf/textItems.ts';
import type { Fragment, Reading } from './fragments.ts';
import { turnedBack } from './pageBoxes.ts';

export interface OcrReading extends Reading {
  /** How sure the recogniser was of each word, 0 to 100, with the word's number of letters as its weight. */
  readonly confidence: number;
  readonly letters: number;
}

export interface Recogniser {
  /**
   * Reads a canvas at all four angles. Sizes are those of the upright sheet in PDF points. Words that were surely read at one angle
   * are left out at the next ones, which saves most of the time.
   */
  read(canvas: OffscreenCanvas, widthPt: number, heightPt: number, onTurn: (turn: Turn) => void): Promise<OcrReading[]>;
  close(): Promise<void>;
}

const absolute = (url: string) => new URL(url, globalThis.location.href).href;
/** Tesseract's "sparse text": as much writing as possible, in no particular order. */
const sparse = '11';

export async function createRecogniser(): Promise<Recogniser> {
  const worker = await createWorker('eng', 1, {
    workerPath: absolute(workerUrl),
    workerBlobURL: false,
    corePath: absolute(core),
    // The worker appends `/eng.traineddata.gz` to this; behind the `#` that has no effect.
    langPath: `${absolute(model)}#`,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: sparse as never, user_defined_dpi: '150' });
  return {
    async read(canvas, widthPt, heightPt, onTurn) {
      const readings: OcrReading[] = [];
      const unread = copyOf(canvas);
      for (const turn of turns) {
        onTurn(turn);
        readings.push(await readTurned(worker, unread, turn, widthPt, heightPt));
      }
      return readings;
    },
    close: async () => void (await worker.terminate()),
  };
}

/** A word that is longer than this and was read at least this surely cannot be another word at another angle. */
const sureLetters = 3;
const surePercent = 85;

async function readTurned(
  worker: Worker,
  unread: OffscreenCanvas,
  turn: Turn,
  widthPt: number,
  heightPt: number,
): Promise<OcrReading> {
  const level = turnedCanvas(unread, turn);
  const blob = await level.convertToBlob({ type: 'image/png' });
  const { data } = await worker.recognize(blob, {}, { text: false, blocks: true });
  const [levelWidthPt, levelHeightPt] = turn % 180 === 0 ? [widthPt, heightPt] : [heightPt, widthPt];
  const [across, down] = [levelWidthPt / level.width, levelHeightPt / level.height];
  const words = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((part) => part.lines.flatMap((line) => line.words)),
  );
  wipe(
    unread,
    level,
    turn,
    words.filter(({ text, confidence }) => confidence >= surePercent && text.length > sureLetters),
  );
  const fragments = words.map(({ text, bbox }): Fragment => {
    const rim = 0.12 * (bbox.y1 - bbox.y0);
    return {
      text,
      x: bbox.x0 * across,
      y: (bbox.y0 - rim) * down,
      width: (bbox.x1 - bbox.x0) * across,
      height: (bbox.y1 - bbox.y0 + 2 * rim) * down,
    };
  });
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0);
  return {
    by: 'ocr',
    turn,
    widthPt: levelWidthPt,
    heightPt: levelHeightPt,
    fragments,
    letters,
    confidence: letters ? weighed / letters : 0,
  };
}

function penOn(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { alpha: false });
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

function wipe(unread: OffscreenCanvas, level: OffscreenCanvas, turn: Turn, words: readonly { readonly bbox: Bbox }[]): void {
  const pen = penOn(unread);
  pen.fillStyle = '#ffffff';
  for (const { bbox } of words) {
    const area = { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 };
    const upright = turn % 180 === 0 ? level : { width: level.height, height: level.width };
    const { x, y, width, height } = turnedBack(area, turn, { widthPt: upright.width, heightPt: upright.height });
    pen.fillRect(x, y, width, height);
  }
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
