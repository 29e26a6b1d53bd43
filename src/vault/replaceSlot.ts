// A new passphrase or recovery code: the vault key is wrapped anew and the old slot is gone. Nothing else is rewritten.
import type { Argon2Parameters } from '../crypto/argon2id.ts';
import { wipe } from '../crypto/vaultKey.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Secret, StorageFull } from './api.ts';
import { chainHeadRow, sealChainHead } from './journal/chainHead.ts';
import { chainHeadOf, type OpenVault } from './openVault.ts';
import { isStorageFull } from './store/database.ts';
import { headerRow, makeHeader, makeSlot, openSlot } from './store/header.ts';

export type ReplaceError = { readonly type: 'wrongSecret' } | StorageFull;

export async function replaceSlot(
  vault: OpenVault,
  current: Secret,
  next: Secret,
  argon2: Argon2Parameters,
): Promise<Result<void, ReplaceError>> {
  const opened = await openSlot(vault.header, current);
  if (opened === null) return err({ type: 'wrongSecret' });
  return vault.queue.run(async () => {
    const { db, sealer } = vault;
    const old = vault.header.slots.find(({ kind }) => kind === next.kind);
    const number = old?.slot ?? Math.max(...vault.header.slots.map(({ slot }) => slot)) + 1;
    const slot = await makeSlot(vault.header.vault, number, next, opened.vaultKey, argon2);
    wipe(opened.vaultKey);
    const others = vault.header.slots.filter((one) => one.slot !== number);
    const header = await makeHeader(
      vault.header.vault,
      [...others, slot].sort((a, b) => a.slot - b.slot),
    );
    const sealedHead = await sealChainHead(sealer, chainHeadOf(vault, { header }));
    try {
      await db.transaction('rw', db.header, db.journal, async () => {
        await db.header.put(header, headerRow);
        await db.journal.put(sealedHead, chainHeadRow);
      });
    } catch (cause) {
      if (isStorageFull(cause)) return err({ type: 'storageFull' });
      throw cause;
    }
    vault.header = header;
    return ok(undefined);
  });
}
