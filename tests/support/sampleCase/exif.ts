// Writes a small EXIF block (EXIF 2.32 in a little-endian TIFF) into a JPEG: camera, time with its zone, exposure, place.

export interface PhotoMetadata {
  readonly make: string;
  readonly model: string;
  /** `2023:07:19 13:20:41` */
  readonly takenAt: string;
  readonly offset: string;
  readonly iso: number;
  /** Seconds as a fraction: `[1, 120]`. */
  readonly exposure: readonly [number, number];
  readonly fNumber: readonly [number, number];
  /** Degrees, north and east positive; left out where the phone knew no place. */
  readonly gps?: { readonly latitude: number; readonly longitude: number };
}

type Entry =
  | { readonly tag: number; readonly ascii: string }
  | { readonly tag: number; readonly short: number }
  | { readonly tag: number; readonly long: number }
  | { readonly tag: number; readonly rationals: readonly (readonly [number, number])[] }
  | { readonly tag: number; readonly bytes: Uint8Array };

/** Puts the block right after the JPEG's start, in the place of the JFIF header's equals: readers take the first APP1. */
export function withExif(jpeg: Uint8Array, metadata: PhotoMetadata): Uint8Array<ArrayBuffer> {
  const body = concatenated([new TextEncoder().encode('Exif\0\0'), tiff(metadata)]);
  const header = Uint8Array.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return concatenated([jpeg.subarray(0, 2), header, body, jpeg.subarray(2)]);
}

const tiffHeaderBytes = 8;

function tiff(metadata: PhotoMetadata): Uint8Array {
  const { gps } = metadata;
  const main = (exifAt: number, gpsAt: number): Entry[] => [
    { tag: 0x010e, ascii: 'Sample - invented' },
    { tag: 0x010f, ascii: metadata.make },
    { tag: 0x0110, ascii: metadata.model },
    { tag: 0x0112, short: 1 },
    { tag: 0x0131, ascii: 'Holdfast sample case' },
    { tag: 0x0132, ascii: metadata.takenAt },
    { tag: 0x8769, long: exifAt },
    ...(gps ? [{ tag: 0x8825, long: gpsAt }] : []),
  ];
  const exif: Entry[] = [
    { tag: 0x829a, rationals: [metadata.exposure] },
    { tag: 0x829d, rationals: [metadata.fNumber] },
    { tag: 0x8827, short: metadata.iso },
    { tag: 0x9000, bytes: new TextEncoder().encode('0232') },
    { tag: 0x9003, ascii: metadata.takenAt },
    { tag: 0x9004, ascii: metadata.takenAt },
    { tag: 0x9011, ascii: metadata.offset },
  ];
  const mainBytes = directory(main(0, 0), tiffHeaderBytes).length;
  const exifAt = tiffHeaderBytes + mainBytes;
  const exifPart = directory(exif, exifAt);
  const gpsAt = exifAt + exifPart.length;
  const header = Uint8Array.from([0x49, 0x49, 0x2a, 0, tiffHeaderBytes, 0, 0, 0]);
  const parts = [header, directory(main(exifAt, gpsAt), tiffHeaderBytes), exifPart];
  return concatenated(gps ? [...parts, directory(gpsEntries(gps), gpsAt)] : parts);
}

const gpsEntries = ({ latitude, longitude }: NonNullable<PhotoMetadata['gps']>): Entry[] => [
  { tag: 0x0000, bytes: Uint8Array.from([2, 3, 0, 0]) },
  { tag: 0x0001, ascii: latitude < 0 ? 'S' : 'N' },
  { tag: 0x0002, rationals: degrees(latitude) },
  { tag: 0x0003, ascii: longitude < 0 ? 'W' : 'E' },
  { tag: 0x0004, rationals: degrees(longitude) },
];

function degrees(value: number): readonly (readonly [number, number])[] {
  const seconds = Math.round(Math.abs(value) * 3600 * 100);
  return [
    [Math.floor(seconds / 360_000), 1],
    [Math.floor((seconds % 360_000) / 6000), 1],
    [seconds % 6000, 100],
  ];
}

interface Encoded {
  readonly type: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

function encoded(entry: Entry): Encoded {
  if ('ascii' in entry) {
    const bytes = new TextEncoder().encode(`${entry.ascii}\0`);
    return { type: 2, count: bytes.length, bytes };
  }
  if ('short' in entry) return { type: 3, count: 1, bytes: littleEndian(2, [entry.short]) };
  if ('long' in entry) return { type: 4, count: 1, bytes: littleEndian(4, [entry.long]) };
  if ('rationals' in entry) return { type: 5, count: entry.rationals.length, bytes: littleEndian(4, entry.rationals.flat()) };
  return { type: entry.tag === 0 ? 1 : 7, count: entry.bytes.length, bytes: entry.bytes };
}

/** One directory that stands at `offset`, with the values that do not fit into its entries behind it. */
function directory(entries: readonly Entry[], offset: number): Uint8Array<ArrayBuffer> {
  const values = entries.map(encoded);
  const fixed = 2 + entries.length * 12 + 4;
  const outside: Uint8Array[] = [];
  let next = offset + fixed;
  const rows = values.map(({ type, count, bytes }, index) => {
    const head = concatenated([littleEndian(2, [entries[index]?.tag ?? 0, type]), littleEndian(4, [count])]);
    if (bytes.length <= 4) return concatenated([head, bytes, new Uint8Array(4 - bytes.length)]);
    const padded = concatenated([bytes, new Uint8Array(bytes.length % 2)]);
    outside.push(padded);
    const row = concatenated([head, littleEndian(4, [next])]);
    next += padded.length;
    return row;
  });
  return concatenated([littleEndian(2, [entries.length]), ...rows, new Uint8Array(4), ...outside]);
}

function littleEndian(width: 2 | 4, numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(width * numbers.length));
  for (const [index, number] of numbers.entries()) {
    if (width === 2) view.setUint16(index * 2, number, true);
    else view.setUint32(index * 4, number, true);
  }
  return new Uint8Array(view.buffer);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
