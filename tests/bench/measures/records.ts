// Writing many records, opening them again after a restart of the browser, editing one, and the memory all of it takes.

import { newProfile, onFreshProfile } from '../browser.ts';
import { type Memory, memoryOf } from '../memory.ts';
import type { Unlocked, Written } from '../page/vaultMeasures.ts';

export interface RecordRound {
  readonly written: Written;
  readonly plainWriteMs: number;
  readonly unlocked: Unlocked;
  readonly plainReadMs: number;
  readonly memory: Memory;
  readonly commitMs: readonly number[];
  readonly putMs: readonly number[];
  readonly searchMs: readonly number[];
}

/** Edits and bare puts take turns, so that what else the machine does meets both alike. */
const turns = 10;
/** A journal row of an edited note, sealed and padded. */
const rowBytes = 2_560;

export async function measureRecords(url: string, count: number, edits: number): Promise<RecordRound> {
  const plainProfile = newProfile(url);
  const vaultProfile = newProfile(url);
  try {
    const plainWriteMs = await plainProfile.open((page) => page.evaluate((n) => window.figures.writePlain(n), count));
    const written = await vaultProfile.open((page) => page.evaluate((n) => window.figures.writeVault(n), count));
    const plainRead = await plainProfile.open((page) => page.evaluate(() => window.figures.readPlain()));
    if (plainRead.records !== count) throw new Error('Plain Dexie gave back other records');
    const unlockedWithMemory = await vaultProfile.open(async (page) => {
      const unlocked = await page.evaluate(() => window.figures.unlockVault());
      return { unlocked, memory: await memoryOf(page, vaultProfile.folder) };
    });
    if (unlockedWithMemory.unlocked.records !== count) throw new Error('The vault gave back other records');
    const edited = await vaultProfile.open(async (page) => {
      await page.evaluate(() => window.figures.unlockVault());
      const searchMs = await page.evaluate(() => window.figures.searchVault(500));
      const commitMs: number[] = [];
      const putMs: number[] = [];
      for (let turn = 0; turn < turns; turn++) {
        commitMs.push(...(await page.evaluate((n) => window.figures.commitOne(n), Math.ceil(edits / turns))));
        putMs.push(
          ...(await page.evaluate(([n, bytes]) => window.figures.putRows(n, bytes), [
            Math.ceil(edits / turns),
            rowBytes,
          ] as const)),
        );
      }
      return { commitMs, putMs, searchMs };
    });
    return { written, plainWriteMs, plainReadMs: plainRead.ms, ...unlockedWithMemory, ...edited };
  } finally {
    plainProfile.remove();
    vaultProfile.remove();
  }
}

export interface BlobRound {
  readonly vault: { readonly writeMs: number; readonly readMs: number };
  readonly plain: { readonly writeMs: number; readonly readMs: number };
}

export async function measureBlobs(url: string, count: number, bytes: number): Promise<BlobRound> {
  const size = [count, bytes] as const;
  const plain = await onFreshProfile(url, (page) => page.evaluate(([n, length]) => window.figures.plainBlobs(n, length), size));
  const vault = await onFreshProfile(url, (page) => page.evaluate(([n, length]) => window.figures.vaultBlobs(n, length), size));
  return { vault, plain };
}
