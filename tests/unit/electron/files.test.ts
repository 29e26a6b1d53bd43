import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileSaver, type FileSaver, toSaveError } from '../../../electron/files.ts';

let folder = '';
let saver: FileSaver;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-files-'));
  saver = createFileSaver();
});
afterEach(async () => {
  await saver.abortAll();
  rmSync(folder, { recursive: true, force: true });
});

async function begin(name = 'bundle.zip') {
  const begun = await saver.begin(join(folder, name));
  if (!begun.ok) throw new Error(begun.error.type);
  return begun.value.handle;
}
const bytes = new Uint8Array([1, 2, 3]);

describe('a file that is being written', () => {
  it('has a name that says nothing, and no rights for others', async () => {
    await saver.write(await begin('Statement of Sophea.pdf'), bytes);
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/^\.[0-9a-f]{16}\.part$/);
    if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('lets an older file of its name be until it is whole', async () => {
    writeFileSync(join(folder, 'bundle.zip'), 'older');
    const handle = await begin();
    await saver.write(handle, bytes);
    expect(readFileSync(join(folder, 'bundle.zip'), 'utf8')).toBe('older');
    await saver.finish(handle);
    expect([...readFileSync(join(folder, 'bundle.zip'))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['bundle.zip']);
  });

  it('leaves nothing when the app ends', async () => {
    await saver.write(await begin('one.zip'), bytes);
    await saver.write(await begin('two.zip'), bytes);
    await saver.abortAll();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('waits for its pieces before it is finished', async () => {
    const handle = await begin();
    const writes = Array.from({ length: 50 }, () => saver.write(handle, new Uint8Array(10_000)));
    const finished = saver.finish(handle);
    await Promise.all(writes);
    expect((await finished).ok).toBe(true);
    expect(statSync(join(folder, 'bundle.zip')).size).toBe(500_000);
  });
});

describe('when the stick is pulled out', () => {
  it('before the file is begun, it says so', async () => {
    expect(await saver.begin(join(folder, 'gone', 'bundle.zip'))).toEqual({ ok: false, error: { type: 'removed' } });
  });

  it.skipIf(process.platform === 'win32')('while it is written, it says so and leaves nothing', async () => {
    mkdirSync(join(folder, 'stick'));
    const begun = await saver.begin(join(folder, 'stick', 'bundle.zip'));
    if (!begun.ok) throw new Error(begun.error.type);
    await saver.write(begun.value.handle, bytes);
    rmSync(join(folder, 'stick'), { recursive: true });
    expect(await saver.finish(begun.value.handle)).toEqual({ ok: false, error: { type: 'removed' } });
    expect(existsSync(join(folder, 'stick'))).toBe(false);
    expect(await saver.write(begun.value.handle, bytes)).toEqual({ ok: false, error: { type: 'failed' } });
  });

  it('and a folder that stands under the chosen name is not replaced', async () => {
    mkdirSync(join(folder, 'bundle.zip'));
    const handle = await begin();
    const finished = await saver.finish(handle);
    expect(finished.ok).toBe(false);
    expect(readdirSync(folder)).toEqual(['bundle.zip']);
  });
});

describe('the system’s words become ours', () => {
  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EFBIG', 'diskFull'],
    ['ENOENT', 'removed'],
    ['EIO', 'removed'],
    ['ENODEV', 'removed'],
    ['ESTALE', 'removed'],
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
    ['EROFS', 'denied'],
    ['ENAMETOOLONG', 'failed'],
  ])('%s is %s', (code, type) => {
    expect(toSaveError(Object.assign(new Error('/home/someone/Sophea.pdf'), { code }))).toEqual({ type });
  });

  it('and none of them tells a path', () => {
    expect(JSON.stringify(toSaveError(new Error('/home/someone/Sophea.pdf')))).toBe('{"type":"failed"}');
  });
});
