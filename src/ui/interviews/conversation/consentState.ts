// What the answers of a conversation come to: one decision for each person and use, and what a refusal closes.
import { type ConsentDecision, type ConsentUse, consentUses } from '../../../actions/consentUses.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';

type Consent = RecordHead<'consent'>;

export const generalAnswer = (consents: readonly Consent[], person: RecordId, use: ConsentUse): Consent | undefined =>
  consents.find(({ fields }) => fields.person === person && fields.use === use && !fields.recipient);

export const decisionFor = (consents: readonly Consent[], person: RecordId, use: ConsentUse): ConsentDecision =>
  generalAnswer(consents, person, use)?.fields.decision ?? 'notAsked';

/** Answers that are for one recipient only, in the order of their names. */
export const recipientAnswers = (consents: readonly Consent[], person: RecordId, use: ConsentUse): readonly Consent[] =>
  consents
    .filter(({ fields }) => fields.person === person && fields.use === use && fields.recipient)
    .sort((a, b) => String(a.fields.recipient).localeCompare(String(b.fields.recipient)));

export interface ConsentCount {
  readonly given: number;
  readonly all: number;
}

/** How many uses everybody who speaks has agreed to; of each person where there are several. */
export function countConsent(consents: readonly Consent[], speakers: readonly RecordId[]): ConsentCount {
  const given = speakers.flatMap((person) => consentUses.filter((use) => decisionFor(consents, person, use) === 'given'));
  return { given: given.length, all: consentUses.length * Math.max(1, speakers.length) };
}

/** What is closed because somebody said no. */
export interface ConsentClosure {
  /** Nothing may be kept: the statement is closed and stays in every bundle's list of what is withheld. */
  readonly keeping: 'refused' | 'withdrawn' | null;
  /** No sound, no picture. */
  readonly recording: boolean;
}

export function closedBy(consents: readonly Consent[], speakers: readonly RecordId[]): ConsentClosure {
  const of = (use: ConsentUse) => speakers.map((person) => decisionFor(consents, person, use));
  const keeping = of('store');
  return {
    keeping: keeping.includes('refused') ? 'refused' : keeping.includes('withdrawn') ? 'withdrawn' : null,
    recording: of('recording').some((decision) => decision === 'refused' || decision === 'withdrawn'),
  };
}
