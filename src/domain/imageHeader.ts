// How large a picture is, from its first bytes: known before anything is decoded, since decoding is what a hostile picture wants.
export interface ImageSize {
  /** In pixels, as the picture is shown (after EXIF orientation). */
  readonly width: number;
  readonly height: number;
}

/** How many of a file's first bytes are enough for nearly every camera; thumbnails and profiles stand before a JPEG's size. */
export const imageHeadBytes = 512 * 1024;

/** `null` when the head does not tell. */
export function imageSize(head: Uint8Array): ImageSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    return png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  } catch (cause) {
    // Read past the end: the head is cut or lies about its lengths.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

const word = (view: DataView, at: number, length: number) =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

function png(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x89504e47 || word(view, 12, 4) !== 'IHDR') return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): ImageSize | null {
  if (word(view, 0, 4) !== 'GIF8') return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView): ImageSize | null {
  if (word(view, 0, 4) !== 'RIFF' || word(view, 8, 4) !== 'WEBP') return null;
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (word(view, 12, 4)) {
    case 'VP8X':
      return { width: three(24) + 1, height: three(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
}

/** A JPEG is a row of segments: EXIF says how it is turned, the frame header how large it is. */
function jpeg(view: DataView): ImageSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let sideways = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return sideways ? { width: height, height: width } : { width, height };
    }
    if (marker === 0xe1 && word(view, at + 4, 4) === 'Exif') sideways = orientation(view, at + 10) >= 5;
    at += 2 + view.getUint16(at + 2);
  }
}

/** EXIF tag 0x112 of the first directory of the TIFF block at `start`; 1 (upright) when it is not there. */
function orientation(view: DataView, start: number): number {
  const little = word(view, start, 2) === 'II';
  const directory = start + view.getUint32(start + 4, little);
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}
