// Reads the long texts before anyone searches, so that the first hits after unlock come with their excerpts at once.
import type { OpenVault } from '../openVault.ts';

/** After each page the thread belongs to whatever waits; while commits are on their way, this waits longer. */
const restMs = 4;
const busyMs = 150;

interface Foreseeing {
  readonly isBusy: () => boolean;
  readonly closed: AbortSignal;
}

export async function foreseeBodies(vault: OpenVault, { isBusy, closed }: Foreseeing): Promise<void> {
  for (const { body } of vault.manifest.pages.toReversed()) {
    while (isBusy() && !closed.aborted) await rest(busyMs);
    if (closed.aborted || !(await vault.bodies.foresee(body))) return;
    await rest(restMs);
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
