// Whether the first steps were put away or asked for again, and whether a bundle was verified: sealed beside the records.
import { useSyncExternalStore } from 'react';
import type { VaultApi } from '../../vault/api.ts';

type Memory = Pick<VaultApi, 'sealedValue' | 'setSealedValue'>;

const shownName = 'firstSteps.shown';
const verifiedName = 'firstSteps.verified';

/** `byThemselves` in a vault where nobody has said anything about them. */
export type StepsShown = 'byThemselves' | 'away' | 'asked';

/** Counts what was remembered, so that a list which stands on the screen reads again. */
let turn = 0;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useMemoryTurn = (): number => useSyncExternalStore(subscribe, () => turn);

async function remember(vault: Memory, name: string, value: string): Promise<void> {
  await vault.setSealedValue(name, value);
  turn += 1;
  for (const listener of listeners) listener();
}

export const putFirstStepsAway = (vault: Memory): Promise<void> => remember(vault, shownName, 'away');
export const bringFirstStepsBack = (vault: Memory): Promise<void> => remember(vault, shownName, 'asked');
export const noteVerified = (vault: Memory): void => void remember(vault, verifiedName, 'yes');

export async function readMemory(vault: Memory): Promise<{ readonly shown: StepsShown; readonly verified: boolean }> {
  const [shown, verified] = await Promise.all([vault.sealedValue(shownName), vault.sealedValue(verifiedName)]);
  return { shown: shown === 'away' || shown === 'asked' ? shown : 'byThemselves', verified: verified === 'yes' };
}
