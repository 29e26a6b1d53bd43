// Every entry of a restored journal: opened, its signature and its place in its chain checked, and the chains' ends held against
// what the backup says of itself.
import type { StoredBlob } from '../api.ts';
import { type ChainHead, chainTips } from '../journal/chainHead.ts';
import type { Chains } from '../journal/chains.ts';
import { readJournal } from '../journal/readJournal.ts';
import type { VaultDatabase } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';
import type { End } from './frames.ts';
import { DamagedBackup } from './readFrames.ts';

/** Throws `DamagedBackup`. `attached`: the blobs that the entries say came to stay. */
export async function checkRestoredJournal(
  db: VaultDatabase,
  sealer: RowSealer,
  end: End,
  continues: () => void,
): Promise<{ readonly chains: ChainHead['chains']; readonly attached: readonly StoredBlob[] }> {
  const attached = new Map<string, StoredBlob>();
  let chains: Chains = {};
  for await (const batch of readJournal(db, sealer, 1, end.rows, {})) {
    continues();
    if (batch.finding !== null) throw new DamagedBackup(`journal row ${batch.finding.row}: ${batch.finding.fault}`);
    for (const { entry } of batch.rows) {
      for (const { attach } of entry.ops) for (const blob of attach ?? []) attached.set(blob.blob, blob);
    }
    chains = batch.chains;
  }
  const tips = chainTips(chains);
  if (!isSameTips(tips, end.chains)) throw new DamagedBackup('end: chains');
  return { chains: tips, attached: [...attached.values()] };
}

function isSameTips(a: ChainHead['chains'], b: End['chains']): boolean {
  const devices = Object.keys(a);
  return (
    devices.length === Object.keys(b).length &&
    devices.every((device) => a[device]?.[0] === b[device]?.[0] && a[device]?.[1] === b[device]?.[1])
  );
}
