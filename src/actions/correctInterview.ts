import type { RecordId } from '../domain/ids.ts';
import type { RecordView } from '../domain/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { recordOperations } from './createRecord.ts';
import { nextReferenceNumber, referenceOf } from './nextReference.ts';

export type CorrectError = CommitError | { readonly type: 'noSuchInterview' } | { readonly type: 'notSealed' };

/** A sealed statement never changes: its correction is a new interview record that starts from its text and points to it. */
export async function correctInterview(context: ActionContext, interview: RecordId): Promise<Result<RecordId, CorrectError>> {
  const view = await context.vault.get(interview);
  if (view?.kind !== 'interview') return err({ type: 'noSuchInterview' });
  const {
    sealedAt,
    sealedSha256: _hash,
    corrects: _earlier,
    reference: _reference,
    copy: _copy,
    wellbeing: _wellbeing,
    needs: _needs,
    referral: _referral,
    ...kept
  } = (view as RecordView<'interview'>).fields;
  if (sealedAt === undefined) return err({ type: 'notSealed' });
  const [id] = await context.vault.newIds(1);
  if (!id) throw new Error('The vault gave no id');
  const reference = referenceOf('interview', await nextReferenceNumber(context, 'interview'));
  const operations = recordOperations(id, 'interview', { ...kept, reference, corrects: interview });
  const committed = await context.vault.commit({ action: 'correctInterview', operations });
  return committed.ok ? ok(id) : committed;
}
