// The documents of one term, as tightly as their gaps allow: Rice codes (Golomb 1966, Rice 1979), about six bits a document for
// a common word and twelve for a rare one. A list is: varint of count - 1; for one document a varint of its entry; for more the
// coded documents, varint of how many of them hold the term in a name field, and the coded places of those in the list.
// Coded numbers are: a byte with the Rice parameter k, and the bits of their gaps. An entry, as it is read and written here, is
// a document's number shifted left by one; its low bit says that a name field holds the term.
import type { GrowingBytes } from './growing.ts';

/** Quotients below this are written in unary; larger ones as this many zeros and the gap in 24 bits. */
const longestUnary = 16;
const rawBits = 24;

let places = new Uint32Array(1024);

/** Appends the list of `entries[from]` to before `entries[to]`, in rising order. Writes over nothing but its own scratch. */
export function encodePostings(entries: Uint32Array, from: number, to: number, out: GrowingBytes): void {
  const count = to - from;
  out.varint(count - 1);
  if (count === 1) {
    out.varint(entries[from] as number);
    return;
  }
  if (places.length < count) places = new Uint32Array(count * 2);
  let named = 0;
  for (let i = 0; i < count; i++) if ((entries[from + i] as number) & 1) places[named++] = i;
  encodeRising(entries, from, to, 1, out);
  out.varint(named);
  if (named > 0) encodeRising(places, 0, named, 0, out);
}

/** The numbers shifted right by `shift`, as gaps. */
function encodeRising(numbers: Uint32Array, from: number, to: number, shift: number, out: GrowingBytes): void {
  const meanGap = (((numbers[to - 1] as number) >>> shift) + 1) / (to - from);
  const k = Math.max(0, Math.min(18, Math.floor(Math.log2(meanGap * Math.LN2))));
  out.byte(k);
  const bits = new BitWriter(out);
  let previous = 0;
  for (let i = from; i < to; i++) {
    const number = (numbers[i] as number) >>> shift;
    const gap = number - previous;
    previous = number;
    const quotient = gap >>> k;
    if (quotient < longestUnary) {
      bits.write(1, quotient + 1);
      bits.write(gap & ((1 << k) - 1), k);
    } else {
      bits.write(0, longestUnary);
      bits.write(gap, rawBits);
    }
  }
  bits.close();
}

class BitWriter {
  private readonly out: GrowingBytes;
  private held = 0;
  private count = 0;

  constructor(out: GrowingBytes) {
    this.out = out;
  }
  /** At most 24 bits. */
  write(value: number, width: number): void {
    this.held = (this.held << width) | value;
    this.count += width;
    while (this.count >= 8) {
      this.count -= 8;
      this.out.byte((this.held >>> this.count) & 255);
    }
    this.held &= (1 << this.count) - 1;
  }
  close(): void {
    if (this.count > 0) this.out.byte((this.held << (8 - this.count)) & 255);
    this.count = 0;
    this.held = 0;
  }
}

let buffer = new Uint32Array(1024);

/** Room for one list over so many documents; holds what was decoded last until the next call. */
export function entryBuffer(documentCount: number): Uint32Array {
  if (buffer.length < documentCount) buffer = new Uint32Array(documentCount);
  return buffer;
}

/** Reads the list that begins at `start` into `into`, which has room for every document; answers how many entries there are. */
export function decodePostings(bytes: Uint8Array, start: number, into: Uint32Array): number {
  const reader = { bytes, at: start };
  const count = varint(reader) + 1;
  if (count === 1) {
    into[0] = varint(reader);
    return 1;
  }
  decodeRising(reader, count, 1, into);
  const named = varint(reader);
  if (named === 0) return count;
  if (places.length < named) places = new Uint32Array(named * 2);
  decodeRising(reader, named, 0, places);
  for (let i = 0; i < named; i++) into[places[i] as number] = (into[places[i] as number] as number) | 1;
  return count;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function varint(reader: Reader): number {
  let byte = reader.bytes[reader.at++] as number;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = reader.bytes[reader.at++] as number;
    value |= (byte & 127) << shift;
  }
  return value;
}

/** Bits come from the top of a 32-bit word that is filled up from below, byte by byte. */
function decodeRising(reader: Reader, count: number, shift: number, into: Uint32Array): void {
  const { bytes } = reader;
  let { at } = reader;
  const k = bytes[at++] as number;
  let held = 0;
  let bits = 0;
  let number = 0;
  for (let i = 0; i < count; i++) {
    while (bits <= 24) {
      held |= (bytes[at++] as number) << (24 - bits);
      bits += 8;
    }
    const quotient = Math.clz32(held);
    const unary = quotient < longestUnary ? quotient + 1 : longestUnary;
    held <<= unary;
    bits -= unary;
    while (bits <= 24) {
      held |= (bytes[at++] as number) << (24 - bits);
      bits += 8;
    }
    const width = quotient < longestUnary ? k : rawBits;
    const low = (held >>> 1) >>> (31 - width);
    held <<= width;
    bits -= width;
    number += quotient < longestUnary ? (quotient << k) + low : low;
    into[i] = number << shift;
  }
  reader.at = at - (bits >>> 3);
}
