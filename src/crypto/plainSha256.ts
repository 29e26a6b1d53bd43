// SHA-256 (FIPS 180-4) in plain TypeScript, for the bundle's own page alone: the smaller libsodium that it carries has none, and Web
// Crypto is not there on every page.
const first64: number[] = [];
for (let candidate = 2; first64.length < 64; candidate++) {
  if (first64.every((prime) => candidate % prime !== 0)) first64.push(candidate);
}
/** The first 32 bits of the fractional part. */
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
const initial = Int32Array.from(first64.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(first64, (prime) => fraction(Math.cbrt(prime)));

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

export interface RunningSha256 {
  update(bytes: Uint8Array): void;
  finish(): Uint8Array<ArrayBuffer>;
}

export function startSha256(): RunningSha256 {
  const state = initial.slice();
  const schedule = new Int32Array(64);
  const block = new Uint8Array(64);
  const view = new DataView(block.buffer);
  let held = 0;
  let total = 0;

  const update = (bytes: Uint8Array) => {
    total += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(64 - held, bytes.length - at);
      block.set(bytes.subarray(at, at + taken), held);
      held += taken;
      at += taken;
      if (held === 64) {
        compress(state, schedule, view);
        held = 0;
      }
    }
  };
  const finish = () => {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setUint32(0, Math.floor(total / 2 ** 29));
    bits.setUint32(4, (total * 8) >>> 0);
    const padding = new Uint8Array(((119 - (total % 64)) % 64) + 1);
    padding[0] = 0x80;
    update(padding);
    update(new Uint8Array(bits.buffer));
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((word, at) => digest.setInt32(at * 4, word));
    return new Uint8Array(digest.buffer);
  };
  return { update, finish };
}

function compress(state: Int32Array, w: Int32Array, block: DataView): void {
  for (let t = 0; t < 16; t++) w[t] = block.getInt32(t * 4);
  for (let t = 16; t < 64; t++) {
    const w2 = w[t - 2] as number;
    const w15 = w[t - 15] as number;
    const s0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
    const s1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
    w[t] = ((w[t - 16] as number) + s0 + (w[t - 7] as number) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] as number) + (w[t] as number)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = ((state[at] as number) + word) | 0;
  });
}
