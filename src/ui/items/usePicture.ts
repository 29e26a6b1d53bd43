import { useEffect, useState } from 'react';
import { type ImageSize, imageHeadBytes, imageSize } from '../../domain/imageHeader.ts';
import type { RecordView } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';
import { useServices } from '../kit/services.tsx';

export type Picture =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreadable' }
  /** Too many pixels to be drawn without risk; it was not decoded. */
  | { readonly kind: 'tooLarge'; readonly size: ImageSize }
  | { readonly kind: 'shown'; readonly url: string; readonly size: ImageSize; readonly reduced: boolean };

/** Up to here a picture is drawn as it is: 67 megapixels are more than a good camera has. */
const plainPixels = 2 ** 26;
/** Up to here it is drawn smaller; more than 800 MB would be wanted for what lies beyond. */
const mostPixels = 200_000_000;
const reducedSide = 6_000;

/** The picture of an item, opened for as long as it is shown. Its size is read before anything is decoded. */
export function usePicture({ fields }: RecordView<'item'>): readonly [Picture, () => void] {
  const { vault } = useServices();
  const [picture, setPicture] = useState<Picture>({ kind: 'opening' });
  const { blob, mediaType } = fields;
  useEffect(() => {
    const stop = new AbortController();
    let url: string | undefined;
    void openPicture(vault, blob, mediaType ?? '').then((opened) => {
      if (opened.kind === 'shown') url = opened.url;
      if (stop.signal.aborted) return url && URL.revokeObjectURL(url);
      setPicture(opened);
    });
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [vault, blob, mediaType]);
  return [picture, () => setPicture({ kind: 'unreadable' })];
}

type Fields = RecordView<'item'>['fields'];

async function openPicture(vault: VaultApi, blob: Fields['blob'], type: string): Promise<Picture> {
  if (blob === undefined) return { kind: 'unreadable' };
  const head = await vault.blobs.read(blob, { offset: 0, length: imageHeadBytes });
  if (!head.ok) return { kind: 'unreadable' };
  const size = imageSize(head.value);
  if (size && size.width * size.height > mostPixels) return { kind: 'tooLarge', size };
  const bytes = await vault.blobs.read(blob);
  if (!bytes.ok) return { kind: 'unreadable' };
  const whole = new Blob([bytes.value], { type });
  if (size && size.width * size.height > plainPixels) return reducedPicture(whole, size);
  const url = URL.createObjectURL(whole);
  const shown = size ?? (await measured(url));
  return shown ? { kind: 'shown', url, size: shown, reduced: false } : { kind: 'unreadable' };
}

async function reducedPicture(whole: Blob, size: ImageSize): Promise<Picture> {
  const share = reducedSide / Math.max(size.width, size.height);
  try {
    const bitmap = await createImageBitmap(whole, {
      resizeWidth: Math.round(size.width * share),
      resizeHeight: Math.round(size.height * share),
      resizeQuality: 'medium',
    });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const url = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/webp', quality: 0.92 }));
    return { kind: 'shown', url, size, reduced: true };
  } catch {
    return { kind: 'tooLarge', size };
  }
}

/** Where the head does not tell the size (AVIF), the picture itself does. */
function measured(url: string): Promise<ImageSize | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('load', () => resolve({ width: image.naturalWidth, height: image.naturalHeight }), { once: true });
    image.addEventListener('error', () => resolve(null), { once: true });
    image.src = url;
  });
}
