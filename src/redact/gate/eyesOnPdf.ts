// Everything that pdf.js can say about a PDF, and a look at every page. Annotations are drawn here: the gate wants to see them.
import { type OpenedPdf, openPdf } from '../../pdf/openPdf.ts';
import { readPageContent } from '../../pdf/pageContent.ts';
import { pageSize, paintPage } from '../../pdf/paintPage.ts';
import type { PageSeen, PdfSeen, Seen } from './eyes.ts';

type Text = PdfSeen['texts'][number];
type PdfDocument = OpenedPdf['document'];
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const lookDpi = 200;
const mostPixels = 25_000_000;

export async function seePdf(
  bytes: Uint8Array<ArrayBuffer>,
  look: (canvas: OffscreenCanvas) => Promise<readonly Seen[]>,
): Promise<PdfSeen | undefined> {
  const opened = await openPdf(bytes.slice(), { paintHere: true, inWorker: typeof document === 'undefined' });
  if (!opened.ok) return undefined;
  try {
    return await seeDocument(opened.value, look);
  } catch {
    return undefined;
  } finally {
    await opened.value.close();
  }
}

async function seeDocument(
  { document }: OpenedPdf,
  look: (canvas: OffscreenCanvas) => Promise<readonly Seen[]>,
): Promise<PdfSeen> {
  const texts: Text[] = await documentTexts(document);
  const pages: PageSeen[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    texts.push(...(await pageTexts(page, number)));
    const content = await readPageContent(page);
    const { widthPt, heightPt } = pageSize(page);
    const dpi = Math.min(lookDpi, 72 * Math.sqrt(mostPixels / (widthPt * heightPt)));
    const canvas = await paintPage(page, dpi);
    const onlyText =
      content.pictures.length + content.otherRasters + content.drawnGlyphs + content.namelessGlyphs === 0 &&
      content.curves <= 16 &&
      content.slants <= 40;
    const hiddenText = await hasHiddenText(page, canvas);
    pages.push({ page: number, seen: await look(canvas), onlyText, hiddenText });
    page.cleanup();
  }
  return { pages, texts, files: await attachments(document) };
}

/** Around a run, in points: where it stands is known to the point. */
const rimPt = 1;
const [dark, coverFrom] = [128, 0.85];

/** Whether some run of two letters or more stands where there is nothing to see, or nothing but dark. */
async function hasHiddenText(page: PdfPage, canvas: OffscreenCanvas): Promise<boolean> {
  const viewport = page.getViewport({ scale: canvas.width / page.getViewport({ scale: 1 }).width });
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!pen) throw new Error('No canvas could be had for the leak gate');
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  return items.some((item) => {
    if (!('str' in item) || !/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(item.str)) return false;
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
    const [along, up] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
    const corner = (right: number, above: number) =>
      viewport.convertToViewportPoint(e + (a / along) * right + (c / up) * above, f + (b / along) * right + (d / up) * above);
    const corners = [corner(-rimPt, -rimPt), corner(item.width + rimPt, item.height + rimPt)] as [number, number][];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x, y] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
    const [width, height] = [Math.min(canvas.width, Math.max(...xs)) - x, Math.min(canvas.height, Math.max(...ys)) - y];
    return width < 1 || height < 1 || isBlankOrCovered(pen.getImageData(x, y, Math.ceil(width), Math.ceil(height)).data);
  });
}

function isBlankOrCovered(pixels: Uint8ClampedArray): boolean {
  let [lightest, darkest, covered] = [0, 255, 0];
  for (let at = 1; at < pixels.length; at += 4) {
    const level = pixels[at] ?? 0;
    lightest = Math.max(lightest, level);
    darkest = Math.min(darkest, level);
    if (level < dark) covered++;
  }
  return lightest - darkest < 16 || covered > (coverFrom * pixels.length) / 4;
}

async function documentTexts(document: PdfDocument): Promise<Text[]> {
  const metadata = await document.getMetadata();
  const said: readonly (readonly [string, unknown])[] = [
    ['information', metadata.info],
    ['XMP', metadata.metadata?.getRaw()],
    ['outline', await document.getOutline()],
    ['page labels', await document.getPageLabels()],
    ['destinations', await document.getDestinations()],
    ['scripts', await document.getJSActions()],
    ['open action', await document.getOpenAction()],
    ['form fields', await document.getFieldObjects()],
    ['layers', [...(await document.getOptionalContentConfig())]],
  ];
  return said.flatMap(([channel, value]) =>
    textsOf(value).map((text) => ({ channel: `PDF ${channel}`, place: 'document', text })),
  );
}

async function pageTexts(page: PdfPage, number: number): Promise<Text[]> {
  const place = `page ${number}`;
  const content = await page.getTextContent({ includeMarkedContent: false });
  const words = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  const spaced = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  const others: readonly (readonly [string, unknown])[] = [
    ['annotations', await page.getAnnotations()],
    ['tags', await page.getStructTree()],
    ['page scripts', await page.getJSActions()],
  ];
  return [
    { channel: 'PDF text', place, text: words },
    { channel: 'PDF text', place, text: spaced },
    ...others.flatMap(([channel, value]) => textsOf(value).map((text) => ({ channel: `PDF ${channel}`, place, text }))),
  ];
}

async function attachments(document: PdfDocument): Promise<PdfSeen['files']> {
  const all: unknown = await document.getAttachments();
  const files = all instanceof Map ? [...all.values()] : Object.values(all ?? {});
  return files.flatMap((file: unknown, i) => {
    const content = typeof file === 'object' && file !== null && 'content' in file ? file.content : undefined;
    return content instanceof Uint8Array ? [{ place: `attachment ${i + 1}`, bytes: new Uint8Array(content) }] : [];
  });
}

/** Every string anywhere in a value, keys included. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > 12 || ArrayBuffer.isView(value)) return [];
  const entries: [unknown, unknown][] = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, each]) => [
    ...(typeof key === 'string' && !Array.isArray(value) ? [key] : []),
    ...textsOf(each, depth + 1),
  ]);
}
