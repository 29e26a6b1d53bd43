import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { viewerPlugin } from '../src/bundle/viewer/viewerPlugin.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  // The real package would begin to download its program as soon as it is imported.
  resolve: { alias: [{ find: /^electron$/, replacement: resolve(import.meta.dirname, 'support/fakeElectron/electron.ts') }] },
  plugins: [viewerPlugin()],
  test: {
    include: ['tests/{unit,property,vault,layers}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
