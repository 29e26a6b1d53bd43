// A disk that is really full: a small file system of its own, where the machine lets us make one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createFileSaver } from '../../../electron/files.ts';

const disk = mkdtempSync(join(tmpdir(), 'holdfast-disk-'));
const mounted =
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

it.skipIf(!mounted)('a full disk is named, and what was written is taken away', async () => {
  const saver = createFileSaver();
  const begun = await saver.begin(join(disk, 'bundle.zip'));
  if (!begun.ok) throw new Error(begun.error.type);
  const { handle } = begun.value;
  expect(await saver.write(handle, new Uint8Array(100_000))).toEqual({ ok: true, value: undefined });
  expect(await saver.write(handle, new Uint8Array(400_000))).toEqual({ ok: false, error: { type: 'diskFull' } });
  expect(readdirSync(disk)).toEqual([]);
});
