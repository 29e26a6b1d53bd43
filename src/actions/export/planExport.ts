// From a choice to a plan: consent applied, labels drawn, statements redacted. Reading items takes long and comes after.
import type { WithheldLine } from '../../bundle/types.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { redactText } from '../../redact/redactText.ts';
import type { Policy } from '../../redact/types.ts';
import type { ActionContext } from '../context.ts';
import type { ExportChoice } from './exportChoice.ts';
import { type ConsentDecision, exportConsent } from './exportConsent.ts';
import { exportPolicy, type Labels } from './exportPolicy.ts';
import { type RedactedStatement, redactStatement } from './redactStatement.ts';

export interface PlannedStatement {
  readonly interview: RecordView<'interview'>;
  readonly title: string;
  readonly statement: RedactedStatement;
  readonly translation: RedactedStatement | null;
}
export interface WithheldRecord extends WithheldLine {
  readonly record: RecordId;
}
export interface ExportPlan {
  readonly choice: ExportChoice;
  readonly policy: Policy;
  readonly statements: readonly PlannedStatement[];
  readonly items: readonly RecordHead<'item'>[];
  /** What consent keeps out. */
  readonly withheld: readonly WithheldRecord[];
}

/** `labels`: those of an earlier plan of the same export. */
export async function planExport(context: ActionContext, choice: ExportChoice, labels?: Labels): Promise<ExportPlan> {
  const policy = exportPolicy(choice, labels);
  const consent = await exportConsent(context, choice);
  const statements: PlannedStatement[] = [];
  const withheld: WithheldRecord[] = [];
  for (const id of choice.interviews) {
    const reason = consentReason(consent.get(id) ?? 'notAsked', choice.consentElsewhere.includes(id));
    const view = await context.vault.get(id);
    if (reason) withheld.push({ record: id, type: 'statement', reason });
    else if (view?.kind === 'interview') statements.push(planned(view as RecordView<'interview'>, policy));
  }
  const items = (await context.vault.heads(choice.items)).filter((head): head is RecordHead<'item'> => head.kind === 'item');
  return { choice, policy, statements, items, withheld };
}

function planned(interview: RecordView<'interview'>, policy: Policy): PlannedStatement {
  const { title, reference, statement, translation } = interview.fields;
  return {
    interview,
    title: redactText(title ?? reference ?? '', policy).text,
    statement: redactStatement(statement ?? { type: 'doc' }, policy),
    translation: translation ? redactStatement(translation, policy) : null,
  };
}

function consentReason(decision: ConsentDecision, elsewhere: boolean): WithheldLine['reason'] | null {
  switch (decision) {
    case 'given':
      return null;
    case 'refused':
      return 'consentRefused';
    case 'withdrawn':
      return 'consentWithdrawn';
    case 'notAsked':
      return elsewhere ? null : 'consentNotAsked';
  }
}
