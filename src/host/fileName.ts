// File names that every system takes and that show what they are.

/** Separators and wildcards, control characters, lone surrogates, and what turns the direction of writing (`gpj.exe`). */
const notInNames = /[\\/:*?"<>|\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const longestBytes = 200;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const sizeOf = (name: string) => new TextEncoder().encode(name).byteLength;

/** A bare name: no path, neither hidden nor ending in a dot or space, at most 200 bytes of UTF-8. */
export const isPlainFileName = (name: string): boolean =>
  name !== '' &&
  sizeOf(name) <= longestBytes &&
  !/^[. ]|[. ]$/.test(name) &&
  !notInNames.test(name) &&
  !reservedOnWindows.test(name);

/** A name that `saveBegin` takes, as near to the wish as can be: `Moei River: statement` becomes `Moei River statement.pdf`. */
export function toFileName(wish: string, extension: string): string {
  const end = `.${extension}`;
  const plain = wish
    .replace(new RegExp(notInNames.source, 'gu'), ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = reservedOnWindows.test(plain) ? `${plain}_` : plain;
  return `${cut(name, longestBytes - sizeOf(end)).trim() || 'file'}${end}`;
}

/** As many whole characters, as people see them, as fit into so many bytes. */
function cut(name: string, bytes: number): string {
  let left = bytes;
  let kept = '';
  for (const { segment } of characters.segment(name)) {
    left -= sizeOf(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept;
}
