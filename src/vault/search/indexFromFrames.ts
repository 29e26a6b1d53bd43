// Reads a stored index back. Whatever is not exactly what was written is refused whole: an index that misses a word is worse
// than one that has to be built again.
import { err, ok, type Result } from '../../domain/result.ts';
import { TypedIndex } from './createSearchIndex.ts';
import {
  bodyBytes,
  checkSum,
  format,
  frameKinds,
  framesFor,
  headBytes,
  type Manifest,
  magic,
  padded,
  tokenOf,
} from './frames.ts';
import { Part } from './part.ts';
import { bitmapOf, type Segment } from './segment.ts';
import type { FramesFault, SearchIndex } from './types.ts';
import { unicodeStamp } from './unicodeStamp.ts';

interface OpenFrame {
  readonly kind: number;
  readonly number: number;
  readonly token: string;
  readonly words: Uint32Array<ArrayBuffer>;
}

const damaged = err({ type: 'damaged' } as const);

export function indexFromFrames(frames: Iterable<Uint8Array>): Result<SearchIndex, FramesFault> {
  const byName = new Map<string, OpenFrame>();
  let manifestFrame: OpenFrame | null = null;
  for (const bytes of frames) {
    const read = readFrame(bytes);
    if (!read.ok) return read;
    const { kind, token, number } = read.value;
    const name = nameOf(kind, token, number);
    if (byName.has(name)) return damaged;
    byName.set(name, read.value);
    if (kind !== frameKinds.manifest) continue;
    if (manifestFrame !== null) return damaged;
    manifestFrame = read.value;
  }
  const manifest = manifestFrame === null ? null : readManifest(manifestFrame);
  if (manifest === null || manifestFrame === null) return damaged;
  if (manifest.unicode !== unicodeStamp()) return err({ type: 'otherUnicode' });
  const expected = manifest.segments.reduce(
    (sum, { bytes, deletions }) => sum + framesFor(bytes) + (deletions === null ? 0 : 1),
    1,
  );
  if (byName.size !== expected) return damaged;
  const parts: Part[] = [];
  for (const described of manifest.segments) {
    const part = readPart(described, byName);
    if (part === null) return damaged;
    parts.push(part);
  }
  return ok(new TypedIndex(parts, manifestFrame.token));
}

const nameOf = (kind: number, token: string, number: number): string => `${kind} ${token} ${number}`;

function readFrame(bytes: Uint8Array): Result<OpenFrame, FramesFault> {
  if (bytes.length < headBytes || bytes.length > headBytes + bodyBytes || bytes.length % 4 !== 0) return damaged;
  const words = new Uint32Array(bytes.slice().buffer);
  const [mark, version, kind = 0, number = 0, length, sum, high = 0, low = 0] = words;
  if (mark !== magic) return damaged;
  if (version !== format) return err({ type: 'otherFormat' });
  if (length !== bytes.length - headBytes || sum !== checkSum(words)) return damaged;
  return ok({ kind, number, token: tokenOf(high, low), words });
}

const bodyOf = ({ words }: OpenFrame): Uint8Array => new Uint8Array(words.buffer, headBytes);

function readManifest(frame: OpenFrame): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bodyOf(frame)));
    return isManifest(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('segments' in value)) return false;
  const { unicode, segments } = value;
  return typeof unicode === 'string' && Array.isArray(segments) && segments.every(isDescription);
}

function isDescription(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('id' in value && 'bytes' in value && 'deletions' in value)) return false;
  const { id, bytes, deletions } = value;
  return (
    typeof id === 'string' &&
    Number.isSafeInteger(bytes) &&
    (bytes as number) > 0 &&
    (deletions === null || typeof deletions === 'string')
  );
}

function readPart(described: Manifest['segments'][number], byName: ReadonlyMap<string, OpenFrame>): Part | null {
  const bytes = new Uint8Array(described.bytes);
  for (let nth = 0; nth < framesFor(described.bytes); nth++) {
    const frame = byName.get(nameOf(frameKinds.segment, described.id, nth));
    if (frame === undefined) return null;
    const body = bodyOf(frame);
    if (body.length !== Math.min(bodyBytes, described.bytes - nth * bodyBytes)) return null;
    bytes.set(body, nth * bodyBytes);
  }
  const segment = readSegment(described.id, bytes.buffer);
  if (segment === null || !isSound(segment)) return null;
  if (described.deletions === null) return new Part(segment);
  const deletions = byName.get(nameOf(frameKinds.deletions, described.deletions, 0));
  if (deletions === undefined) return null;
  const deleted = deletions.words.slice(headBytes / 4);
  if (deleted.length !== bitmapOf(segment.documentCount).length) return null;
  const part = new Part(segment, deleted);
  part.deletedKey = described.deletions;
  return part;
}

function readSegment(id: string, buffer: ArrayBuffer): Segment | null {
  const sizes = new Uint32Array(buffer, 0, Math.min(6, buffer.byteLength >>> 2));
  const [documentCount = 0, termCount = 0, idLength = 0, unitLength = 0, byEndLength = 0, postingLength = 0] = sizes;
  const words = [6, documentCount, byEndLength, termCount + 1].map((count) => count * 4);
  const lengths = [...words, unitLength * 2, idLength, documentCount, termCount, documentCount * 2, postingLength];
  if (lengths.reduce((sum, length) => sum + padded(length), 0) !== buffer.byteLength) return null;
  const starts = lengths.map((_, nth) => lengths.slice(0, nth).reduce((sum, length) => sum + padded(length), 0));
  const numbers = (nth: number): Uint32Array => new Uint32Array(buffer, starts[nth], (lengths[nth] as number) / 4);
  const bytes = (nth: number): Uint8Array => new Uint8Array(buffer, starts[nth], lengths[nth]);
  return {
    id,
    documentCount,
    termCount,
    times: numbers(1),
    byEnd: numbers(2),
    postingOffsets: numbers(3),
    termUnits: new Uint16Array(buffer, starts[4], unitLength),
    idBytes: bytes(5),
    idOffsets: offsetsOf(bytes(6)),
    termOffsets: offsetsOf(bytes(7)),
    lengths: bytes(8),
    postings: bytes(9),
  };
}

function offsetsOf(lengths: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) offsets[i + 1] = (offsets[i] as number) + (lengths[i] as number);
  return offsets;
}

/** Offsets rise and end where their column ends, and nothing points outside. */
function isSound(segment: Segment): boolean {
  const { idOffsets, idBytes, termOffsets, termUnits, postingOffsets, postings, byEnd, termCount } = segment;
  return (
    rises(idOffsets, idBytes.length) &&
    rises(termOffsets, termUnits.length) &&
    rises(postingOffsets, postings.length) &&
    byEnd.every((term) => term < termCount)
  );
}

function rises(offsets: Uint32Array, end: number): boolean {
  if (offsets[0] !== 0 || offsets[offsets.length - 1] !== end) return false;
  for (let i = 1; i < offsets.length; i++) if ((offsets[i] as number) < (offsets[i - 1] as number)) return false;
  return true;
}
