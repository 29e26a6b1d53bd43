import { sha256 } from '../../crypto/digest.ts';
import { type MinisignKeyPair, minisign, publicKeyFile, publicKeyLine } from '../../crypto/minisign.ts';
import { untrustedComment } from './bagLayout.ts';
import type { BundleSigner } from './buildBag.ts';
import { keyFingerprint } from './keyFingerprint.ts';

export async function minisignSigner(key: MinisignKeyPair): Promise<BundleSigner> {
  return {
    publicKeyFile: publicKeyFile(key),
    publicKeyLine: publicKeyLine(key),
    fingerprint: await keyFingerprint(key.publicKey, sha256),
    sign: (bytes, trustedComment) => minisign(key, bytes, { trusted: trustedComment, untrusted: untrustedComment }),
  };
}
