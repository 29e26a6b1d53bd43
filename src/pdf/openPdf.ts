/// <reference types="vite/client" />
// The one door to pdf.js: opens a document in its own worker, with scripts, forms and the network out of reach.
import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
  PasswordResponses,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { err, ok, type Result } from '../domain/result.ts';
import { NoFilters, OffscreenCanvasFactory, workerDocument } from './offscreen.ts';
import { type PdfFileKind, readPdfFile } from './pdfFiles.ts';

/** Bytes that are read piece by piece, so that a long scan opens before all of it has been decrypted. */
export interface PdfRanges {
  readonly sizeBytes: number;
  /** Rejects when the piece cannot be read; the document then fails with `unreadable`. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface OpenPdfOptions {
  readonly signal?: AbortSignal;
  /** For a document that asks for one. Kept nowhere. */
  readonly password?: string;
  /** A document that has not opened by then is given up (hostile files can keep a parser busy for ever). Default 30 s. */
  readonly deadlineMs?: number;
  /** Paints pages on this thread instead of a worker of their own. For export, where each pixel must be ours. */
  readonly paintHere?: boolean;
  /** Opened inside a worker that paints pages itself on an OffscreenCanvas. Wants `paintHere`. */
  readonly inWorker?: boolean;
  /** pdf.js's own canvas factory, where there is no document to make canvases from (workers, Node). */
  readonly CanvasFactory?: object;
  /** Where pdf.js's data files come from; runs outside a browser read them from disk. */
  readonly readFile?: (kind: PdfFileKind, filename: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export type OpenPdfError =
  | { readonly type: 'encrypted' }
  | { readonly type: 'wrongPassword' }
  | { readonly type: 'damaged' }
  /** The bytes themselves could not be read from where they are kept. */
  | { readonly type: 'unreadable' }
  | { readonly type: 'timedOut' }
  | { readonly type: 'cancelled' };

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** Frees the document and ends its worker, even one that no longer answers. */
  close(): Promise<void>;
}

/** Pictures beyond this are left blank: 134 megapixels are an A2 page at 600 dpi, more is an attack on memory. */
const maxImagePixels = 2 ** 27;
const closePatienceMs = 2_000;

/**
 * Opens a PDF. A byte array is taken over (its buffer moves to the worker): pass a copy to keep it. Damage that pdf.js can
 * repair is repaired; what it cannot read is `damaged`, a document that needs a password is `encrypted`,
 * one that was given another than its own `wrongPassword`.
 */
export async function openPdf(
  source: Uint8Array<ArrayBuffer> | PdfRanges,
  options: OpenPdfOptions = {},
): Promise<Result<OpenedPdf, OpenPdfError>> {
  if (options.signal?.aborted) return err({ type: 'cancelled' });
  const port = startWorker();
  const bytes = bytesOf(source);
  const task = getDocument({
    ...bytes.init,
    ...(options.password === undefined ? {} : { password: options.password }),
    ...(port ? { worker: PDFWorker.create({ port }) } : {}),
    ...(options.CanvasFactory ? { CanvasFactory: options.CanvasFactory } : {}),
    ...(options.inWorker ? paintingInWorker() : {}),
    BinaryDataFactory: filesFrom(options.readFile ?? readPdfFile),
    useWorkerFetch: false,
    cMapPacked: true,
    // Only asked whether they are there; the factory above answers by file name.
    standardFontDataUrl: 'shipped/',
    cMapUrl: 'shipped/',
    wasmUrl: 'shipped/',
    enableXfa: false,
    // Whether a glyph's character is known or only guessed from its number is asked where pages are judged.
    fontExtraProperties: options.paintHere ?? false,
    maxImageSize: maxImagePixels,
    disableWorkerRendering: options.paintHere ?? false,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = closing(task, port);
  const outcome = await firstOf(task, bytes.failed, options);
  if (outcome.ok) return ok({ document: outcome.value, close });
  void close();
  return outcome;
}

async function firstOf(
  task: PDFDocumentLoadingTask,
  failed: Promise<void>,
  { signal, deadlineMs = 30_000 }: OpenPdfOptions,
): Promise<Result<PDFDocumentProxy, OpenPdfError>> {
  const stops = new AbortController();
  const wait = (listen: (done: () => void) => void, type: OpenPdfError['type']) =>
    new Promise<Result<never, OpenPdfError>>((resolve) => listen(() => resolve(err({ type }))));
  const timer = setTimeout(() => stops.abort(), deadlineMs);
  try {
    return await Promise.race([
      task.promise.then(ok, (reason: unknown) => err(errorOf(reason))),
      wait((done) => void failed.then(done), 'unreadable'),
      wait((done) => stops.signal.addEventListener('abort', done), 'timedOut'),
      wait((done) => signal?.addEventListener('abort', done, { once: true }), 'cancelled'),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

function errorOf(reason: unknown): OpenPdfError {
  if (!(reason instanceof PasswordException)) return { type: 'damaged' };
  return { type: reason.code === PasswordResponses.INCORRECT_PASSWORD ? 'wrongPassword' : 'encrypted' };
}

const paintingInWorker = () => ({
  CanvasFactory: OffscreenCanvasFactory,
  FilterFactory: NoFilters,
  ownerDocument: workerDocument() as HTMLDocument,
});

function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  GlobalWorkerOptions.workerSrc = workerUrl;
  GlobalWorkerOptions.rendererSrc = rendererUrl;
  return new Worker(workerUrl, { type: 'module', name: 'pdf' });
}

function closing(task: PDFDocumentLoadingTask, port: Worker | undefined): () => Promise<void> {
  let closed: Promise<void> | undefined;
  const close = async () => {
    await Promise.race([task.destroy().catch(() => undefined), new Promise((done) => setTimeout(done, closePatienceMs))]);
    port?.terminate();
  };
  return () => {
    closed ??= close();
    return closed;
  };
}

function bytesOf(source: Uint8Array<ArrayBuffer> | PdfRanges) {
  if (source instanceof Uint8Array) return { init: { data: source }, failed: new Promise<void>(() => undefined) };
  const { promise: failed, resolve: fail } = Promise.withResolvers<void>();
  return { init: { range: new Ranges(source, fail), rangeChunkSize: 256 * 1024 }, failed };
}

class Ranges extends PDFDataRangeTransport {
  readonly #source: PdfRanges;
  readonly #fail: () => void;

  constructor(source: PdfRanges, fail: () => void) {
    super(source.sizeBytes, null);
    this.#source = source;
    this.#fail = fail;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#source.read(begin, end - begin).then((chunk) => this.onDataRange(begin, chunk), this.#fail);
  }
}

/** pdf.js makes its own instance of this class; the base class is not exported, its one method is all that is called. */
function filesFrom(read: (kind: PdfFileKind, filename: string) => Promise<Uint8Array<ArrayBuffer>>): object {
  return class {
    fetch({ kind, filename }: { readonly kind: PdfFileKind; readonly filename: string }) {
      return read(kind, filename);
    }
  };
}
