declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

/** 128 random bits, base64url without padding (22 characters). Says nothing about what it names. */
export type RecordId = Branded<'RecordId'>;
export type DeviceId = Branded<'DeviceId'>;
export type BlobId = Branded<'BlobId'>;
/** 64 lower-case hexadecimal digits. */
export type Sha256 = Branded<'Sha256'>;

const idPattern = /^[A-Za-z0-9_-]{22}$/;
export const isId = (text: string): text is RecordId & DeviceId & BlobId => idPattern.test(text);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 16 random bytes to an id. The caller brings the randomness, so that this layer stays pure. */
export function idFromBytes<T extends RecordId | DeviceId | BlobId>(bytes: Uint8Array): T {
  if (bytes.length !== 16) throw new Error('An id is made from 16 bytes');
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 6) {
      held -= 6;
      text += alphabet[(bits >> held) & 63];
    }
    bits &= (1 << held) - 1;
  }
  return (text + alphabet[(bits << (6 - held)) & 63]) as T;
}
