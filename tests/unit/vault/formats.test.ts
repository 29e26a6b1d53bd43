// Vaults of older formats open; those of a format nobody knows are left alone.
import { describe, expect, test, vi } from 'vitest';
import { argon2id } from '../../../src/crypto/argon2id.ts';
import { fromBase64url, toBase64url } from '../../../src/crypto/encoding.ts';
import { secretBytes } from '../../../src/crypto/passphrase.ts';
import { associated } from '../../../src/crypto/seal.ts';
import { deriveKeys, unwrapVaultKey, wrapVaultKey } from '../../../src/crypto/vaultKey.ts';
import type { DeviceId } from '../../../src/domain/ids.ts';
import { err, ok } from '../../../src/domain/result.ts';
import type { VaultApi } from '../../../src/vault/api.ts';
import { type ChainHead, openChainHead, sealChainHead } from '../../../src/vault/journal/chainHead.ts';
import type { Migration } from '../../../src/vault/migrations/migrate.ts';
import { currentFormat, type HeaderRow, makeHeader, makeSlot, openSlot, type Slot } from '../../../src/vault/store/header.ts';
import { createRowSealer } from '../../../src/vault/store/rows.ts';
import { readStoredVault } from '../../support/storedVault.ts';
import { must, passphrase } from '../../support/vaultInNode.ts';
import { type Copy, layRows, put, read } from '../../support/vaultRows.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const secret = { kind: 'passphrase', text: passphrase } as const;

async function expectRecords(vault: VaultApi): Promise<void> {
  const { rows } = await vault.list({ sort: { field: 'name' } });
  expect(rows.map(({ fields }) => fields.name)).toEqual(['Riverside', 'Sok Dara']);
  const person = rows[1]?.id;
  if (!person) throw new Error('A person');
  expect((await vault.get(person))?.fields).toMatchObject({ roles: ['victim'], notes: 'Held at Riverside.' });
  expect(await vault.sealedValue('draft')).toBe('half a sentence');
  expect(must(await vault.verify())).toEqual([]);
}

test.each(Array.from({ length: currentFormat }, (_, at) => at + 1))(
  'a stored vault of format %i opens with all it has',
  async (format) => {
    const vault = (await layRows(readStoredVault(format))).vault();
    expect(must(await vault.unlock(secret)).findings).toEqual([]);
    await expectRecords(vault);
  },
);

describe('a vault of the format before', () => {
  /** As if the format before had wrapped the key under another word and kept no sum. */
  const oldPlace = (vault: string, slot: Pick<Slot, 'slot'>) => associated('older slot', 0, vault, slot.slot);
  type OldHeader = Omit<HeaderRow, 'sum'>;

  async function older(): Promise<Copy> {
    const copy = readStoredVault(1);
    const header = read(copy.rows, 'header', 'header').value as HeaderRow;
    const opened = await openSlot(header, secret);
    const slot = header.slots.find(({ kind }) => kind === 'passphrase');
    if (!opened || !slot) throw new Error('The fixture opens');
    const kek = await argon2id(secretBytes(passphrase), fromBase64url(slot.salt)!, slot);
    const wrapped = toBase64url(await wrapVaultKey(opened.vaultKey, kek, oldPlace(header.vault, slot)));
    const old: OldHeader = { format: 0, vault: header.vault, slots: [{ ...slot, wrapped }] };
    put(copy.rows, 'header', 'header', old);
    return copy;
  }

  const fromZero: Migration = {
    from: 0,
    async run(stored, { text }) {
      const old = (await stored.table('header').get('header')) as OldHeader;
      const slot = old.slots[0];
      if (!slot) return err({ type: 'damaged' });
      const kek = await argon2id(secretBytes(text), fromBase64url(slot.salt)!, slot);
      const vaultKey = await unwrapVaultKey(fromBase64url(slot.wrapped)!, kek, oldPlace(old.vault, slot));
      if (vaultKey === null) return err({ type: 'wrongSecret' });
      const vault = old.vault as DeviceId;
      const header = await makeHeader(vault, [await makeSlot(vault, 0, { kind: 'passphrase', text }, vaultKey, slot)]);
      const sealer = createRowSealer(await deriveKeys(vaultKey), vault);
      const head = (await openChainHead(sealer, (await stored.table('journal').get(0)) as Uint8Array)) as ChainHead;
      const sealed = await sealChainHead(sealer, { ...head, header: header.sum });
      await stored.transaction(['header', 'journal'], async () => {
        await stored.table('header').put(header, 'header');
        await stored.table('journal').put(sealed, 0);
      });
      return ok(undefined);
    },
  };

  test('is brought up to the present one when it is opened, and stays so', async () => {
    const disk = await layRows(await older());
    const vault = disk.vault({ migrations: [fromZero] });
    expect(await vault.status()).toEqual({ kind: 'locked' });
    expect(must(await vault.unlock(secret)).findings).toEqual([]);
    await expectRecords(vault);
    await vault.lock();
    expect(must(await disk.vault().unlock(secret)).findings).toEqual([]);
  });
  test('is not touched by a wrong passphrase', async () => {
    const disk = await layRows(await older());
    const vault = disk.vault({ migrations: [fromZero] });
    expect(await vault.unlock({ kind: 'passphrase', text: 'not the words at all' })).toEqual({
      ok: false,
      error: { type: 'wrongSecret' },
    });
    expect(must(await vault.unlock(secret)).records).toBe(2);
  });
  test('is left alone by a program that does not know the way', async () => {
    const disk = await layRows(await older());
    expect(await disk.vault().unlock(secret)).toMatchObject({ ok: false, error: { type: 'damaged' } });
  });
});
