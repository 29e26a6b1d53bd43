// One page on screen: its picture on a canvas, and over it the text that can be selected.
import { AnnotationMode, type PDFDocumentProxy, RenderingCancelledException, TextLayer } from 'pdfjs-dist';
import { err, ok, type Result } from '../domain/result.ts';
import { runsOf, type TextRun } from './viewingText.ts';

/** The size of a page as shown upright, in PDF points. */
export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export type ShowPageError = { readonly type: 'cancelled' } | { readonly type: 'damaged' };

/** Canvases beyond this stay blank in Chromium or eat the memory of small machines; the picture is painted coarser instead. */
const maxCanvasPixels = 2 ** 24;

export async function pageSize(document: PDFDocumentProxy, page: number): Promise<PageSize> {
  const viewport = (await document.getPage(page)).getViewport({ scale: 1 });
  return { widthPt: viewport.width, heightPt: viewport.height };
}

/** Paints a page with the notes, stamps and form values on it, as its maker wanted it seen. `scale` is CSS pixels per point, `density` device pixels per CSS pixel. */
export async function showPage(
  document: PDFDocumentProxy,
  page: number,
  canvas: HTMLCanvasElement,
  { scale, density, signal }: { readonly scale: number; readonly density: number; readonly signal: AbortSignal },
): Promise<Result<void, ShowPageError>> {
  try {
    const proxy = await document.getPage(page);
    if (signal.aborted) return err({ type: 'cancelled' });
    const shown = proxy.getViewport({ scale });
    const fitting = Math.sqrt(maxCanvasPixels / (shown.width * shown.height));
    const viewport = proxy.getViewport({ scale: scale * Math.min(density, fitting) });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = proxy.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
    signal.addEventListener('abort', () => task.cancel(), { once: true });
    await task.promise;
    return ok(undefined);
  } catch (reason) {
    return err({ type: signal.aborted || reason instanceof RenderingCancelledException ? 'cancelled' : 'damaged' });
  }
}

/** Frees what was kept to draw a page that is not shown any more. */
export async function forgetPage(document: PDFDocumentProxy, page: number): Promise<void> {
  if (document.loadingTask.destroyed) return;
  const proxy = await document.getPage(page).catch(() => null);
  proxy?.cleanup();
}

export interface ShownText {
  readonly runs: readonly TextRun[];
  /** The element of each run, in the same order. */
  readonly elements: readonly HTMLElement[];
}

/** Lays the page's text over its picture. `container` needs `--total-scale-factor` set to `scale`. */
export async function showText(
  document: PDFDocumentProxy,
  page: number,
  container: HTMLElement,
  { scale, signal }: { readonly scale: number; readonly signal: AbortSignal },
): Promise<Result<ShownText, ShowPageError>> {
  try {
    const proxy = await document.getPage(page);
    const content = await proxy.getTextContent();
    if (signal.aborted) return err({ type: 'cancelled' });
    const layer = new TextLayer({ textContentSource: sliced(content), container, viewport: proxy.getViewport({ scale }) });
    signal.addEventListener('abort', () => layer.cancel(), { once: true });
    await layer.render();
    return ok({ runs: runsOf(content.items), elements: layer.textDivs });
  } catch {
    return err({ type: signal.aborted ? 'cancelled' : 'damaged' });
  }
}

type TextContent = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>;

/** Runs that are laid out at once; a dense table holds thousands. */
const runsAtOnce = 120;

/** The text of a page piece by piece, with the screen's turn between two of them. */
function sliced(content: TextContent): ReadableStream<TextContent> {
  let from = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (from > 0) await new Promise((next) => setTimeout(next));
        controller.enqueue({ ...content, items: content.items.slice(from, from + runsAtOnce) });
        from += runsAtOnce;
        if (from >= content.items.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
