// How the gate sees PDFs and pictures: every text that pdf.js knows of, and recognition of the pixels at four angles. For a browser.
import model from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url&no-inline';
import { createWorker, type Worker } from 'tesseract.js';
import workerUrl from 'tesseract.js/dist/worker.min.js?url&no-inline';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url&no-inline';

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

export function createEyes(): Eyes {
  let starting: Promise<Worker> | undefined;
  const reader = () => {
    starting ??= startReader();
    return starting;
  };
  return {
    pdf: async (bytes) => (await import('./eyesOnPdf.ts')).seePdf(bytes, async (canvas) => look(await reader(), canvas)),
    async picture(bytes, type) {
      const canvas = await canvasOf(bytes, type);
      return canvas && look(await reader(), canvas);
    },
    close: async () => void (await (await starting)?.terminate()),
  };
}

async function startReader(): Promise<Worker> {
  const at = (url: string) => new URL(url, globalThis.location.href).href;
  const worker = await createWorker('eng', 1, {
    workerPath: at(workerUrl),
    workerBlobURL: false,
    corePath: at(core),
    // The worker appends a file name; behind the `#` it has no effect.
    langPath: `${at(model)}#`,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: automatic as never, user_defined_dpi: '200' });
  return worker;
}

/** A line read this surely is not read again at the other angles: what is wiped was seen. */
const surePercent = 88;

async function look(worker: Worker, canvas: OffscreenCanvas): Promise<Seen[]> {
  const rest = rotated(canvas, 0);
  const seen: Seen[] = [];
  for (const angle of [0, 90, 180, 270]) {
    const turned = rotated(rest, angle);
    const { data } = await worker.recognize(await turned.convertToBlob({ type: 'image/png' }), {}, { text: true, blocks: true });
    seen.push({ angle, text: data.text, confidence: data.confidence });
    const pen = penOn(turned);
    pen.fillStyle = '#fff';
    for (const { bbox, confidence, text } of (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.flatMap((each) => each.lines),
    ))
      if (confidence >= surePercent && text.trim().length > 6)
        pen.fillRect(bbox.x0, bbox.y0, bbox.x1 - bbox.x0, bbox.y1 - bbox.y0);
    penOn(rest).drawImage(rotated(turned, (360 - angle) % 360), 0, 0);
  }
  return seen;
}

function penOn(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { alpha: false });
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
