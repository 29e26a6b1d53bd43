// Calls that the page answers itself, the same way in every host.
import type { Answers, CallName, MachineCallName } from './contract.ts';

export const pageCalls: Answers<Exclude<CallName, MachineCallName>> = {
  async requestPersistence() {
    return (await navigator.storage.persisted()) || navigator.storage.persist();
  },
  async storageEstimate() {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { usageBytes: usage, quotaBytes: quota };
  },
};
