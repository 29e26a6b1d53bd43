import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  worker: { format: 'es' },
  build: {
    emptyOutDir: true,
    target: 'chrome150',
    rolldownOptions: { input: resolve(import.meta.dirname, 'index.html') },
  },
});
