// A segment in use: which of its documents were deleted since, and where each id stands.
import { bitmapOf, hasBit, type Segment, segmentBytes, setBit } from './segment.ts';

const absent = -1;

export class Part {
  readonly segment: Segment;
  readonly deleted: Uint32Array<ArrayBuffer>;
  deletedCount = 0;
  /** Names the frame that holds the deletions; changes with them. */
  deletedKey: string | null = null;
  private places: Int32Array | null = null;

  constructor(segment: Segment, deleted: Uint32Array<ArrayBuffer> = bitmapOf(segment.documentCount)) {
    this.segment = segment;
    this.deleted = deleted;
    for (const word of deleted) for (let bits = word; bits !== 0; bits &= bits - 1) this.deletedCount++;
  }

  get alive(): number {
    return this.segment.documentCount - this.deletedCount;
  }
  get byteLength(): number {
    return segmentBytes(this.segment) + this.deleted.byteLength + (this.places?.byteLength ?? 0);
  }

  /** False when it was deleted before. */
  delete(document: number): boolean {
    if (hasBit(this.deleted, document)) return false;
    setBit(this.deleted, document);
    this.deletedCount++;
    this.deletedKey = null;
    return true;
  }

  /** The living document with this id, or -1. An id may stand here several times; at most once alive. */
  find(id: string): number {
    this.places ??= placesOf(this.segment);
    const mask = this.places.length - 1;
    for (let slot = hashText(id) & mask; ; slot = (slot + 1) & mask) {
      const document = (this.places[slot] as number) - 1;
      if (document === absent) return absent;
      if (!hasBit(this.deleted, document) && isId(this.segment, document, id)) return document;
    }
  }
}

/** An open hash table: document number plus one, 0 where nothing stands. */
function placesOf(segment: Segment): Int32Array {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(segment.documentCount * 2 + 2)));
  const mask = places.length - 1;
  for (let document = 0; document < segment.documentCount; document++) {
    let slot = hashId(segment, document) & mask;
    while (places[slot] !== 0) slot = (slot + 1) & mask;
    places[slot] = document + 1;
  }
  return places;
}

const start = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const spread = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

export function hashText(id: string): number {
  let hash = start;
  for (let i = 0; i < id.length; i++) hash = step(hash, id.charCodeAt(i));
  return spread(hash);
}

export function hashId(segment: Segment, document: number): number {
  const { idBytes, idOffsets } = segment;
  const to = idOffsets[document + 1] as number;
  let hash = start;
  for (let i = idOffsets[document] as number; i < to; i++) hash = step(hash, idBytes[i] as number);
  return spread(hash);
}

function isId(segment: Segment, document: number, id: string): boolean {
  const from = segment.idOffsets[document] as number;
  if ((segment.idOffsets[document + 1] as number) - from !== id.length) return false;
  for (let i = 0; i < id.length; i++) if (segment.idBytes[from + i] !== id.charCodeAt(i)) return false;
  return true;
}
