// May this statement go to this recipient for this use? Every person who speaks in it has a say, and the strictest answer counts.
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { ActionContext } from '../context.ts';
import { type ExportChoice, useOfTier } from './exportChoice.ts';

export type ConsentDecision = 'given' | 'refused' | 'withdrawn' | 'notAsked';

/** Roles of those who ask, translate or sit by: their consent is not the statement's. */
const attending = new Set(['interviewer', 'interpreter', 'support', 'lawyer', 'guardian']);
const strictness: readonly ConsentDecision[] = ['refused', 'withdrawn', 'notAsked', 'given'];
const strictest = (decisions: readonly ConsentDecision[]): ConsentDecision =>
  strictness.find((decision) => decisions.includes(decision)) ?? 'notAsked';

export const speakersOf = (interview: Pick<RecordHead<'interview'>, 'fields'>): readonly RecordId[] => [
  ...new Set((interview.fields.people ?? []).filter(({ role }) => !attending.has(role)).map(({ person }) => person)),
];

/** The answer for each interview. One in which nobody speaks counts as not asked. */
export async function exportConsent(
  { vault }: Pick<ActionContext, 'vault'>,
  { interviews, tier, recipient }: Pick<ExportChoice, 'interviews' | 'tier' | 'recipient'>,
): Promise<ReadonlyMap<RecordId, ConsentDecision>> {
  const heads = (await vault.heads(interviews)) as readonly RecordHead<'interview'>[];
  const answers = new Map<RecordId, ConsentDecision>();
  for (const head of heads) {
    const decisions = await Promise.all(
      speakersOf(head).map(async (person) => {
        const consents = (await vault.references(person, ['consent'])) as readonly RecordHead<'consent'>[];
        return decisionOf(
          consents.filter(({ fields }) => fields.person === person),
          { interview: head.id, tier, recipient },
        );
      }),
    );
    answers.set(head.id, strictest(decisions));
  }
  return answers;
}

/** Answers for this interview or for all of them, for this recipient or for any: one refusal among them is a refusal. */
function decisionOf(
  consents: readonly RecordHead<'consent'>[],
  { interview, tier, recipient }: { readonly interview: RecordId } & Pick<ExportChoice, 'tier' | 'recipient'>,
): ConsentDecision {
  const meant = consents.filter(
    ({ fields, deleted }) =>
      !deleted &&
      fields.use === useOfTier[tier] &&
      (fields.interview === undefined || fields.interview === interview) &&
      (fields.recipient === undefined || isSame(fields.recipient, recipient)),
  );
  const decided = meant.map(({ fields }) => fields.decision ?? 'notAsked').filter((decision) => decision !== 'notAsked');
  return decided.length === 0 ? 'notAsked' : strictest(decided);
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
