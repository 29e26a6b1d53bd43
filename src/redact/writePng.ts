// A PNG of three chunks, IHDR, IDAT and IEND, with a PLTE for few colours (ISO/IEC 15948), and nothing else.
import { concatenated, type FlateRaster } from './encodeRaster.ts';

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function writePng(raster: FlateRaster): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, raster.width);
  view.setUint32(4, raster.height);
  head[8] = raster.bits;
  head[9] = { gray: 0, rgb: 2, indexed: 3 }[raster.colour];
  const palette = raster.colour === 'indexed' ? [chunk('PLTE', raster.palette)] : [];
  return concatenated([signature, chunk('IHDR', head), ...palette, chunk('IDAT', raster.data), chunk('IEND', new Uint8Array())]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = concatenated([new TextEncoder().encode(type), data]);
  const sizes = new DataView(new ArrayBuffer(8));
  sizes.setUint32(0, data.length);
  sizes.setUint32(4, crc32(named));
  return concatenated([new Uint8Array(sizes.buffer, 0, 4), named, new Uint8Array(sizes.buffer, 4, 4)]);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
