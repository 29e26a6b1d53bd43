// A small picture of an item on a canvas: a photograph made small, or the page of a document. Nothing of it is kept.
import type { ActionContext } from '../../../actions/context.ts';
import { openItemPdf } from '../../../actions/openItem.ts';
import { imageHeadBytes, imageSize } from '../../../domain/imageHeader.ts';
import { isPdf, isViewableImage } from '../../../domain/mediaType.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { pageSize, showPage } from '../../../pdf/viewingPage.ts';

export const thumbnailPx = { width: 168, height: 128 } as const;
/** Larger pictures would take longer to decode than a thumbnail is worth. */
const mostPixels = 100_000_000;
const atOnce = 2;

export const isDrawable = ({ fields: { mediaType, quarantine, blob } }: RecordHead<'item'>): boolean =>
  blob !== undefined && quarantine === undefined && (isPdf(mediaType) || isViewableImage(mediaType));

type Task = () => Promise<void>;
const waiting: Task[] = [];
let running = 0;

/** Few are drawn at a time, so that the page stays quick while they come. */
function inTurn(task: Task): void {
  waiting.push(task);
  const next = async () => {
    const first = waiting.shift();
    if (!first) return;
    running += 1;
    await first();
    running -= 1;
    void next();
  };
  if (running < atOnce) void next();
}

/** Answers whether anything could be drawn. */
export function drawThumbnail(
  context: ActionContext,
  {
    item,
    page,
    canvas,
    signal,
  }: {
    readonly item: RecordHead<'item'>;
    readonly page: number;
    readonly canvas: HTMLCanvasElement;
    readonly signal: AbortSignal;
  },
): Promise<boolean> {
  const draw = isPdf(item.fields.mediaType) ? drawPage : drawPicture;
  return new Promise((resolve) => {
    inTurn(async () => {
      const drawn = !signal.aborted && (await draw(context, { item, page, canvas, signal }).catch(() => false));
      resolve(drawn);
    });
  });
}

type Wanted = Parameters<typeof drawThumbnail>[1];

async function drawPage(context: ActionContext, { item, page, canvas, signal }: Wanted): Promise<boolean> {
  const opened = await openItemPdf(context, item, { signal });
  if (!opened.ok) return false;
  const { document, close } = opened.value;
  try {
    const number = Math.min(page, document.numPages);
    const { widthPt, heightPt } = await pageSize(document, number);
    const scale = Math.max(thumbnailPx.width / widthPt, thumbnailPx.height / heightPt);
    const density = window.devicePixelRatio || 1;
    return (await showPage(document, number, canvas, { scale, density, signal })).ok;
  } finally {
    await close();
  }
}

async function drawPicture({ vault }: ActionContext, { item, canvas, signal }: Wanted): Promise<boolean> {
  const { blob, mediaType } = item.fields;
  if (blob === undefined) return false;
  const head = await vault.blobs.read(blob, { offset: 0, length: imageHeadBytes });
  const size = head.ok ? imageSize(head.value) : null;
  if (size && size.width * size.height > mostPixels) return false;
  const bytes = await vault.blobs.read(blob);
  if (!bytes.ok || signal.aborted) return false;
  const density = window.devicePixelRatio || 1;
  const isWide = size !== null && size.width / size.height > thumbnailPx.width / thumbnailPx.height;
  const small = isWide ? { resizeHeight: thumbnailPx.height * density } : { resizeWidth: thumbnailPx.width * density };
  const bitmap = await createImageBitmap(new Blob([bytes.value], { type: mediaType ?? '' }), {
    ...small,
    resizeQuality: 'medium',
  });
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return true;
}
