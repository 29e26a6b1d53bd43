// The key with which this vault seals bundles: made on first use, kept sealed, the same until the vault is gone.

import type { BundleSigner } from '../../bundle/bag/buildBag.ts';
import { minisignSigner } from '../../bundle/bag/minisignSigner.ts';
import { fromBase64, toBase64 } from '../../crypto/encoding.ts';
import { createMinisignKeyPair, type MinisignKeyPair } from '../../crypto/minisign.ts';
import { publicKeyBytes, seedBytes } from '../../crypto/sign.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { NotOpen, StorageFull } from '../../vault/api.ts';
import type { ActionContext } from '../context.ts';

const name = 'signing-key';

export async function signingKey(context: Pick<ActionContext, 'vault'>): Promise<Result<BundleSigner, StorageFull | NotOpen>> {
  const stored = await context.vault.sealedValue(name);
  const known = stored === null ? null : await readKey(stored);
  if (known) return ok(await minisignSigner(known));
  const made = await createMinisignKeyPair();
  const kept = await context.vault.setSealedValue(
    name,
    JSON.stringify({ keyId: toBase64(made.keyId), seed: toBase64(made.seed) }),
  );
  return kept.ok ? ok(await minisignSigner(made)) : kept;
}

/** The key as others see it, if this vault has sealed anything yet. */
export async function ownPublicKey({
  vault,
}: Pick<ActionContext, 'vault'>): Promise<Pick<BundleSigner, 'fingerprint' | 'publicKeyLine'> | null> {
  const stored = await vault.sealedValue(name);
  const known = stored === null ? null : await readKey(stored);
  return known && (await minisignSigner(known));
}

async function readKey(text: string): Promise<MinisignKeyPair | null> {
  const { keyId, seed } = JSON.parse(text) as { readonly keyId?: unknown; readonly seed?: unknown };
  const [id, secret] = [keyId, seed].map((part) => (typeof part === 'string' ? fromBase64(part) : null));
  if (id?.length !== 8 || secret?.length !== seedBytes) return null;
  return { keyId: id, seed: secret, publicKey: await publicKeyBytes(secret) };
}
