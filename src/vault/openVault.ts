// What an open vault is made of. Functions beside this file read and write it; lock drops it whole.
import type { VaultKeys } from '../crypto/vaultKey.ts';
import type { Hlc } from '../domain/change.ts';
import type { Finding } from './api.ts';
import type { BodyPages } from './checkpoint/bodyPages.ts';
import type { Manifest } from './checkpoint/manifest.ts';
import { type ChainHead, chainTips } from './journal/chainHead.ts';
import type { Chains } from './journal/chains.ts';
import type { Device } from './journal/device.ts';
import type { Records } from './records/records.ts';
import type { SerialQueue } from './serialQueue.ts';
import type { VaultDatabase } from './store/database.ts';
import type { HeaderRow } from './store/header.ts';
import type { RowSealer } from './store/rows.ts';
import type { ValueIndex } from './store/sealedValues.ts';

export interface OpenVault {
  readonly db: VaultDatabase;
  readonly keys: VaultKeys;
  readonly sealer: RowSealer;
  readonly device: Device;
  readonly records: Records;
  readonly bodies: BodyPages;
  /** Everything that writes the chain head goes through here, one after another. */
  readonly queue: SerialQueue;
  readonly findings: Finding[];
  header: HeaderRow;
  /** Entries in the journal. */
  rows: number;
  chains: Chains;
  hlc: Hlc;
  manifest: Manifest;
  values: ValueIndex;
  /** The journal is damaged: what is sound can be read, nothing may be written after a gap. */
  readOnly: boolean;
  /** Rows that the journal should have; more than `rows` where it could not be read to its end. */
  readonly storedRows: number;
  /** Bytes of journal rows since the checkpoint. */
  bytesSinceCheckpoint: number;
}

/** The chain head as it is after what the vault now holds, with what a transaction is about to change. */
export const chainHeadOf = (
  vault: OpenVault,
  next: Partial<Pick<OpenVault, 'rows' | 'chains' | 'manifest' | 'values' | 'header'>> = {},
): ChainHead => {
  const { rows, chains, manifest, values, header } = { ...vault, ...next };
  return { v: 1, rows, chains: chainTips(chains), checkpoint: manifest.version, values: values.version, header: header.sum };
};

export function addFinding(vault: OpenVault, finding: Finding): void {
  const isKnown = vault.findings.some(
    ({ table, row, fault }) => table === finding.table && row === finding.row && fault === finding.fault,
  );
  if (!isKnown) vault.findings.push(finding);
}
