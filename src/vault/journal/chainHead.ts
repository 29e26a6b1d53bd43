// Row 0 of the journal: how far everything reaches. It is written in the same transaction as each change, so that a row that
// was dropped, cut off or put back from an older day contradicts it.
import type { Sha256 } from '../../domain/ids.ts';
import type { Sealed } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';
import type { Chains } from './chains.ts';

export const chainHeadRow = 0;

export interface ChainHead {
  readonly v: 1;
  /** Number of entries in the journal, whoever wrote them. */
  readonly rows: number;
  /** Each device's last entry and its hash. */
  readonly chains: Readonly<Record<string, readonly [entry: number, hash: Sha256]>>;
  /** Version of the manifest that counts. */
  readonly checkpoint: number;
  /** Version of the index of sealed values that counts. */
  readonly values: number;
  /** `sum` of the header that counts. */
  readonly header: string;
}

export const chainTips = (chains: Chains): ChainHead['chains'] =>
  Object.fromEntries(Object.entries(chains).map(([device, { entry, hash }]) => [device, [entry, hash] as const]));

export const sealChainHead = (sealer: RowSealer, head: ChainHead): Promise<Sealed<'chainHead'>> =>
  sealer.sealJson('chainHead', chainHeadRow, head);

export const openChainHead = async (sealer: RowSealer, sealed: Uint8Array): Promise<ChainHead | null> =>
  (await sealer.openJson('chainHead', chainHeadRow, sealed)) as ChainHead | null;
