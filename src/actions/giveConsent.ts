import type { Operation } from '../domain/change.ts';
import type { FieldsOf } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ConsentDecision, ConsentUse, ConsentWay } from './consentUses.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { inTurn } from './inTurn.ts';
import { interviewVersions } from './interviewVersions.ts';
import { toLocalTime } from './localTime.ts';

export interface ConsentAnswer {
  readonly person: RecordId;
  readonly interview?: RecordId;
  readonly use: ConsentUse;
  /** To whom, where the answer is for one recipient only. */
  readonly recipient?: string;
  readonly decision: ConsentDecision;
  readonly how?: ConsentWay;
  readonly language?: string;
}

/**
 * Records one answer. A later answer to the same question changes the same record, so that its history shows both. A new one
 * takes over how, in which language and with whose help the person has answered the others.
 */
export const giveConsent = (context: ActionContext, answer: ConsentAnswer): Promise<Result<RecordId, CommitError>> =>
  inTurn(context, () => record(context, answer));

async function record(context: ActionContext, answer: ConsentAnswer): Promise<Result<RecordId, CommitError>> {
  const at = toLocalTime(context.clock());
  const answers = await answersOf(context, answer);
  const before = answers.find(({ fields }) => fields.use === answer.use && isSameRecipient(fields.recipient, answer.recipient));
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
  const circumstances = answers[0] ? circumstancesOf(answers[0]) : {};
  const operations = recordOperations(id, 'consent', { cases: openCases(context), ...circumstances, ...answer, at });
  const committed = await context.vault.commit({ action: 'giveConsent', operations });
  return committed.ok ? ok(id) : committed;
}

/** This person's answers in this interview, whichever version of it they were given in, or outside of any. */
export async function answersOf(
  { vault }: Pick<ActionContext, 'vault'>,
  { person, interview }: Pick<ConsentAnswer, 'person' | 'interview'>,
): Promise<readonly RecordHead<'consent'>[]> {
  const versions: readonly (RecordId | undefined)[] = interview
    ? (await interviewVersions(vault, interview)).map(({ id }) => id)
    : [undefined];
  const consents = (await vault.references(person, ['consent'])) as readonly RecordHead<'consent'>[];
  return consents.filter(({ fields, deleted }) => !deleted && fields.person === person && versions.includes(fields.interview));
}

export const isSameRecipient = (a: string | undefined, b: string | undefined): boolean =>
  (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase();

/** How an answer was given; the same for all answers of one conversation until somebody says otherwise. */
function circumstancesOf({ fields }: RecordHead<'consent'>): Partial<FieldsOf<'consent'>> {
  const { how, language, interpreter, guardian, told } = fields;
  return {
    ...(how ? { how } : {}),
    ...(language ? { language } : {}),
    ...(interpreter ? { interpreter } : {}),
    ...(guardian ? { guardian } : {}),
    ...(told ? { told } : {}),
  };
}
