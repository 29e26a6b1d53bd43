// Checks a bundle that somebody brought: what is not as sealed, and whether this vault sealed it.
import { appPrimitives } from '../bundle/verify/appPrimitives.ts';
import type { NotABundle, Verdict } from '../bundle/verify/verdict.ts';
import { verifyBundle as verifyBytes } from '../bundle/verifyBundle.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { ActionContext } from './context.ts';
import { ownPublicKey } from './export/signingKey.ts';

export type { FileLine, FileState, NotABundle, SignatureState, Verdict } from '../bundle/verify/verdict.ts';

export interface Verified extends Verdict {
  /** Sealed by the key of this vault. */
  readonly own: boolean;
}

export async function verifyBundle(
  context: Pick<ActionContext, 'vault'>,
  file: Blob,
): Promise<Result<Verified, NotABundle | { readonly type: 'unreadable' }>> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return err({ type: 'unreadable' });
  const verdict = await verifyBytes(new Uint8Array(bytes), appPrimitives);
  if (!verdict.ok) return verdict;
  const own = await ownPublicKey(context);
  const { signature } = verdict.value;
  return ok({ ...verdict.value, own: own !== null && signature.kind === 'valid' && signature.key.line === own.publicKeyLine });
}
