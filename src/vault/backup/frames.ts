// The form of a backup file: a prelude in clear, then sealed frames, numbered and the last one marked. docs/backup-format.md
// describes it for other readers.
import { type Bytes, concatBytes, utf8, utf8Text } from '../../crypto/encoding.ts';

export const backupFormat = 1;
export const magic = utf8('HOLDFAST BACKUP\n');
/** Longest frame that is ever written or read: one segment of a blob and a little more. */
export const mostFrameBytes = 16 * 1024 * 1024;
/** Longest header, with many key slots. */
export const mostPreludeBytes = 64 * 1024;

export interface Begin {
  readonly v: 1;
  /** SHA-256 of the prelude, hexadecimal: binds what stands in clear to what is sealed. */
  readonly prelude: string;
}
export interface End {
  readonly v: 1;
  /** Entries of the journal. */
  readonly rows: number;
  /** Each device's last entry and its hash. */
  readonly chains: Readonly<Record<string, readonly [entry: number, hash: string]>>;
  /** Version of the index of sealed values. */
  readonly values: number;
  readonly counts: { readonly values: number; readonly blobs: number; readonly segments: number };
  /** Rows of blobs that the vault itself had lost. */
  readonly lacking: readonly string[];
}
export type Frame =
  | { readonly kind: 'begin'; readonly begin: Begin }
  | { readonly kind: 'journal'; readonly firstRow: number; readonly rows: readonly Bytes[] }
  | { readonly kind: 'value'; readonly name: string; readonly sealed: Bytes }
  | { readonly kind: 'blob'; readonly name: string; readonly sealed: Bytes }
  | { readonly kind: 'segment'; readonly name: string; readonly segment: number; readonly sealed: Bytes }
  | { readonly kind: 'end'; readonly end: End };

const codes = { begin: 1, journal: 2, value: 3, blob: 4, segment: 5, end: 6 } as const satisfies Record<Frame['kind'], number>;

export function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
export const uint32At = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

const named = (name: string): readonly Bytes[] => [Uint8Array.of(utf8(name).length), utf8(name)];

export function frameToBytes(frame: Frame): Bytes {
  const code = Uint8Array.of(codes[frame.kind]);
  switch (frame.kind) {
    case 'begin':
      return concatBytes(code, utf8(JSON.stringify(frame.begin)));
    case 'journal':
      return concatBytes(code, uint32(frame.firstRow), ...frame.rows.flatMap((row) => [uint32(row.length), row]));
    case 'value':
    case 'blob':
      return concatBytes(code, ...named(frame.name), frame.sealed);
    case 'segment':
      return concatBytes(code, ...named(frame.name), uint32(frame.segment), frame.sealed);
    case 'end':
      return concatBytes(code, utf8(JSON.stringify(frame.end)));
  }
}

/** Null when the bytes, which were authentic, are no frame that this format knows. */
export function frameFromBytes(bytes: Bytes): Frame | null {
  const body = bytes.subarray(1);
  try {
    switch (bytes[0]) {
      case codes.begin:
        return { kind: 'begin', begin: JSON.parse(utf8Text(body) ?? '') as Begin };
      case codes.journal:
        return { kind: 'journal', firstRow: uint32At(body, 0), rows: rowsFromBytes(body.subarray(4)) };
      case codes.value:
        return { kind: 'value', ...nameAndRest(body) };
      case codes.blob:
        return { kind: 'blob', ...nameAndRest(body) };
      case codes.segment: {
        const { name, sealed } = nameAndRest(body);
        return { kind: 'segment', name, segment: uint32At(sealed, 0), sealed: sealed.subarray(4) };
      }
      case codes.end:
        return { kind: 'end', end: JSON.parse(utf8Text(body) ?? '') as End };
      default:
        return null;
    }
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function nameAndRest(body: Bytes): { readonly name: string; readonly sealed: Bytes } {
  const end = 1 + (body[0] ?? 0);
  return { name: utf8Text(body.subarray(1, end)) ?? '', sealed: body.slice(end) };
}

function rowsFromBytes(bytes: Bytes): readonly Bytes[] {
  const rows: Bytes[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + uint32At(bytes, at);
    if (end > bytes.length) throw new RangeError('A row is cut off');
    rows.push(bytes.slice(at + 4, end));
    at = end;
  }
  return rows;
}
