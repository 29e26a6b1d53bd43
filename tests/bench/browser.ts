// Opens the bench page in a real Chromium, on a fresh profile for each measurement or on one that was written before.
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { newProfileFolder, openProfile } from '../support/chromium.ts';
import { type FolderServer, serveFolder } from '../support/serveFolder.ts';

/** With these the page is isolated, and the browser tells how much memory it and its workers take. */
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
/** Otherwise the browser waits for its next garbage collection, up to twenty seconds, before it answers. */
const measuringMemory = ['--enable-blink-features=ForceEagerMeasureMemory'];

export async function serveBenchPage(): Promise<FolderServer> {
  await build({ configFile: resolve(import.meta.dirname, 'page/vite.config.ts'), logLevel: 'error' });
  return serveFolder(resolve(import.meta.dirname, '../../dist/bench-page'), isolation);
}

export interface Profile {
  readonly folder: string;
  /** Starts the browser, does the job in the page, and ends the browser. */
  readonly open: <T>(job: (page: Page) => Promise<T>) => Promise<T>;
  readonly remove: () => void;
}

export function newProfile(url: string): Profile {
  const { folder, remove } = newProfileFolder();
  return {
    folder,
    remove,
    async open(job) {
      const context = await openProfile(folder, measuringMemory);
      try {
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(url);
        await page.waitForFunction(() => window.figures !== undefined);
        return await job(page);
      } finally {
        await context.close();
      }
    },
  };
}

/** One measurement on a profile of its own. */
export async function onFreshProfile<T>(url: string, job: (page: Page) => Promise<T>): Promise<T> {
  const profile = newProfile(url);
  try {
    return await profile.open(job);
  } finally {
    profile.remove();
  }
}
