import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: resolve(import.meta.dirname, '../../../dist/bench-page'),
    emptyOutDir: true,
    target: 'chrome150',
    rolldownOptions: { input: resolve(import.meta.dirname, 'index.html') },
  },
});
