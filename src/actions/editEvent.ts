import { canonicalJson } from '../domain/canonicalJson.ts';
import type { Operation, Value } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordView } from '../domain/record.ts';
import { err, type Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import type { EventValues } from './createEvent.ts';
import { followingDates } from './followingDates.ts';

const singles = ['title', 'type', 'when', 'words', 'why', 'place', 'notes'] as const;

/** Writes what differs from the event as it stands: a field left out is cleared, people come and go one by one. */
export async function editEvent(
  context: ActionContext,
  event: RecordId,
  values: EventValues,
): Promise<Result<Committed | null, CommitError | { readonly type: 'noSuchEvent' }>> {
  const view = await context.vault.get(event);
  if (view?.kind !== 'event') return err({ type: 'noSuchEvent' });
  const { fields } = view as RecordView<'event'>;
  const operations: Operation[] = singles.flatMap((field) => {
    const [before, after] = [fields[field] ?? null, values[field] ?? null] as [Value, Value];
    return isSame(before, after) ? [] : [{ op: 'put', record: event, field, value: after } as const];
  });
  const people = values.people ?? [];
  for (const gone of fields.people.filter((one) => !people.some((other) => isSame(one, other)))) {
    operations.push({ op: 'remove', record: event, field: 'people', value: gone });
  }
  for (const come of people.filter((one) => !fields.people.some((other) => isSame(one, other)))) {
    operations.push({ op: 'add', record: event, field: 'people', value: come });
  }
  const moved = operations.find((each) => each.op === 'put' && each.field === 'when');
  if (moved) operations.push(...(await followingDates(context, { record: event, field: 'when' }, values.when ?? null)));
  if (operations.length === 0) return { ok: true, value: null };
  return context.vault.commit({ action: 'editEvent', operations });
}

const isSame = (a: Value, b: Value) => canonicalJson(a) === canonicalJson(b);
