// A page's pixels for export: what pdf.js draws without annotations, forms or scripts, on opaque white.
import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist';

export interface PageSize {
  /** PDF points as the page is shown, after /Rotate and /UserUnit. */
  readonly widthPt: number;
  readonly heightPt: number;
}

export function pageSize(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  return { widthPt: width, heightPt: height };
}

/** Rejects when pdf.js cannot draw the page, or with the signal's reason. */
export async function paintPage(page: PDFPageProxy, dpi: number, signal?: AbortSignal): Promise<OffscreenCanvas> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No canvas could be had for a page');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const task = page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    annotationMode: AnnotationMode.DISABLE,
    background: '#ffffff',
  });
  const stop = () => task.cancel();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    return canvas;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
