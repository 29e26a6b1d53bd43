// May this statement go to this recipient for this use? Every person who speaks in it has a say, and the strictest answer counts.
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { type ConsentDecision, type ConsentUse, strictest } from '../consentUses.ts';
import type { ActionContext } from '../context.ts';
import { isSameRecipient } from '../giveConsent.ts';
import { interviewVersions } from '../interviewVersions.ts';
import { speakersOf } from '../speakersOf.ts';
import { idsOf, referencesOf, survivorOf } from '../survivorOf.ts';
import { type ExportChoice, useOfTier } from './exportChoice.ts';

export type { ConsentDecision } from '../consentUses.ts';
export { speakersOf } from '../speakersOf.ts';

/** The answer for each interview. One in which nobody speaks counts as not asked. */
export async function exportConsent(
  { vault }: Pick<ActionContext, 'vault'>,
  { interviews, tier, recipient }: Pick<ExportChoice, 'interviews' | 'tier' | 'recipient'>,
): Promise<ReadonlyMap<RecordId, ConsentDecision>> {
  const heads = (await vault.heads(interviews)) as readonly RecordHead<'interview'>[];
  const answers = new Map<RecordId, ConsentDecision>();
  for (const head of heads) {
    const versions = new Set((await interviewVersions(vault, head.id)).map(({ id }) => id).concat(head.id));
    const decisions = await Promise.all(
      speakersOf(head).map(async (speaker) => {
        const person = await survivorOf(vault, speaker);
        const [ids, found] = await Promise.all([idsOf(vault, person), referencesOf(vault, person, ['consent'])]);
        const consents = (found as readonly RecordHead<'consent'>[]).filter(
          ({ fields: { person: of, interview }, deleted }) =>
            !deleted && of !== undefined && ids.includes(of) && (interview === undefined || versions.has(interview)),
        );
        return personDecision(consents, useOfTier[tier], recipient);
      }),
    );
    answers.set(head.id, strictest(decisions));
  }
  return answers;
}

/** Whoever does not want her words kept at all does not want them passed on either, whatever was said about that. */
function personDecision(consents: readonly RecordHead<'consent'>[], use: ConsentUse, recipient: string): ConsentDecision {
  const kept = strictest(decided(consents, 'store').map(decisionOf));
  const shared = sharingDecision(decided(consents, use), recipient);
  return kept === 'refused' || kept === 'withdrawn' ? strictest([kept, shared]) : shared;
}

/**
 * Answers for any recipient and those for this one. A refusal for this one counts always; a yes for this one alone counts
 * against an earlier general no, never against a later one.
 */
function sharingDecision(consents: readonly RecordHead<'consent'>[], recipient: string): ConsentDecision {
  const general = consents.filter(({ fields }) => fields.recipient === undefined);
  const own = consents.filter(({ fields }) => fields.recipient !== undefined && isSameRecipient(fields.recipient, recipient));
  if (own.length === 0) return general.length === 0 ? 'notAsked' : strictest(general.map(decisionOf));
  const ownDecision = strictest(own.map(decisionOf));
  const against = general.filter((consent) => decisionOf(consent) !== 'given');
  const isOverruled = ownDecision !== 'given' || against.some((no) => own.every((yes) => isLater(no, yes)));
  return isOverruled ? strictest([ownDecision, ...against.map(decisionOf)]) : ownDecision;
}

const decisionOf = ({ fields }: RecordHead<'consent'>): ConsentDecision => fields.decision ?? 'notAsked';
const momentOf = ({ fields, changedMs }: RecordHead<'consent'>) => (fields.at ? Date.parse(fields.at) : changedMs);
/** Within the same second the order in which they were recorded counts. */
const isLater = (a: RecordHead<'consent'>, b: RecordHead<'consent'>) =>
  momentOf(a) - momentOf(b) > 0 || (momentOf(a) === momentOf(b) && a.changedMs > b.changedMs);

/** Answers to one question; one that was not asked is no answer. */
const decided = (consents: readonly RecordHead<'consent'>[], use: ConsentUse) =>
  consents.filter((consent) => consent.fields.use === use && decisionOf(consent) !== 'notAsked');
