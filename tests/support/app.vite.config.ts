// The app alone, as electron-vite builds it, for runs that need no Electron bundles.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viewerPlugin } from '../../src/bundle/viewer/viewerPlugin.ts';

const at = (path: string) => resolve(import.meta.dirname, '../..', path);

export default defineConfig({
  root: at('src'),
  base: './',
  publicDir: at('resources/public'),
  plugins: [react(), viewerPlugin()],
  worker: { format: 'es' },
  build: { outDir: at('dist/app'), emptyOutDir: true, target: 'chrome150', rolldownOptions: { input: at('src/index.html') } },
});
