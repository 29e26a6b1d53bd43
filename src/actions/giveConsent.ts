import type { Operation } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ConsentUse, ConsentWay } from './consentUses.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { toLocalTime } from './localTime.ts';

export interface ConsentAnswer {
  readonly person: RecordId;
  readonly interview?: RecordId;
  readonly use: ConsentUse;
  /** To whom, where the answer is for one recipient only. */
  readonly recipient?: string;
  readonly decision: 'given' | 'refused' | 'notAsked' | 'withdrawn';
  readonly how?: ConsentWay;
  readonly language?: string;
}

/** Records one answer. A later answer to the same question changes the same record, so that its history shows both. */
export async function giveConsent(context: ActionContext, answer: ConsentAnswer): Promise<Result<RecordId, CommitError>> {
  const at = toLocalTime(context.clock());
  const before = await earlierAnswer(context, answer);
  if (before) {
    const changed = { decision: answer.decision, how: answer.how, language: answer.language, at };
    const operations = Object.entries(changed).flatMap(([field, value]): Operation[] =>
      value === undefined ? [] : [{ op: 'put', record: before.id, field, value }],
    );
    const committed = await context.vault.commit({ action: 'giveConsent', operations });
    return committed.ok ? ok(before.id) : committed;
  }
  const [id] = await context.vault.newIds(1);
  if (!id) throw new Error('The vault gave no id');
  const operations = recordOperations(id, 'consent', { cases: openCases(context), ...answer, at });
  const committed = await context.vault.commit({ action: 'giveConsent', operations });
  return committed.ok ? ok(id) : committed;
}

async function earlierAnswer(context: ActionContext, answer: ConsentAnswer): Promise<RecordHead | undefined> {
  const consents = await context.vault.references(answer.person, ['consent']);
  return consents.find(
    ({ fields }) =>
      fields['person'] === answer.person &&
      fields['use'] === answer.use &&
      fields['interview'] === answer.interview &&
      fields['recipient'] === answer.recipient,
  );
}
