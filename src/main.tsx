// Composition root of the app: the one place that knows the vault's worker, the host and the interface at once.
import { createRoot } from 'react-dom/client';
import { createHost } from './host/createHost.ts';
import { App } from './ui/App.tsx';
import { speakFirst } from './ui/language/speak.ts';
import { createVaultClient } from './vault/client.ts';

const host = createHost();
/** The high-water mark is a second witness: without it the vault still opens, and says nothing of a rolled-back database. */
const witness = {
  read: async () => {
    const mark = await host.witnessRead().catch(() => null);
    return mark?.ok ? mark.value : null;
  },
  write: async (mark: string) => {
    await host.witnessWrite(mark).catch(() => null);
  },
};
const vault = createVaultClient(
  () => new Worker(new URL('./vault/worker.ts', import.meta.url), { type: 'module', name: 'vault' }),
  { witness },
);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void speakFirst().then(() => {
  createRoot(root).render(<App services={{ vault, host, clock: () => new Date() }} />);
  requestIdleCallback(() => import('./ui/kit/fontsHan.css'));
});
