// How much memory the renderers of a browser ever held, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly commandLine: string;
  readonly peakMiB: number;
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const status = textOf(`/proc/${name}/status`);
      const number = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const commandLine = textOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
      return { id: Number(name), parent: number('PPid'), commandLine, peakMiB: number('VmHWM') / 1024 };
    });
}

/** Peak resident memory of each renderer of the browser on this profile, MiB, largest first. Null where there is no /proc. */
export function rendererPeaksMiB(profileFolder: string): readonly number[] | null {
  if (process.platform !== 'linux') return null;
  const all = processes();
  const family = new Set(all.filter(({ commandLine }) => commandLine.includes(profileFolder)).map(({ id }) => id));
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return all
    .filter(({ id, commandLine }) => family.has(id) && commandLine.includes('--type=renderer'))
    .map(({ peakMiB }) => peakMiB)
    .toSorted((a, b) => b - a);
}
