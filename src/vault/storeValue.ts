// Writes one sealed value, its index and the chain head in one strict transaction.
import { err, ok, type Result } from '../domain/result.ts';
import type { StorageFull } from './api.ts';
import { chainHeadRow, sealChainHead } from './journal/chainHead.ts';
import { addFinding, chainHeadOf, type OpenVault } from './openVault.ts';
import { isStorageFull } from './store/database.ts';
import { indexAfter, readValue, sealValue, sealValueIndex, valueIndexRow, valueRowName } from './store/sealedValues.ts';

export async function storeValue(vault: OpenVault, name: string, value: string | null): Promise<Result<void, StorageFull>> {
  const row = await valueRowName(vault.keys.names, name);
  return vault.queue.run(async () => {
    const { db, sealer } = vault;
    const values = indexAfter(vault.values, row, value !== null);
    const [sealedHead, sealedIndex, sealed] = await Promise.all([
      sealChainHead(sealer, chainHeadOf(vault, { values })),
      sealValueIndex(sealer, values),
      value === null ? null : sealValue(sealer, row, values.version, value),
    ]);
    try {
      await db.transaction('rw', db.sealedValues, db.journal, async () => {
        await (sealed === null ? db.sealedValues.delete(row) : db.sealedValues.put(sealed, row));
        await db.sealedValues.put(sealedIndex, valueIndexRow);
        await db.journal.put(sealedHead, chainHeadRow);
      });
    } catch (cause) {
      if (isStorageFull(cause)) return err({ type: 'storageFull' });
      throw cause;
    }
    vault.values = values;
    return ok(undefined);
  });
}

/** Null where there is none, and where what is stored is damaged or from an older day (a finding then). */
export async function loadValue(vault: OpenVault, name: string): Promise<string | null> {
  const row = await valueRowName(vault.keys.names, name);
  return vault.queue.run(async () => {
    const read = await readValue(vault.db, vault.sealer, vault.values, row);
    if (read === null) return null;
    if ('value' in read) return read.value;
    addFinding(vault, read);
    return null;
  });
}
