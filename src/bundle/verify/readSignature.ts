import { concatBytes, equalBytes, utf8, utf8Text } from '../../crypto/encoding.ts';
import {
  keyIdText,
  type MinisignPublicKey,
  parsePublicKey,
  parseSignature,
  publicKeyLine,
  signatureFile,
} from '../../crypto/minisignText.ts';
import { sealedAtOf, untrustedComment } from '../bag/bagLayout.ts';
import { keyFingerprint } from '../bag/keyFingerprint.ts';
import type { VerifyPrimitives } from './primitives.ts';
import type { BundleKey, SignatureState } from './verdict.ts';

/** The signature's state, and whether its file stands exactly as Holdfast writes it (the untrusted comment is not signed). */
export async function readSignature(
  {
    signed,
    signature,
    publicKey,
  }: { readonly signed: Uint8Array | null; readonly signature: Uint8Array | null; readonly publicKey: Uint8Array | null },
  primitives: VerifyPrimitives,
): Promise<{ readonly state: SignatureState; readonly canonical: boolean }> {
  if (!signature) return { state: { kind: 'missing' }, canonical: false };
  const text = utf8Text(signature) ?? '';
  const parsed = parseSignature(text);
  const key = parsePublicKey(utf8Text(publicKey ?? new Uint8Array()) ?? '');
  if (!parsed || !key || !signed) return { state: { kind: 'unreadable' }, canonical: parsed !== null };
  const shown = await keyOf(key, primitives);
  const isOver = await primitives.verifyEd25519(parsed.signature, await primitives.blake2b512(signed), key.publicKey);
  const commented = concatBytes(parsed.signature, utf8(parsed.trustedComment));
  const valid =
    isOver &&
    equalBytes(parsed.keyId, key.keyId) &&
    (await primitives.verifyEd25519(parsed.globalSignature, commented, key.publicKey));
  const canonical = signatureFile(parsed, untrustedComment) === text;
  if (!valid) return { state: { kind: 'wrong', key: shown }, canonical };
  return { state: { kind: 'valid', key: shown, sealedAt: sealedAtOf(parsed.trustedComment) }, canonical };
}

async function keyOf(key: MinisignPublicKey, { hashes }: VerifyPrimitives): Promise<BundleKey> {
  const fingerprint = await keyFingerprint(key.publicKey, hashes.sha256);
  return { fingerprint, keyId: keyIdText(key.keyId), line: publicKeyLine(key) };
}
