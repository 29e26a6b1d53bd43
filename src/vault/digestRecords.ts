// One hash over all records, equal on devices that hold the same entries. docs/vault-format.md says how it is made.
import { sha256, sha256Hex } from '../crypto/digest.ts';
import { concatBytes, utf8 } from '../crypto/encoding.ts';
import { canonicalJson } from '../domain/canonicalJson.ts';
import type { Value } from '../domain/change.ts';
import type { RecordId, Sha256 } from '../domain/ids.ts';
import { loadPage } from './loadStates.ts';
import type { OpenVault } from './openVault.ts';
import type { RecordState } from './records/recordState.ts';

/** Registers by key, puts by stamp: `[id, [[key, [[device, entry, ms, count, value], …]], …]]`. */
export function canonicalRecord({ id, registers }: RecordState): string {
  const lines = [...registers.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, register]): Value => [
        key,
        register.map(({ stamp, value }) => [stamp.device, stamp.entry, stamp.hlc.ms, stamp.hlc.count, value]),
      ],
    );
  return canonicalJson([id, lines]);
}

type HashById = Map<RecordId, Uint8Array>;

async function addHashes(hashes: HashById, states: Iterable<RecordState>): Promise<void> {
  const batch = [...states];
  const made = await Promise.all(batch.map((state) => sha256(utf8(canonicalRecord(state)))));
  for (const [at, state] of batch.entries()) hashes.set(state.id, made[at] as Uint8Array);
}

/** SHA-256 over the hashes of the records, in the order of their ids. */
export async function digestOfStates(states: Iterable<RecordState>): Promise<Sha256> {
  const hashes: HashById = new Map();
  await addHashes(hashes, states);
  return joinHashes(hashes);
}

const joinHashes = async (hashes: HashById): Promise<Sha256> => {
  const ids = [...hashes.keys()].sort();
  return (await sha256Hex(concatBytes(...ids.map((id) => hashes.get(id) as Uint8Array)))) as Sha256;
};

export async function digestRecords(vault: OpenVault): Promise<Sha256> {
  const hashes: HashById = new Map();
  for (const page of vault.manifest.pages.keys()) await addHashes(hashes, (await loadPage(vault, page)).states());
  await addHashes(hashes, vault.records.changed.values());
  return joinHashes(hashes);
}
