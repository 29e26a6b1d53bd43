// Throws the checkpoint away and makes it anew from the journal.
import { err, ok, type Result } from '../domain/result.ts';
import type { Cancelled, Finding, JobOptions } from './api.ts';
import { emptyManifest } from './checkpoint/manifest.ts';
import { type TakeSearch, writeCheckpoint } from './checkpoint/writeCheckpoint.ts';
import { addFinding, type OpenVault } from './openVault.ts';
import { type ReplayOptions, replay } from './replay.ts';

export type RebuildError = Cancelled | { readonly type: 'damaged'; readonly findings: readonly Finding[] };

/** The old pages stay named on disk until the new ones are written; the caller sweeps them then. */
export async function rebuildRecords(
  vault: OpenVault,
  takeSearch: TakeSearch,
  options: JobOptions,
): Promise<Result<void, RebuildError>> {
  const { db, sealer, records } = vault;
  const rebuilt = await vault.queue.run(async (): Promise<Result<void, RebuildError>> => {
    const total = vault.rows;
    const replayed = await replay(db, sealer, total, {
      onRow: (done) => options.onProgress?.({ done, total }),
      signal: options.signal,
    } satisfies ReplayOptions);
    if (replayed === 'cancelled') return err({ type: 'cancelled' });
    if (replayed.finding !== null) {
      addFinding(vault, replayed.finding);
      return err({ type: 'damaged', findings: [replayed.finding] });
    }
    records.clear();
    for (const state of replayed.states.values()) records.adopt(state);
    vault.manifest = { ...emptyManifest, version: vault.manifest.version, search: vault.manifest.search };
    return ok(undefined);
  });
  if (rebuilt.ok) await writeCheckpoint(vault, takeSearch);
  return rebuilt;
}
