import type { RecordId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Adds a code of its own to a case. Answers the code, which stays when the label is changed one day. */
export async function addOwnCode(
  context: ActionContext,
  own: { readonly record: RecordId; readonly label: string },
): Promise<Result<string, CommitError>> {
  const [code] = await context.vault.newIds(1);
  if (!code) throw new Error('The vault gave no id');
  const value = { code, label: own.label.trim() };
  const operation = { op: 'add', record: own.record, field: 'codes', value } as const;
  const committed = await context.vault.commit({ action: 'addOwnCode', operations: [operation] });
  return committed.ok ? ok(code) : committed;
}
