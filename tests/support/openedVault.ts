// The inside of open vaults: several devices of one vault, for laws that VaultApi does not show.
import { createRecoveryCode } from '../../src/crypto/passphrase.ts';
import { createVaultKey } from '../../src/crypto/vaultKey.ts';
import { type DeviceId, idFromBytes, type RecordId } from '../../src/domain/ids.ts';
import { entriesSince } from '../../src/vault/absorbEntries.ts';
import { createStored } from '../../src/vault/createStored.ts';
import { vectorOf } from '../../src/vault/journal/chains.ts';
import { Session } from '../../src/vault/session.ts';
import { unlockVault } from '../../src/vault/unlockVault.ts';
import { createDisk, must, passphrase } from './vaultInNode.ts';

export const newId = <T extends RecordId | DeviceId>(): T => idFromBytes<T>(crypto.getRandomValues(new Uint8Array(16)));

/** Devices of one vault, each with its own disk and clock, that have nothing yet. */
export async function openDevices(count: number): Promise<Session[]> {
  const vaultKey = createVaultKey();
  const vault = newId<DeviceId>();
  const argon2 = { memoryKiB: 64 * 1024, passes: 3 };
  const sessions: Session[] = [];
  for (let at = 0; at < count; at += 1) {
    const disk = createDisk(`device ${at}`);
    const db = disk.rows();
    await db.open();
    const made = { vault, device: newId<DeviceId>(), vaultKey, passphrase, recoveryCode: createRecoveryCode(), argon2 };
    const { header, keys } = await createStored(db, made);
    const opened = await unlockVault(db, header, keys, { newDeviceId: newId<DeviceId>, witness: undefined });
    const nowMs = () => (disk.clock.nowMs += 1);
    sessions.push(new Session(opened, { nowMs, who: `Tester ${at}`, witness: undefined, emit: () => undefined }));
  }
  return sessions;
}

/** `to` takes in all that `from` has and it has not; answers how many entries were new. */
export async function pull(to: Session, from: Session): Promise<number> {
  const signed: Uint8Array<ArrayBuffer>[] = [];
  for await (const entry of entriesSince(from.vault, vectorOf(to.vault.chains))) signed.push(entry);
  return must(await to.absorb(signed)).taken;
}
