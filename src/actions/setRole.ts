import type { Operation } from '../domain/change.ts';
import { heldValues } from '../domain/claims.ts';
import type { CaseRole } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

export interface RoleInCase {
  readonly person: RecordId;
  readonly case: RecordId;
  readonly role: string;
}

/** Says what a person is in one case. `roles` holds what she is in any of them, so that lists and bundles need not ask further. */
export async function setRole(
  context: ActionContext,
  { person, role, ...held }: RoleInCase,
  holds: boolean,
): Promise<Result<Committed, CommitError>> {
  const fields = ((await context.vault.get(person))?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const others = (heldValues(fields, 'caseRoles') as unknown as readonly CaseRole[]).filter(
    (each) => each.role === role && each.case !== held.case,
  );
  const value = { case: held.case, role };
  const operations: Operation[] = [{ op: holds ? 'add' : 'remove', record: person, field: 'caseRoles', value }];
  if (holds) operations.push({ op: 'add', record: person, field: 'roles', value: role });
  else if (others.length === 0) operations.push({ op: 'remove', record: person, field: 'roles', value: role });
  return context.vault.commit({ action: 'setRole', operations });
}
