// One immutable piece of the index: sorted terms, their documents, and what ranking needs to know of each document.
// All of it lies in typed arrays, so that it is stored and read back by copying bytes.

/** Terms that are not words begin with one of these; they sort before all words. */
export const tagMark = '\u0001';
export const seamMark = '\u0002';

export interface Segment {
  readonly id: string;
  readonly documentCount: number;
  /** Ids one after another, ASCII; `idOffsets` has one more entry than there are documents. */
  readonly idBytes: Uint8Array;
  readonly idOffsets: Uint32Array;
  /** Seconds since 1970. */
  readonly times: Uint32Array;
  /** Two bytes a document: how long its name fields and its text fields are, on a logarithmic scale. */
  readonly lengths: Uint8Array;
  readonly termCount: number;
  /** UTF-16 units of all terms, in order of their units. */
  readonly termUnits: Uint16Array;
  readonly termOffsets: Uint32Array;
  /** Words (not tags, not seams) ordered by their units read backwards. */
  readonly byEnd: Uint32Array;
  /** Per term the documents that hold it, as postings.ts writes them. */
  readonly postings: Uint8Array;
  readonly postingOffsets: Uint32Array;
}

export interface Documents {
  /** One bit a document. */
  readonly deleted: Uint32Array;
  deletedCount: number;
}

export const bitmapOf = (count: number): Uint32Array<ArrayBuffer> => new Uint32Array((count + 31) >>> 5);
export const hasBit = (bits: Uint32Array, at: number): boolean => ((bits[at >>> 5] as number) & (1 << (at & 31))) !== 0;
export const setBit = (bits: Uint32Array, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
};

/** Compares the term's units with `text`'s, at most `limit` of them; negative when the term sorts first. */
function compareTerm(segment: Segment, term: number, text: string, limit: number): number {
  const { termUnits, termOffsets } = segment;
  const from = termOffsets[term] as number;
  const termLength = Math.min((termOffsets[term + 1] as number) - from, limit);
  const length = Math.min(termLength, text.length);
  for (let i = 0; i < length; i++) {
    const difference = (termUnits[from + i] as number) - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return termLength - text.length;
}

/** The first of `count` positions for which `before` is false. */
function firstNot(count: number, before: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const lowerBound = (segment: Segment, text: string): number =>
  firstNot(segment.termCount, (term) => compareTerm(segment, term, text, Number.POSITIVE_INFINITY) < 0);

/** The term's number, or -1. */
export function findTerm(segment: Segment, text: string): number {
  const at = lowerBound(segment, text);
  return at < segment.termCount && compareTerm(segment, at, text, Number.POSITIVE_INFINITY) === 0 ? at : -1;
}

/** Terms `from` to before `to` begin with `text`. */
export function prefixRange(segment: Segment, text: string): { readonly from: number; readonly to: number } {
  const limit = text.length;
  return {
    from: lowerBound(segment, text),
    to: firstNot(segment.termCount, (term) => compareTerm(segment, term, text, limit) <= 0),
  };
}

function compareEnd(segment: Segment, term: number, text: string, limit: number): number {
  const { termUnits, termOffsets } = segment;
  const from = termOffsets[term] as number;
  const to = termOffsets[term + 1] as number;
  const termLength = Math.min(to - from, limit);
  const length = Math.min(termLength, text.length);
  for (let i = 1; i <= length; i++) {
    const difference = (termUnits[to - i] as number) - text.charCodeAt(text.length - i);
    if (difference !== 0) return difference;
  }
  return termLength - text.length;
}

/** Positions `from` to before `to` of `byEnd` hold the words that end with `text`. */
export function suffixRange(segment: Segment, text: string): { readonly from: number; readonly to: number } {
  const limit = text.length;
  const { byEnd } = segment;
  return {
    from: firstNot(byEnd.length, (at) => compareEnd(segment, byEnd[at] as number, text, Number.POSITIVE_INFINITY) < 0),
    to: firstNot(byEnd.length, (at) => compareEnd(segment, byEnd[at] as number, text, limit) <= 0),
  };
}

/** Orders two words by their units read backwards. */
export function compareReversed(
  units: Uint16Array,
  aFrom: number,
  aTo: number,
  bUnits: Uint16Array,
  bFrom: number,
  bTo: number,
): number {
  const length = Math.min(aTo - aFrom, bTo - bFrom);
  for (let i = 1; i <= length; i++) {
    const difference = (units[aTo - i] as number) - (bUnits[bTo - i] as number);
    if (difference !== 0) return difference;
  }
  return aTo - aFrom - (bTo - bFrom);
}

export function documentId(segment: Segment, at: number): string {
  let id = '';
  const to = segment.idOffsets[at + 1] as number;
  for (let i = segment.idOffsets[at] as number; i < to; i++) id += String.fromCharCode(segment.idBytes[i] as number);
  return id;
}

export const segmentBytes = (segment: Segment): number =>
  segment.idBytes.byteLength +
  segment.idOffsets.byteLength +
  segment.times.byteLength +
  segment.lengths.byteLength +
  segment.termUnits.byteLength +
  segment.termOffsets.byteLength +
  segment.byEnd.byteLength +
  segment.postings.byteLength +
  segment.postingOffsets.byteLength;
