// What a file is, from its first bytes. The name is only asked where bytes cannot tell (plain text).

const ascii = (bytes: Uint8Array, from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length));
const startsWith = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, index) => bytes[index] === byte);

const brands: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  mif1: 'image/heif',
  'qt  ': 'video/quicktime',
  'M4A ': 'audio/mp4',
};

type Rule = readonly [(bytes: Uint8Array) => boolean, string];
const rules: readonly Rule[] = [
  // Readers take a PDF whose header stands within the first kilobyte.
  [(bytes) => ascii(bytes, 0, 1024).includes('%PDF-'), 'application/pdf'],
  [(bytes) => startsWith(bytes, 0xff, 0xd8, 0xff), 'image/jpeg'],
  [(bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
  [(bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP', 'image/webp'],
  [(bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WAVE', 'audio/wav'],
  [(bytes) => ascii(bytes, 0, 4) === 'GIF8', 'image/gif'],
  [(bytes) => ['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4)), 'image/tiff'],
  [(bytes) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04), 'application/zip'],
  [(bytes) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0), 'application/x-ole-storage'],
  [(bytes) => startsWith(bytes, 0x1f, 0x8b), 'application/gzip'],
  [(bytes) => ascii(bytes, 0, 6) === '7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  [(bytes) => ascii(bytes, 0, 4) === 'OggS', 'audio/ogg'],
  [(bytes) => ascii(bytes, 0, 3) === 'ID3' || startsWith(bytes, 0xff, 0xfb), 'audio/mpeg'],
  [(bytes) => startsWith(bytes, 0x1a, 0x45, 0xdf, 0xa3), 'video/webm'],
  [(bytes) => ascii(bytes, 0, 2) === 'MZ' || ascii(bytes, 0, 4) === '\x7fELF', 'application/x-executable'],
];

/** How many of a file's first bytes `sniffMediaType` wants to see. */
export const sniffBytes = 4096;

/** Never trusts the name against the bytes: an executable called `contract.pdf` is an executable. */
export function sniffMediaType(head: Uint8Array): string {
  if (head.length === 0) return 'application/x-empty';
  if (ascii(head, 4, 4) === 'ftyp') return brands[ascii(head, 8, 4)] ?? 'video/mp4';
  const rule = rules.find(([matches]) => matches(head));
  return rule?.[1] ?? (isText(head) ? 'text/plain' : 'application/octet-stream');
}

/** Well-formed UTF-8 without a zero byte; a character that the cut went through is forgiven. */
function isText(head: Uint8Array): boolean {
  let following = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (following > 0) {
      if (byte >> 6 !== 0b10) return false;
      following -= 1;
    } else if (byte >= 0xf5 || byte === 0xc0 || byte === 0xc1 || byte >> 6 === 0b10) return false;
    else if (byte >= 0xf0) following = 3;
    else if (byte >= 0xe0) following = 2;
    else if (byte >= 0xc2) following = 1;
  }
  return true;
}

const viewable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);
export const isPdf = (mediaType: string | undefined): boolean => mediaType === 'application/pdf';
export const isViewableImage = (mediaType: string | undefined): boolean => mediaType !== undefined && viewable.has(mediaType);
