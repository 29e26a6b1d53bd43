import { createTestHost } from '../../support/testHost.ts';
import { contractSuite } from './contractSuite.ts';

contractSuite('test', async () => {
  const host = createTestHost();
  let reached = 0;
  return {
    host,
    saved: async (name) => host.saved.findLast((file) => file.name === name)?.bytes ?? null,
    names: async () => host.saved.map((file) => file.name),
    cancelNextDialog: host.cancelNextDialog,
    fire: host.fire,
    reached: () => reached,
    dispose: async () => {
      reached = 0;
    },
  };
});
