// A sealed sample bundle with the real page in it, made through Vite as the app makes it, for journeys outside Vite.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { viewerPlugin } from '../../src/bundle/viewer/viewerPlugin.ts';

const root = resolve(import.meta.dirname, '../..');

export async function buildSampleBundle(): Promise<Uint8Array> {
  const { module } = await runnerImport<{ sampleWithViewer: () => Promise<Uint8Array> }>(
    '/tests/unit/bundle/sampleWithViewer.ts',
    {
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [viewerPlugin()],
    },
  );
  return module.sampleWithViewer();
}
