import type { Participant } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ConsentUse, ConsentWay } from './consentUses.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { toLocalTime } from './localTime.ts';
import { nextReferenceNumber, referenceOf } from './nextReference.ts';

export interface NewInterview {
  readonly title?: string;
  readonly people: readonly Participant[];
  readonly place?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly translatedTo?: string;
  /** RFC 3339 with offset; now when left out. */
  readonly start?: string;
  readonly consent: readonly {
    readonly person: RecordId;
    readonly use: ConsentUse;
    readonly decision: 'given' | 'refused' | 'notAsked';
    readonly how?: ConsentWay;
  }[];
}

/** Opens an interview with who takes part and what each has agreed to, as one step. */
export async function startInterview(context: ActionContext, interview: NewInterview): Promise<Result<RecordId, CommitError>> {
  const { consent, ...values } = interview;
  const [id, ...consentIds] = await context.vault.newIds(1 + consent.length);
  if (!id) throw new Error('The vault gave no id');
  const now = toLocalTime(context.clock());
  const cases = openCases(context);
  const reference = referenceOf('interview', await nextReferenceNumber(context, 'interview'));
  const operations = recordOperations(id, 'interview', { cases, reference, start: now, ...values });
  consent.forEach((answer, index) => {
    const consentId = consentIds[index];
    if (!consentId) return;
    const language = interview.language === undefined ? {} : { language: interview.language };
    operations.push(...recordOperations(consentId, 'consent', { cases, interview: id, ...language, ...answer, at: now }));
  });
  const committed = await context.vault.commit({ action: 'startInterview', operations });
  return committed.ok ? ok(id) : committed;
}
