// The manifest names the pages of the checkpoint and how far into the journal it reaches. A page that it does not name is
// left over from a checkpoint that was not finished.
import type { RecordId } from '../../domain/ids.ts';
import type { Chains } from '../journal/chains.ts';
import type { Sealed } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';

export const manifestRow = 'manifest';

/** Row names are random and never used again. */
export interface PageName {
  readonly head: string;
  readonly body: string;
  readonly records: number;
}
export interface Manifest {
  readonly v: 1;
  /** Grows by one with each checkpoint; the chain head names the current one. */
  readonly version: number;
  /** Last journal row that is in the pages. */
  readonly covers: number;
  /** The devices' chains at that row. */
  readonly chains: Chains;
  readonly pages: readonly PageName[];
  /** Frames of the search index, in order, and the records that it does not show as the pages have them. */
  readonly search: { readonly frames: readonly string[]; readonly pending: readonly RecordId[] } | null;
}

export const emptyManifest: Manifest = { v: 1, version: 0, covers: 0, chains: {}, pages: [], search: null };

export const sealManifest = (sealer: RowSealer, manifest: Manifest): Promise<Sealed<'manifest'>> =>
  sealer.sealJson('manifest', manifestRow, manifest);

/** Null when the row is altered. */
export const openManifest = async (sealer: RowSealer, sealed: Uint8Array): Promise<Manifest | null> =>
  (await sealer.openJson('manifest', manifestRow, sealed)) as Manifest | null;
