import { fingerprint, type MinisignKeyPair, minisign, publicKeyFile, publicKeyLine } from '../../crypto/minisign.ts';
import { untrustedComment } from './bagLayout.ts';
import type { BundleSigner } from './buildBag.ts';

export async function minisignSigner(key: MinisignKeyPair): Promise<BundleSigner> {
  return {
    publicKeyFile: publicKeyFile(key),
    publicKeyLine: publicKeyLine(key),
    fingerprint: await fingerprint(key),
    sign: (bytes, trustedComment) => minisign(key, bytes, { trusted: trustedComment, untrusted: untrustedComment }),
  };
}
