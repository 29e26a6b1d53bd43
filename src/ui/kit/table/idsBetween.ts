// The records of a range of rows, those far out of sight too, asked for in pieces that the page does not feel.
import type { RecordId } from '../../../domain/ids.ts';
import type { VaultApi } from '../../../vault/api.ts';
import { firstRecordOf, queryOf, type TableRows } from './tableRows.ts';

const pieceRows = 500;

export async function idsBetween(
  vault: VaultApi,
  rows: TableRows,
  group: string | null,
  one: number,
  other: number,
): Promise<readonly RecordId[]> {
  const from = Math.min(one, other);
  const to = Math.max(one, other) + 1;
  const ids: RecordId[] = [];
  for (const segment of rows.segments) {
    const base = firstRecordOf(segment);
    const start = Math.max(from, base);
    const end = segment.isOpen ? Math.min(to, segment.end) : start;
    for (let at = start; at < end; at += pieceRows) {
      const limit = Math.min(pieceRows, end - at);
      const shown = Array.from({ length: limit }, (_, nth) => rows.row(at + nth));
      if (shown.every((row) => row.kind === 'record' && row.head)) {
        for (const row of shown) if (row.kind === 'record' && row.head) ids.push(row.head.id);
        continue;
      }
      const { naming: _, ...query } = queryOf(rows.query, group, segment);
      for (const { id } of (await vault.list({ ...query, offset: at - base, limit })).rows) ids.push(id);
    }
  }
  return ids;
}
