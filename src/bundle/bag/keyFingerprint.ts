// How a key is read aloud. Sixteen consonants, one for four bits, in groups of four: no vowel and no digit, so that no fingerprint
// ever spells somebody's name or initials, which the leak gate would have to take for a leak.
const consonants = 'BCDFGHJKLMNPQRST';
const bytesShown = 14;

/** 112 bits of the SHA-256 of the 32 bytes of an Ed25519 public key: `BCDF-GHJK-…`, seven groups. */
export async function keyFingerprint(
  publicKey: Uint8Array,
  sha256: (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array,
): Promise<string> {
  const hash = await sha256(publicKey);
  const letters = [...hash.subarray(0, bytesShown)].map((byte) => `${consonants[byte >> 4]}${consonants[byte & 15]}`).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}
