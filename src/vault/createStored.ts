// The first rows of a new vault.
import type { Argon2Parameters } from '../crypto/argon2id.ts';
import type { VaultKeys } from '../crypto/vaultKey.ts';
import { deriveKeys } from '../crypto/vaultKey.ts';
import type { DeviceId } from '../domain/ids.ts';
import { type ChainHead, chainHeadRow, sealChainHead } from './journal/chainHead.ts';
import { createDevice, deviceRow } from './journal/device.ts';
import type { VaultDatabase } from './store/database.ts';
import { type HeaderRow, headerRow, makeHeader, makeSlot } from './store/header.ts';
import { createRowSealer } from './store/rows.ts';

export interface NewVault {
  readonly vault: DeviceId;
  readonly device: DeviceId;
  readonly vaultKey: Uint8Array;
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly argon2: Argon2Parameters;
}

/** Writes header, device and chain head in one transaction. Rejects when the disk is full; nothing is stored then. */
export async function createStored(
  db: VaultDatabase,
  made: NewVault,
): Promise<{ readonly header: HeaderRow; readonly keys: VaultKeys }> {
  const slots = [
    await makeSlot(made.vault, 0, { kind: 'passphrase', text: made.passphrase }, made.vaultKey, made.argon2),
    await makeSlot(made.vault, 1, { kind: 'recovery', text: made.recoveryCode }, made.vaultKey, made.argon2),
  ];
  const header = await makeHeader(made.vault, slots);
  const keys = await deriveKeys(made.vaultKey);
  const sealer = createRowSealer(keys, made.vault);
  const { sealed } = await createDevice(sealer, made.device);
  const head: ChainHead = { v: 1, rows: 0, chains: {}, checkpoint: 0, values: 0, header: header.sum };
  const sealedHead = await sealChainHead(sealer, head);
  await db.transaction('rw', db.header, db.manifest, db.journal, async () => {
    await db.header.add(header, headerRow);
    await db.manifest.put(sealed, deviceRow);
    await db.journal.put(sealedHead, chainHeadRow);
  });
  return { header, keys };
}
