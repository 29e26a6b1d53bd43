import type { Operation } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ConsentTold, ConsentWay } from './consentUses.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { answersOf } from './giveConsent.ts';
import { inTurn } from './inTurn.ts';
import { toLocalTime } from './localTime.ts';

export interface ConsentCircumstances {
  readonly how?: ConsentWay | null;
  readonly language?: string | null;
  readonly interpreter?: RecordId | null;
  readonly guardian?: RecordId | null;
  /** All that the person was told. */
  readonly told?: readonly ConsentTold[];
}

/**
 * Says how a person's answers in an interview were given: on every answer, so that each stands for itself. Before the first
 * answer it is kept on the question whether anything may be kept at all, which then counts as not asked yet. Answers those
 * answers' ids.
 */
export const describeConsent = (
  context: ActionContext,
  whose: Whose,
  circumstances: ConsentCircumstances,
): Promise<Result<readonly RecordId[], CommitError>> => inTurn(context, () => describe(context, whose, circumstances));

interface Whose {
  readonly person: RecordId;
  readonly interview: RecordId;
}

async function describe(
  context: ActionContext,
  whose: Whose,
  circumstances: ConsentCircumstances,
): Promise<Result<readonly RecordId[], CommitError>> {
  const answers = await answersOf(context, whose);
  const { told, ...single } = circumstances;
  const operations: Operation[] = [];
  let records = answers.map(({ id, fields }) => ({ id, told: fields.told ?? [] }));
  if (records.length === 0) {
    const [id] = await context.vault.newIds(1);
    if (!id) throw new Error('The vault gave no id');
    const first = {
      cases: openCases(context),
      ...whose,
      use: 'store',
      decision: 'notAsked',
      at: toLocalTime(context.clock()),
    } as const;
    operations.push(...recordOperations(id, 'consent', first));
    records = [{ id, told: [] }];
  }
  for (const record of records) {
    for (const [field, value] of Object.entries(single)) operations.push({ op: 'put', record: record.id, field, value });
    if (!told) continue;
    const before: readonly string[] = record.told;
    for (const value of told)
      if (!before.includes(value)) operations.push({ op: 'add', record: record.id, field: 'told', value });
    for (const value of before)
      if (!told.some((each) => each === value)) operations.push({ op: 'remove', record: record.id, field: 'told', value });
  }
  const described = records.map(({ id }) => id);
  if (operations.length === 0) return ok(described);
  const committed = await context.vault.commit({ action: 'describeConsent', operations });
  return committed.ok ? ok(described) : committed;
}
