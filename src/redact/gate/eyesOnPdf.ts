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
    pages.push({ page: number, seen: await look(canvas), onlyText });
    page.cleanup();
  }
  return { pages, texts, files: await attachments(document) };
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
