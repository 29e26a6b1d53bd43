// How much memory a browser's pages and workers take: as the browser says, and as the kernel counts it.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

export interface Memory {
  /** JavaScript heaps, buffers and DOM of the page and its workers; null where the browser does not say. */
  readonly ownBytes: number | null;
  /** Proportional set size of the renderer processes; null where there is no /proc. */
  readonly residentBytes: number | null;
}

export async function memoryOf(page: Page, profileFolder: string): Promise<Memory> {
  const ownBytes = await page.evaluate(async () => {
    const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
      measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
    };
    return measure === undefined ? null : (await measure.call(performance)).bytes;
  });
  return { ownBytes, residentBytes: residentOf(profileFolder) };
}

interface Running {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

function running(): readonly Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const afterName = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? '';
        return [{ id: Number(name), parent: Number(afterName.split(' ')[1]), command }];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

function residentOf(profileFolder: string): number | null {
  if (process.platform !== 'linux') return null;
  const all = running();
  const found = new Set(all.filter(({ command }) => command.includes(`--user-data-dir=${profileFolder}`)).map(({ id }) => id));
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, parent } of all) if (found.has(parent)) found.add(id);
  }
  const renderers = all.filter(({ id, command }) => found.has(id) && command.includes('--type=renderer'));
  return renderers.reduce((sum, { id }) => sum + proportionalSize(id), 0);
}

function proportionalSize(id: number): number {
  try {
    const kib = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kib ?? 0) * 1024;
  } catch {
    return 0; // it ended meanwhile
  }
}
