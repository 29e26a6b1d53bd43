import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { viewerPlugin } from './src/bundle/viewer/viewerPlugin.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

/** All words of a translation come in one file, when the language is chosen. English is part of the app. */
const translationOf = (file: string) => {
  const tag = /\/resources\/locales\/([\w-]+)\/\w+\.json$/.exec(file)?.[1];
  return tag === undefined || tag === 'en' ? null : `words-${tag}`;
};

export default defineConfig({
  main: {
    build: { outDir: 'dist/electron/main', externalizeDeps: true, rolldownOptions: { input: at('electron/main.ts') } },
  },
  preload: {
    build: {
      outDir: 'dist/electron/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: at('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src'),
    base: './',
    publicDir: at('resources/public'),
    plugins: [react(), viewerPlugin()],
    worker: { format: 'es' },
    build: {
      outDir: at('dist/app'),
      emptyOutDir: true,
      minify: true,
      target: 'chrome150',
      rolldownOptions: {
        input: at('src/index.html'),
        output: { codeSplitting: { groups: [{ name: translationOf }] } },
      },
    },
  },
});
