// Signatures that anyone can check with the minisign tool: Ed25519 over BLAKE2b-512, and over the trusted comment.
import { inGroupsOfFour, toBase32 } from './base32.ts';
import { blake2b512, sha256 } from './digest.ts';
import type { Bytes } from './encoding.ts';
import { concatBytes, equalBytes, utf8 } from './encoding.ts';
import type { MinisignPublicKey } from './minisignText.ts';
import { keyIdBytes, parseSignature, signatureFile } from './minisignText.ts';
import { randomBytes } from './random.ts';
import { createSigningKeyPair, sign, signingKey, verify, verifyingKey } from './sign.ts';

export type { MinisignPublicKey, MinisignSignature } from './minisignText.ts';
export { keyIdText, parsePublicKey, parseSignature, publicKeyFile, publicKeyLine } from './minisignText.ts';

/** Keep it sealed. */
export interface MinisignKeyPair extends MinisignPublicKey {
  readonly seed: Bytes;
}

export const createMinisignKeyPair = async (): Promise<MinisignKeyPair> => ({
  keyId: randomBytes(keyIdBytes),
  ...(await createSigningKeyPair()),
});

export interface MinisignComments {
  /** Signed and shown by `minisign -V`. One line. */
  readonly trusted: string;
  /** Not signed. One line. */
  readonly untrusted?: string;
}

/** The signature file's text. The same bytes and comments give the same text. */
export async function minisign(key: MinisignKeyPair, bytes: Uint8Array, comments: MinisignComments): Promise<string> {
  const untrusted = comments.untrusted ?? 'signature from Holdfast';
  if (/[\r\n]/.test(comments.trusted + untrusted)) throw new Error('A minisign comment is one line');
  const secret = await signingKey(key.seed);
  const signature = await sign(secret, await blake2b512(bytes));
  const globalSignature = await sign(secret, concatBytes(signature, utf8(comments.trusted)));
  return signatureFile({ keyId: key.keyId, signature, trustedComment: comments.trusted, globalSignature }, untrusted);
}

/** What the signature vouches for, or null: no signature of this form, another key, altered bytes or an altered trusted comment. */
export async function verifyMinisign(
  publicKey: MinisignPublicKey,
  signatureText: string,
  bytes: Uint8Array,
): Promise<{ readonly trustedComment: string } | null> {
  const parsed = parseSignature(signatureText);
  const key = await verifyingKey(publicKey.publicKey);
  if (parsed === null || key === null || !equalBytes(parsed.keyId, publicKey.keyId)) return null;
  const { signature, globalSignature, trustedComment } = parsed;
  if (!(await verify(key, signature, await blake2b512(bytes)))) return null;
  if (!(await verify(key, globalSignature, concatBytes(signature, utf8(trustedComment))))) return null;
  return { trustedComment };
}

/** 120 bits of the SHA-256 of the public key, in six groups for reading aloud: `ABCD-EFGH-…`. */
export async function fingerprint({ publicKey }: MinisignPublicKey): Promise<string> {
  const hash = await sha256(publicKey);
  return inGroupsOfFour(toBase32(hash.subarray(0, 15)));
}
