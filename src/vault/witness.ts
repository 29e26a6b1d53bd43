// A mark kept outside the database of how far the journal had come, so that an older copy of the whole database is noticed.
import { fromBase64, toBase64 } from '../crypto/encoding.ts';
import type { Sha256 } from '../domain/ids.ts';
import { type ChainHead, chainTips } from './journal/chainHead.ts';
import type { Chains } from './journal/chains.ts';
import type { RowSealer } from './store/rows.ts';

/** Where the mark is kept: a file or another store of the same machine. It holds sealed text only. */
export interface Witness {
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}
interface Mark {
  readonly v: 1;
  readonly chains: ChainHead['chains'];
}

export const sealMark = async (sealer: RowSealer, chains: Chains): Promise<string> =>
  toBase64(await sealer.sealJson('witness', 'witness', { v: 1, chains: chainTips(chains) } satisfies Mark));

/** Whether the mark knows entries that the journal has not. A mark of another vault, or none, says nothing. */
export async function knowsMore(sealer: RowSealer, text: string | null, chains: Chains): Promise<boolean> {
  const sealed = text === null ? null : fromBase64(text);
  const mark = sealed === null ? null : ((await sealer.openJson('witness', 'witness', sealed)) as Mark | null);
  if (mark === null) return false;
  return Object.entries(mark.chains).some(([device, tip]) => isBeyond(tip, chains, device));
}

function isBeyond([entry, hash]: readonly [number, Sha256], chains: Chains, device: string): boolean {
  const chain = Object.hasOwn(chains, device) ? chains[device] : undefined;
  if (chain === undefined || chain.entry < entry) return true;
  return chain.entry === entry && chain.hash !== hash;
}
