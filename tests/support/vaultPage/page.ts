// The real vault, in its real worker, with nothing else around it: what crash, quota and disk tests drive.
import { createVaultClient } from '../../../src/vault/client.ts';

const vault = createVaultClient(() => new Worker(new URL('../../../src/vault/worker.ts', import.meta.url), { type: 'module' }), {
  witness: {
    read: async () => localStorage.getItem('witness'),
    write: async (value: string) => localStorage.setItem('witness', value),
  },
});

declare global {
  interface Window {
    vault: typeof vault;
  }
}
window.vault = vault;
