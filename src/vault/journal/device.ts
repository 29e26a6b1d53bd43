// Who writes here: the device's id and signing key, sealed in the row `device`.
import { fromBase64url, toBase64url } from '../../crypto/encoding.ts';
import { createSigningKeyPair, signingKey } from '../../crypto/sign.ts';
import { wipe } from '../../crypto/vaultKey.ts';
import { type DeviceId, isId } from '../../domain/ids.ts';
import type { Sealed } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';

export const deviceRow = 'device';

export interface Device {
  readonly id: DeviceId;
  /** Ed25519, base64url. */
  readonly publicKey: string;
  readonly signingKey: CryptoKey;
}
interface StoredDevice {
  readonly v: 1;
  readonly device: DeviceId;
  readonly publicKey: string;
  readonly seed: string;
}

/** A new device and the row to store. */
export async function createDevice(
  sealer: RowSealer,
  id: DeviceId,
): Promise<{ readonly device: Device; readonly sealed: Sealed<'device'> }> {
  const { seed, publicKey } = await createSigningKeyPair();
  const stored: StoredDevice = { v: 1, device: id, publicKey: toBase64url(publicKey), seed: toBase64url(seed) };
  const device = { id, publicKey: stored.publicKey, signingKey: await signingKey(seed) };
  wipe(seed);
  return { device, sealed: await sealer.sealJson('device', deviceRow, stored) };
}

/** Null when the row is altered. */
export async function openDevice(sealer: RowSealer, sealed: Uint8Array): Promise<Device | null> {
  const stored = (await sealer.openJson('device', deviceRow, sealed)) as StoredDevice | null;
  const seed = stored === null ? null : fromBase64url(stored.seed);
  if (stored === null || seed === null || !isId(stored.device)) return null;
  const device = { id: stored.device, publicKey: stored.publicKey, signingKey: await signingKey(seed) };
  wipe(seed);
  return device;
}
