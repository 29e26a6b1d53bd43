// Rows of a table as text for the clipboard, read page by page so that neither vault nor screen waits.
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { ListQuery, Selection, VaultApi } from '../../../vault/api.ts';
import { csvLine } from './csv.ts';

const pageRows = 250;

export interface CopyOptions {
  /** The heading line, then each record as fields. */
  readonly heading: readonly string[];
  readonly line: (head: RecordHead, named: ReadonlyMap<RecordId, RecordHead>) => readonly string[];
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** In the order of `listed`, which also says what records the fields name. */
export async function rowsAsCsv(
  vault: VaultApi,
  listed: ListQuery,
  selection: Selection,
  { heading, line, onProgress, signal }: CopyOptions,
): Promise<Result<{ readonly csv: string; readonly rows: number }, { readonly type: 'cancelled' }>> {
  const query = selection.kind === 'ids' ? { ...listed, among: selection.ids } : listed;
  const except = new Set(selection.kind === 'query' ? selection.except : []);
  const lines = [csvLine(heading)];
  for (let offset = 0; ; offset += pageRows) {
    const { total, rows, named = [] } = await vault.list({ ...query, offset, limit: pageRows });
    if (signal.aborted) return err({ type: 'cancelled' });
    const names = new Map(named.map((head) => [head.id, head]));
    for (const head of rows) if (!except.has(head.id)) lines.push(csvLine(line(head, names)));
    onProgress(Math.min(offset + pageRows, total), total);
    if (offset + pageRows >= total) return ok({ csv: lines.join(''), rows: lines.length - 1 });
  }
}
