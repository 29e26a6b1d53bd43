// The fuses are bytes in Electron's program, after a mark that says where they are. A file with the mark is enough to see them set.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, expect, it } from 'vitest';
import afterPack from '../../../electron/packaging/fuses.mjs';

const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const count = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-fuses-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program whose fuses all stand the wrong way round. */
function program(path: string, fuses: number): void {
  const wire = Buffer.concat([Buffer.from([1, fuses]), Buffer.alloc(fuses, FuseState.ENABLE)]);
  writeFileSync(path, Buffer.concat([Buffer.from('program'), Buffer.from(mark), wire, Buffer.from('more')]));
}
const pack = () =>
  afterPack({
    appOutDir: folder,
    electronPlatformName: 'linux',
    arch: 1,
    packager: { executableName: 'holdfast', appInfo: { productFilename: 'Holdfast' } },
  });

it('the packaged program cannot be run as Node, inspected, or given another app', async () => {
  const path = join(folder, 'holdfast');
  program(path, count);
  await pack();
  const wire = await getCurrentFuseWire(path);
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.WasmTrapHandlers,
  ];
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  expect(off.length + on.length).toBe(count);
  expect(readFileSync(path, 'latin1').endsWith('more')).toBe(true);
});

it('a fuse that nobody has decided about stops the packaging', async () => {
  program(join(folder, 'holdfast'), count + 1);
  await expect(pack()).rejects.toThrow();
});
