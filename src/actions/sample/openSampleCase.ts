// Puts the invented sample case into the open vault: the bytes as any item's, then all records as one change, so that undo takes
// the whole of it away again.
import type { Operation } from '../../domain/change.ts';
import type { FieldsOf } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Cancelled, CommitError, JobOptions, StoredBlob } from '../../vault/api.ts';
import type { ActionContext } from '../context.ts';
import { recordOperations } from '../createRecord.ts';
import { statementSha256 } from '../sealInterview.ts';
import { findSampleCase } from './findSampleCase.ts';
import type { SampleCase, SampleRecord, SampleShelf } from './sampleCase.ts';

export type OpenSampleError =
  | CommitError
  | Cancelled
  | { readonly type: 'unreadable' }
  /** A file of the sample is not the one that was shipped. Nothing of the case was made. */
  | { readonly type: 'sampleDamaged' };

export interface OpenedSample {
  readonly case: RecordId;
  /** It was in the vault already, and nothing was added. */
  readonly wasThere: boolean;
}

export async function openSampleCase(
  context: ActionContext,
  shelf: SampleShelf,
  options: JobOptions = {},
): Promise<Result<OpenedSample, OpenSampleError>> {
  const known = await findSampleCase(context);
  if (known) return ok({ case: known, wasThere: true });
  const read = await readShelf(shelf);
  if (!read.ok) return read;
  const { records } = read.value;
  const stored = await storeFiles(context, shelf, records, options);
  if (!stored.ok) return stored;
  const ids = await idsByKey(context, records);
  const operations = await operationsOf(records, ids, stored.value);
  if (options.signal?.aborted) return err({ type: 'cancelled' });
  const committed = await context.vault.commit({ action: 'openSampleCase', operations });
  const id = ids.get(records[0]?.key ?? '');
  if (!committed.ok) return committed;
  if (!id) throw new Error('The sample has no case');
  return ok({ case: id, wasThere: false });
}

async function readShelf(shelf: SampleShelf): Promise<Result<SampleCase, { readonly type: 'unreadable' }>> {
  try {
    return ok(await shelf.readCase());
  } catch {
    return err({ type: 'unreadable' });
  }
}

async function storeFiles(
  { vault }: ActionContext,
  shelf: SampleShelf,
  records: readonly SampleRecord[],
  { signal, onProgress }: JobOptions,
): Promise<Result<ReadonlyMap<string, StoredBlob>, OpenSampleError>> {
  const stored = new Map<string, StoredBlob>();
  const withFiles = records.filter((record) => record.file);
  for (const { key, file } of withFiles) {
    if (signal?.aborted) return err({ type: 'cancelled' });
    onProgress?.({ done: stored.size, total: withFiles.length });
    const bytes = await shelf.readFile(file?.name ?? '').catch(() => null);
    if (!bytes) return err({ type: 'unreadable' });
    const put = await vault.blobs.put(bytes, signal ? { signal } : {});
    if (!put.ok) return put;
    if (put.value.sha256 !== file?.sha256 || put.value.sizeBytes !== file.sizeBytes) return err({ type: 'sampleDamaged' });
    stored.set(key, put.value);
  }
  onProgress?.({ done: withFiles.length, total: withFiles.length });
  return ok(stored);
}

async function idsByKey({ vault }: ActionContext, records: readonly SampleRecord[]): Promise<ReadonlyMap<string, RecordId>> {
  const ids = await vault.newIds(records.length);
  return new Map(
    records.map(({ key }, index) => {
      const id = ids[index];
      if (!id) throw new Error('The vault gave too few ids');
      return [key, id];
    }),
  );
}

async function operationsOf(
  records: readonly SampleRecord[],
  ids: ReadonlyMap<string, RecordId>,
  stored: ReadonlyMap<string, StoredBlob>,
): Promise<Operation[]> {
  const operations: Operation[] = [];
  for (const { key, kind, fields } of records) {
    const record = ids.get(key);
    if (!record) continue;
    const own = withIds(fields, ids) as Partial<FieldsOf<typeof kind>>;
    const blob = stored.get(key);
    operations.push(...recordOperations(record, kind, { ...own, ...blob, ...(await sealOf(kind, own)) }));
    if (blob) operations.push({ op: 'attach', record, ...blob });
  }
  return operations;
}

/** A sealed statement names records, so its hash is taken over the ids that they have in this vault. */
async function sealOf(kind: string, fields: object): Promise<Partial<FieldsOf<'interview'>>> {
  if (kind !== 'interview' || !('sealedAt' in fields)) return {};
  return { sealedSha256: await statementSha256({ fields: fields as FieldsOf<'interview'> }) };
}

/** The value with every key in it replaced by the id that now stands for it. */
function withIds(value: unknown, ids: ReadonlyMap<string, RecordId>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => withIds(part, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withIds(part, ids)]));
}
