import { canonicalJson } from '../domain/canonicalJson.ts';
import type { RecordId, Sha256 } from '../domain/ids.ts';
import type { RecordView } from '../domain/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { statementToText } from '../domain/statementText.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { toLocalTime } from './localTime.ts';

export type SealError =
  | CommitError
  | { readonly type: 'noSuchInterview' }
  | { readonly type: 'alreadySealed' }
  /** There is nothing to seal yet. */
  | { readonly type: 'emptyStatement' };

/**
 * Makes the statement unchangeable and keeps its SHA-256, taken over the canonical JSON (RFC 8785) of
 * `{"statement": …, "translation": …}` as they stand; a translation that was never written is `null`.
 */
export async function sealInterview(
  context: ActionContext,
  interview: RecordId,
  /** When the conversation ended, where nobody has said so yet: it cannot be said after the seal. */
  end?: string,
): Promise<Result<{ readonly sha256: Sha256 }, SealError>> {
  const view = await context.vault.get(interview);
  if (view?.kind !== 'interview') return err({ type: 'noSuchInterview' });
  const { statement, sealedAt } = (view as RecordView<'interview'>).fields;
  if (sealedAt !== undefined) return err({ type: 'alreadySealed' });
  if (!statement || statementToText(statement).trim() === '') return err({ type: 'emptyStatement' });
  const sha256 = await statementSha256(view as RecordView<'interview'>);
  const committed = await context.vault.commit({
    action: 'sealInterview',
    operations: [
      ...(end === undefined ? [] : [{ op: 'put', record: interview, field: 'end', value: end } as const]),
      { op: 'put', record: interview, field: 'sealedSha256', value: sha256 },
      { op: 'put', record: interview, field: 'sealedAt', value: toLocalTime(context.clock()) },
    ],
    undoable: false,
  });
  return committed.ok ? ok({ sha256 }) : committed;
}

/** The hash that sealing keeps. Equal to `sealedSha256` for as long as nothing was altered. */
export async function statementSha256(view: Pick<RecordView<'interview'>, 'fields'>): Promise<Sha256> {
  const { sha256Hex } = await import('../crypto/digest.ts');
  const { statement = null, translation = null } = view.fields;
  return (await sha256Hex(new TextEncoder().encode(canonicalJson({ statement, translation })))) as Sha256;
}
