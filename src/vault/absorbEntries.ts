// Takes in entries of other devices: the law by which journals merge. How they travel is not decided here.
import type { RecordId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { StorageFull } from './api.ts';
import { damagedJournal, lostRecord } from './commitChanges.ts';
import { Draft } from './draft.ts';
import { type ChainFault, chainAfter, faultOfPlace, isSignedBy, type ReadEntry, readEntry } from './journal/chains.ts';
import { openEntry } from './journal/readJournal.ts';
import type { OpenVault } from './openVault.ts';
import type { Seen } from './records/registers.ts';
import { hasSeen } from './records/registers.ts';
import { isStorageFull } from './store/database.ts';

export interface Absorbed {
  /** Entries that were new here. */
  readonly taken: number;
  readonly records: readonly RecordId[];
}
export type AbsorbError =
  | StorageFull
  | { readonly type: 'refused'; readonly why: string }
  /** The entry at this place of what was handed in is not what it must be; nothing was taken. */
  | { readonly type: 'unsound'; readonly at: number; readonly fault: ChainFault | 'forked' | 'incomplete' };

/**
 * Signed entries (signature, then JSON), each after everything that it has seen. What is known already is passed over.
 * All of the rest is taken, in one transaction, or nothing.
 */
export const absorbEntries = (
  vault: OpenVault,
  signed: readonly Uint8Array<ArrayBuffer>[],
): Promise<Result<Absorbed, AbsorbError>> =>
  vault.queue.run(async () => {
    if (vault.readOnly) return err({ type: 'refused', why: damagedJournal });
    const read = await Promise.all(signed.map(readEntry));
    const unreadable = read.indexOf(null);
    if (unreadable >= 0) return err({ type: 'unsound', at: unreadable, fault: 'damaged' });
    return take(vault, read as readonly ReadEntry[]);
  });

async function take(vault: OpenVault, read: readonly ReadEntry[]): Promise<Result<Absorbed, AbsorbError>> {
  const touched = new Set(read.flatMap(({ entry }) => entry.ops.map(({ record }) => record)));
  const draft = await Draft.of(vault, touched);
  if ([...touched].some((id) => draft.isLost(id))) return err({ type: 'refused', why: lostRecord });
  let taken = 0;
  let isOpen = false;
  for (const [at, one] of read.entries()) {
    const { entry, signed, hash } = one;
    const known = Object.hasOwn(draft.chains, entry.device) ? draft.chains[entry.device] : undefined;
    if (!(await isSignedBy(one, known?.key ?? entry.key))) return err({ type: 'unsound', at, fault: 'badSignature' });
    if (known !== undefined && entry.entry <= known.entry) {
      if (entry.entry === known.entry && hash !== known.hash) return err({ type: 'unsound', at, fault: 'forked' });
      continue;
    }
    const fault = faultOfPlace(entry, draft.chains);
    if (fault !== null) return err({ type: 'unsound', at, fault });
    draft.add(entry, signed, chainAfter(one, known));
    taken += 1;
    isOpen = entry.part?.[1] === 1;
  }
  if (isOpen) return err({ type: 'unsound', at: read.length, fault: 'incomplete' });
  if (draft.isEmpty) return ok({ taken: 0, records: [] });
  try {
    await draft.store();
  } catch (cause) {
    if (isStorageFull(cause)) return err({ type: 'storageFull' });
    throw cause;
  }
  return ok({ taken, records: draft.touched });
}

/** The signed entries that somebody who has seen `seen` does not have, in the order in which they came here. */
export async function* entriesSince(vault: OpenVault, seen: Seen): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let row = 1; row <= vault.rows; row += 1) {
    const read = await openEntry(vault.sealer, row, await vault.db.journal.get(row));
    if (typeof read === 'string') throw new Error('The journal cannot be read on');
    if (!hasSeen(seen, read.entry.device, read.entry.entry)) yield read.signed;
  }
}
