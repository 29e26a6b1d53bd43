import type { Operation } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError, VaultApi } from '../vault/api.ts';
import type { ConsentUse } from './consentUses.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { answersOf } from './giveConsent.ts';
import { interviewVersions } from './interviewVersions.ts';
import { toLocalTime } from './localTime.ts';
import { speakersOf } from './speakersOf.ts';
import { idsOf, referencesOf } from './survivorOf.ts';

export interface Withdrawal {
  readonly person: RecordId;
  /** One interview only; all of them when left out. */
  readonly interview?: RecordId;
  readonly uses: readonly ConsentUse[];
  /** How and to whom the person said so. */
  readonly note?: string;
}

/**
 * Takes consent back, as one step: what was given is withdrawn, and where nothing was on record for an interview a withdrawal
 * is put there, so that no later bundle can be made on somebody's word. A refusal stays a refusal.
 */
export async function withdrawConsent(context: ActionContext, withdrawal: Withdrawal): Promise<Result<number, CommitError>> {
  const { person, uses, note } = withdrawal;
  const at = toLocalTime(context.clock());
  const mark = { decision: 'withdrawn', at, ...(note ? { note } : {}) } as const;
  const operations: Operation[] = [];
  let changed = 0;
  const take = (answers: readonly RecordHead<'consent'>[]) => {
    for (const { id, fields } of answers) {
      if (fields.decision === 'refused' || fields.decision === 'withdrawn' || !uses.some((use) => use === fields.use)) continue;
      for (const [field, value] of Object.entries(mark)) operations.push({ op: 'put', record: id, field, value });
      changed += 1;
    }
  };
  if (withdrawal.interview === undefined) take(await answersOf(context, { person }));
  for (const interview of await conversations(context.vault, withdrawal)) {
    const answers = await answersOf(context, { person, interview });
    take(answers);
    const missing = uses.filter((use) => !answers.some(({ fields }) => fields.use === use && !fields.recipient));
    const ids = await context.vault.newIds(missing.length);
    missing.forEach((use, index) => {
      const id = ids[index];
      if (!id) throw new Error('The vault gave too few ids');
      operations.push(...recordOperations(id, 'consent', { cases: openCases(context), person, interview, use, ...mark }));
      changed += 1;
    });
  }
  if (operations.length === 0) return ok(0);
  const committed = await context.vault.commit({ action: 'withdrawConsent', operations });
  return committed.ok ? ok(changed) : committed;
}

/** The first version of each interview in which the person speaks. */
async function conversations(vault: VaultApi, { person, interview }: Withdrawal): Promise<readonly RecordId[]> {
  const heads = interview ? await vault.heads([interview]) : await spokenIn(vault, person);
  const first = await Promise.all(heads.map(async ({ id }) => (await interviewVersions(vault, id))[0]?.id));
  return [...new Set(first.filter((id) => id !== undefined))];
}

/** Under whichever of her records: a sealed interview keeps naming a duplicate that was merged since. */
export async function spokenIn(vault: VaultApi, person: RecordId): Promise<readonly RecordHead<'interview'>[]> {
  const [ids, found] = await Promise.all([idsOf(vault, person), referencesOf(vault, person, ['interview'])]);
  const interviews = found as readonly RecordHead<'interview'>[];
  return interviews.filter((head) => !head.deleted && speakersOf(head).some((speaker) => ids.includes(speaker)));
}

/** Bundles that left with a statement of this person in them, the latest first: they have to be recalled by hand. */
export async function bundlesHolding(
  vault: VaultApi,
  { person, interview }: { readonly person: RecordId; readonly interview?: RecordId | undefined },
): Promise<readonly RecordHead<'bundle'>[]> {
  const interviews = interview ? await interviewVersions(vault, interview) : await spokenIn(vault, person);
  const lists = await Promise.all(interviews.map(({ id }) => vault.references(id, ['bundle'])));
  const bundles = new Map(lists.flat().map((head) => [head.id, head as RecordHead<'bundle'>]));
  return [...bundles.values()].sort((a, b) => b.createdMs - a.createdMs);
}
