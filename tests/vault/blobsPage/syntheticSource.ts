// A source of any size that lies nowhere: its bytes are made when they are asked for, the same each time.

const patternBytes = 1 << 20;
const pattern = new Uint8Array(patternBytes);
for (let at = 0; at < patternBytes; at += 65_536) crypto.getRandomValues(pattern.subarray(at, at + 65_536));

class SyntheticBlob extends Blob {
  readonly #begin: number;
  readonly #end: number;
  constructor(begin: number, end: number) {
    super();
    this.#begin = begin;
    this.#end = end;
  }
  override get size(): number {
    return this.#end - this.#begin;
  }
  override slice(begin = 0, end = this.size): Blob {
    return new SyntheticBlob(this.#begin + begin, this.#begin + end);
  }
  override async arrayBuffer(): Promise<ArrayBuffer> {
    return syntheticBytes(this.#begin, this.size).buffer;
  }
}

/** Bytes of the source: a random megabyte again and again, each time with its number in front. */
export function syntheticBytes(begin: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const within = (begin + at) % patternBytes;
    const piece = pattern.subarray(within, Math.min(patternBytes, within + length - at));
    bytes.set(piece, at);
    if (within === 0 && piece.length >= 8) new DataView(bytes.buffer).setFloat64(at, begin + at);
    at += piece.length;
  }
  return bytes;
}

export const syntheticSource = (sizeBytes: number): Blob => new SyntheticBlob(0, sizeBytes);
