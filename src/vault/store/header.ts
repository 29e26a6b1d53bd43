// The one row in clear: which format, which vault, and the key slots. Each slot's wrap binds all that the header says of it.
import { type Argon2Parameters, argon2id, argon2SaltBytes, isArgon2Acceptable } from '../../crypto/argon2id.ts';
import { sha256Hex } from '../../crypto/digest.ts';
import { fromBase64url, toBase64url, utf8 } from '../../crypto/encoding.ts';
import { parseRecoveryCode, secretBytes } from '../../crypto/passphrase.ts';
import { randomBytes } from '../../crypto/random.ts';
import { associated } from '../../crypto/seal.ts';
import { unwrapVaultKey, wipe, wrapVaultKey } from '../../crypto/vaultKey.ts';
import { type DeviceId, isId } from '../../domain/ids.ts';
import type { Secret, SlotInfo } from '../api.ts';

export const currentFormat = 1;
export const headerRow = 'header';

export interface Slot extends SlotInfo {
  readonly memoryKiB: number;
  readonly passes: number;
  /** 16 bytes, base64url. */
  readonly salt: string;
  /** The sealed vault key, base64url. */
  readonly wrapped: string;
}
export interface HeaderRow {
  readonly format: number;
  readonly vault: DeviceId;
  readonly slots: readonly Slot[];
  /** SHA-256 of the rest (`headerSum`): tells a damaged header from a wrong secret. */
  readonly sum: string;
}

/** Over JSON with the members in this order. */
export const headerSum = (header: Omit<HeaderRow, 'sum'>): Promise<string> =>
  sha256Hex(
    utf8(
      JSON.stringify([
        header.format,
        header.vault,
        header.slots.map((slot) => [slot.slot, slot.kind, slot.memoryKiB, slot.passes, slot.salt, slot.wrapped]),
      ]),
    ),
  );

export async function makeHeader(vault: DeviceId, slots: readonly Slot[]): Promise<HeaderRow> {
  const header = { format: currentFormat, vault, slots };
  return { ...header, sum: await headerSum(header) };
}

export const slotInfos = (header: HeaderRow): readonly SlotInfo[] => header.slots.map(({ slot, kind }) => ({ slot, kind }));

/** Whether the row has the form of a header of the current format and its sum fits. */
export async function isSoundHeader(row: HeaderRow): Promise<boolean> {
  if (row.format !== currentFormat || typeof row.vault !== 'string' || !isId(row.vault) || !Array.isArray(row.slots))
    return false;
  const slotsFit = row.slots.every(
    (slot) => isArgon2Acceptable(slot) && fromBase64url(String(slot.salt))?.length === argon2SaltBytes,
  );
  return slotsFit && row.sum === (await headerSum(row));
}

const slotPlace = (vault: DeviceId, slot: Omit<Slot, 'wrapped'>): Uint8Array =>
  associated('holdfast slot', currentFormat, vault, slot.slot, slot.kind, slot.memoryKiB, slot.passes, slot.salt);

const bytesOfSecret = (secret: Secret): Uint8Array | null =>
  secret.kind === 'passphrase' ? secretBytes(secret.text) : parseRecoveryCode(secret.text);

export async function makeSlot(
  vault: DeviceId,
  slot: number,
  secret: Secret,
  vaultKey: Uint8Array,
  parameters: Argon2Parameters,
): Promise<Slot> {
  const bytes = bytesOfSecret(secret);
  if (bytes === null) throw new Error('A slot is made from a readable secret');
  const salt = randomBytes(argon2SaltBytes);
  const description = { slot, kind: secret.kind, ...parameters, salt: toBase64url(salt) };
  const kek = await argon2id(bytes, salt, parameters);
  const wrapped = await wrapVaultKey(vaultKey, kek, slotPlace(vault, description));
  wipe(kek, bytes);
  return { ...description, wrapped: toBase64url(wrapped) };
}

/** The vault key and the slot that the secret opened; null when it opens none. */
export async function openSlot(
  header: HeaderRow,
  secret: Secret,
): Promise<{ readonly vaultKey: Uint8Array; readonly slot: number } | null> {
  const bytes = bytesOfSecret(secret);
  if (bytes === null) return null;
  for (const slot of header.slots.filter(({ kind }) => kind === secret.kind)) {
    const salt = fromBase64url(slot.salt);
    const wrapped = fromBase64url(slot.wrapped);
    if (salt === null || wrapped === null) continue;
    const kek = await argon2id(bytes, salt, { memoryKiB: slot.memoryKiB, passes: slot.passes });
    const vaultKey = await unwrapVaultKey(wrapped, kek, slotPlace(header.vault, slot));
    wipe(kek);
    if (vaultKey !== null) return { vaultKey, slot: slot.slot };
  }
  return null;
}

/** At least 12 characters of at least 5 kinds; the interface's estimator asks for more. */
export function isPassphraseAcceptable(passphrase: string): boolean {
  const characters = [...passphrase.normalize('NFKC').trim()];
  return characters.length >= 12 && new Set(characters).size >= 5;
}
