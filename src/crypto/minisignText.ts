// The text forms of minisign (https://jedisct1.github.io/minisign/): public key files and signature files. Pure.
import type { Bytes } from './encoding.ts';
import { concatBytes, fromBase64, toBase64, toHex } from './encoding.ts';

export const keyIdBytes = 8;
const publicKeyAlgorithm = [0x45, 0x64] as const;
/** `ED`: the signature is over the BLAKE2b-512 of the file. The older `Ed` over the file itself is not taken. */
const prehashedAlgorithm = [0x45, 0x44] as const;
const untrusted = 'untrusted comment: ';
const trusted = 'trusted comment: ';

export interface MinisignPublicKey {
  readonly keyId: Bytes;
  readonly publicKey: Bytes;
}

export interface MinisignSignature {
  readonly keyId: Bytes;
  readonly signature: Bytes;
  readonly trustedComment: string;
  /** Over the signature and the trusted comment. */
  readonly globalSignature: Bytes;
}

/** As minisign shows it: 16 upper-case hexadecimal digits of the id read as a little-endian number. */
export const keyIdText = (keyId: Uint8Array): string => toHex(keyId.toReversed()).toUpperCase();

/** The one line that `minisign -P` takes. */
export const publicKeyLine = ({ keyId, publicKey }: MinisignPublicKey): string =>
  toBase64(concatBytes(Uint8Array.from(publicKeyAlgorithm), keyId, publicKey));

export const publicKeyFile = (key: MinisignPublicKey): string =>
  `${untrusted}minisign public key ${keyIdText(key.keyId)}\n${publicKeyLine(key)}\n`;

/** Takes the file or its one line. */
export function parsePublicKey(text: string): MinisignPublicKey | null {
  const lines = linesOf(text);
  const line = lines[0]?.startsWith(untrusted) ? lines[1] : lines[0];
  if (lines.length > (lines[0]?.startsWith(untrusted) ? 2 : 1)) return null;
  const bytes = fromBase64(line ?? '');
  if (bytes?.length !== 2 + keyIdBytes + 32 || !startsWith(bytes, publicKeyAlgorithm)) return null;
  return { keyId: bytes.slice(2, 2 + keyIdBytes), publicKey: bytes.slice(2 + keyIdBytes) };
}

export const signatureFile = (signature: MinisignSignature, untrustedComment: string): string =>
  [
    `${untrusted}${untrustedComment}`,
    toBase64(concatBytes(Uint8Array.from(prehashedAlgorithm), signature.keyId, signature.signature)),
    `${trusted}${signature.trustedComment}`,
    toBase64(signature.globalSignature),
    '',
  ].join('\n');

/** Null when the text is no prehashed minisign signature in exactly its four lines. */
export function parseSignature(text: string): MinisignSignature | null {
  const [first, signatureLine, comment, globalLine, ...more] = linesOf(text);
  if (more.length > 0 || !first?.startsWith(untrusted) || !comment?.startsWith(trusted)) return null;
  const bytes = fromBase64(signatureLine ?? '');
  const globalSignature = fromBase64(globalLine ?? '');
  if (bytes?.length !== 2 + keyIdBytes + 64 || !startsWith(bytes, prehashedAlgorithm)) return null;
  if (globalSignature?.length !== 64) return null;
  return {
    keyId: bytes.slice(2, 2 + keyIdBytes),
    signature: bytes.slice(2 + keyIdBytes),
    trustedComment: comment.slice(trusted.length),
    globalSignature,
  };
}

const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

const startsWith = (bytes: Uint8Array, head: readonly [number, number]): boolean => bytes[0] === head[0] && bytes[1] === head[1];
