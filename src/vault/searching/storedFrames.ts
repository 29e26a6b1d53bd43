// The search index at rest: frames sealed under their random keys, named in order by the manifest.
import { addFinding, type OpenVault } from '../openVault.ts';
import type { Frame } from '../search/types.ts';

const framesPerTransaction = 16;

/** Null when one is missing or altered (a finding then): the index is made anew from the records. */
export async function readFrames(vault: OpenVault, names: readonly string[]): Promise<Uint8Array[] | null> {
  const stored = await vault.db.search.bulkGet([...names]);
  const frames = await Promise.all(
    stored.map((sealed, at) => (sealed instanceof Uint8Array ? vault.sealer.open('search', names[at] as string, sealed) : null)),
  );
  const sound: Uint8Array[] = [];
  for (const [at, frame] of frames.entries()) {
    if (frame !== null) sound.push(frame);
    else
      addFinding(vault, { table: 'search', row: names[at] as string, fault: stored[at] === undefined ? 'missing' : 'damaged' });
  }
  return sound.length === names.length ? sound : null;
}

export async function writeFrames({ db, sealer }: OpenVault, frames: readonly Frame[]): Promise<void> {
  for (let at = 0; at < frames.length; at += framesPerTransaction) {
    const batch = frames.slice(at, at + framesPerTransaction);
    const sealed = await Promise.all(batch.map(({ key, bytes }) => sealer.seal<'searchFrame'>('search', key, bytes)));
    await db.search.bulkPut(
      sealed,
      batch.map(({ key }) => key),
    );
  }
}
