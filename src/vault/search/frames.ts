// The index as frames of at most 256 KiB, to be sealed and stored by the vault. Little-endian, as every machine that runs
// Chromium is. Each frame: a head of eight 32-bit words (magic, format, kind, number, bytes of body, check sum, token), then
// the body. Frames of a segment, one after another, are its columns; the manifest says which segments there are.
import type { Part } from './part.ts';
import type { Segment } from './segment.ts';
import { unicodeStamp } from './unicodeStamp.ts';

export const magic = 0x58534648;
export const format = 1;
export const headBytes = 32;
const mostBytes = 256 * 1024;
export const bodyBytes = mostBytes - headBytes;
export const frameKinds = { segment: 1, deletions: 2, manifest: 3 } as const;

export interface Manifest {
  readonly unicode: string;
  readonly segments: readonly { readonly id: string; readonly bytes: number; readonly deletions: string | null }[];
}

/** 64 random bits as hexadecimal digits. */
export function randomToken(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return tokenOf(high, low);
}
export const tokenOf = (high: number, low: number): string =>
  high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');

type Column = Uint8Array | Uint16Array | Uint32Array;
export const padded = (bytes: number): number => (bytes + 3) & ~3;

/** Sizes of a segment's columns, then the columns, each padded to four bytes. */
function columnsOf(segment: Segment): readonly Column[] {
  const known = laidOut.get(segment);
  if (known !== undefined) return known;
  const columns = layOut(segment);
  laidOut.set(segment, columns);
  return columns;
}
const laidOut = new WeakMap<Segment, readonly Column[]>();

function layOut(segment: Segment): readonly Column[] {
  const sizes = Uint32Array.of(
    segment.documentCount,
    segment.termCount,
    segment.idBytes.length,
    segment.termUnits.length,
    segment.byEnd.length,
    segment.postings.length,
  );
  const { idOffsets, times, termOffsets, byEnd, postingOffsets, termUnits, idBytes, lengths, postings } = segment;
  const [idLengths, termLengths] = [lengthsOf(idOffsets), lengthsOf(termOffsets)];
  return [sizes, times, byEnd, postingOffsets, termUnits, idBytes, idLengths, termLengths, lengths, postings];
}

/** Ids and terms are short: a byte says how long each is. */
const lengthsOf = (offsets: Uint32Array): Uint8Array =>
  Uint8Array.from({ length: offsets.length - 1 }, (_, i) => (offsets[i + 1] as number) - (offsets[i] as number));

const segmentSize = (segment: Segment): number => columnsOf(segment).reduce((sum, column) => sum + padded(column.byteLength), 0);
export const framesFor = (bytes: number): number => Math.ceil(bytes / bodyBytes);
export const segmentFrameCount = (segment: Segment): number => framesFor(segmentSize(segment));
export const segmentFrameKey = (id: string, nth: number): string => `s${id}-${nth}`;

export function segmentFrames(segment: Segment, nth: number): Uint8Array<ArrayBuffer> {
  const from = nth * bodyBytes;
  const frame = new Uint8Array(headBytes + Math.min(bodyBytes, segmentSize(segment) - from));
  let start = 0;
  for (const column of columnsOf(segment)) {
    copyOverlap(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start - from, frame.subarray(headBytes));
    start += padded(column.byteLength);
  }
  return withHead(frame, frameKinds.segment, nth, segment.id);
}

/** Copies what of `source`, laid at `at` (which may be negative), falls into `target`. */
function copyOverlap(source: Uint8Array, at: number, target: Uint8Array): void {
  const from = Math.max(0, -at);
  const to = Math.min(source.length, target.length - at);
  if (from < to) target.set(source.subarray(from, to), at + from);
}

export function deletionFrame(token: string, deleted: Uint32Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(headBytes + deleted.byteLength);
  frame.set(new Uint8Array(deleted.buffer, deleted.byteOffset, deleted.byteLength), headBytes);
  return withHead(frame, frameKinds.deletions, 0, token);
}

export function manifestFrame(token: string, parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const manifest: Manifest = {
    unicode: unicodeStamp(),
    segments: parts.map(({ segment, deletedCount, deletedKey }) => ({
      id: segment.id,
      bytes: segmentSize(segment),
      deletions: deletedCount > 0 ? deletedKey : null,
    })),
  };
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  const frame = new Uint8Array(headBytes + padded(text.length)).fill(0x20, headBytes);
  frame.set(text, headBytes);
  return withHead(frame, frameKinds.manifest, 0, token);
}

function withHead(frame: Uint8Array<ArrayBuffer>, kind: number, nth: number, token: string): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(frame.buffer);
  words.set([magic, format, kind, nth, frame.length - headBytes, 0]);
  words[6] = Number.parseInt(token.slice(0, 8), 16);
  words[7] = Number.parseInt(token.slice(8), 16);
  words[5] = checkSum(words);
  return frame;
}

/** Over the whole frame, its own place left out. It finds accidents; the seal finds intent. */
export function checkSum(words: Uint32Array): number {
  let sum = words.length;
  for (let i = 0; i < words.length; i++) {
    if (i === 5) continue;
    sum = Math.imul(sum ^ (words[i] as number), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
