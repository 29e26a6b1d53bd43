// Reads every byte of originals again and compares them with what was received. Each answer becomes a step of that item's custody.
import type { Operation } from '../domain/change.ts';
import type { OriginalCheck, OriginalState } from '../domain/fields.ts';
import type { RecordHead } from '../domain/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError, JobOptions, NotOpen } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { toLocalTime } from './localTime.ts';

/** As much of an item as a check and its report need. */
export type CheckableItem = Pick<RecordHead<'item'>, 'id' | 'fields'>;
export interface CheckedOriginal {
  readonly item: CheckableItem;
  readonly check: OriginalCheck;
}
export interface OriginalsReport {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly checked: readonly CheckedOriginal[];
  /** How many the person's stop left unread. */
  readonly unread: number;
}

/** Steps are stored this often, so that a stop or a power cut loses little of a long check. */
const itemsACommit = 50;
const itemsAtOnce = 500;

/** All items of the open case, or of the vault where no case is open. A stop keeps and reports what was read until then. */
export async function checkOriginals(
  context: ActionContext,
  { signal, onProgress }: JobOptions = {},
): Promise<Result<OriginalsReport, CommitError>> {
  const startedAt = toLocalTime(context.clock());
  const items = await itemsWithBytes(context);
  const total = items.reduce((sum, { fields }) => sum + (fields.sizeBytes ?? 0), 0);
  const checked: CheckedOriginal[] = [];
  let kept = 0;
  let done = 0;
  const keep = async () => {
    const committed = await keepChecks(context, checked.slice(kept));
    kept = checked.length;
    return committed;
  };
  for (const item of items) {
    const before = done;
    const check = await checkOriginal(context, item, {
      ...(signal ? { signal } : {}),
      onProgress: (progress) => onProgress?.({ done: before + progress.done, total }),
    });
    if (!check.ok) {
      if (check.error.type === 'cancelled') break;
      return err(check.error);
    }
    checked.push({ item, check: check.value });
    done = before + (item.fields.sizeBytes ?? 0);
    onProgress?.({ done, total });
    if (checked.length - kept < itemsACommit) continue;
    const committed = await keep();
    if (!committed.ok) return committed;
  }
  const committed = await keep();
  if (!committed.ok) return committed;
  return ok({ startedAt, endedAt: toLocalTime(context.clock()), checked, unread: items.length - checked.length });
}

/** Reads one original; changes nothing. */
export async function checkOriginal(
  context: ActionContext,
  { fields }: CheckableItem,
  options: JobOptions = {},
): Promise<Result<OriginalCheck, NotOpen | { readonly type: 'cancelled' }>> {
  const at = () => toLocalTime(context.clock());
  const found = (result: OriginalState, sha256?: string) => ok({ at: at(), result, ...(sha256 ? { sha256 } : {}) });
  if (options.signal?.aborted) return err({ type: 'cancelled' });
  if (!fields.blob) return found('missing');
  const read = await context.vault.blobs.verify(fields.blob, options);
  if (read.ok) {
    const { matches, sha256 } = read.value;
    return found(matches && sha256 === fields.sha256 ? 'matches' : 'damaged', sha256);
  }
  if (read.error.type === 'noSuchBlob') return found('missing');
  if (read.error.type === 'damaged') return found('damaged');
  return err({ type: read.error.type });
}

/** One item, kept as a step of its custody. */
export async function checkOneOriginal(
  context: ActionContext,
  item: CheckableItem,
  options: JobOptions = {},
): Promise<Result<OriginalCheck, CommitError | { readonly type: 'cancelled' }>> {
  const check = await checkOriginal(context, item, options);
  if (!check.ok) return check;
  const kept = await keepChecks(context, [{ item, check: check.value }]);
  return kept.ok ? check : kept;
}

async function keepChecks(context: ActionContext, checked: readonly CheckedOriginal[]): Promise<Result<void, CommitError>> {
  if (checked.length === 0) return ok(undefined);
  const operations = checked.map(
    ({ item, check }): Operation => ({ op: 'put', record: item.id, field: 'originalCheck', value: { ...check } }),
  );
  const committed = await context.vault.commit({ action: 'checkOriginals', operations, undoable: false });
  return committed.ok ? ok(undefined) : committed;
}

async function itemsWithBytes(context: ActionContext): Promise<readonly RecordHead<'item'>[]> {
  const items: RecordHead<'item'>[] = [];
  const inCase = context.activeCase ? { inCase: context.activeCase } : {};
  for (;;) {
    const { rows, total } = await context.vault.list({ kind: 'item', ...inCase, offset: items.length, limit: itemsAtOnce });
    items.push(...(rows as readonly RecordHead<'item'>[]));
    if (rows.length === 0 || items.length >= total) return items.filter(({ fields }) => fields.sha256 !== undefined);
  }
}
