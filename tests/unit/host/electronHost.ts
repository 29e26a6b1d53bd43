// Real main process and real preload, joined by the fake of `electron`, with a real folder to save into.
import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createBridgedHost } from '../../../src/host/bridged.ts';
import type { HostBridge } from '../../../src/host/contract.ts';
import type { HostUnderTest } from './contractSuite.ts';
import { showStorage } from './pageStorage.ts';

export type FakeElectron = typeof import('../../support/fakeElectron/electron.ts');

/** Loads main afresh, as a new process would; tests/vitest.config.ts puts the fake in the place of `electron`. */
export async function startMain(
  prepare: (electron: FakeElectron) => void = () => {},
): Promise<FakeElectron & { readonly folder: string }> {
  vi.resetModules();
  const electron: FakeElectron = await import('../../support/fakeElectron/electron.ts');
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-main-'));
  electron.fake.paths.set('appData', join(folder, 'data'));
  electron.fake.paths.set('documents', join(folder, 'documents'));
  prepare(electron);
  await import('../../../electron/main.ts');
  return { ...electron, folder };
}

export async function createElectronHost(): Promise<HostUnderTest & { readonly electron: FakeElectron }> {
  const electron = await startMain();
  const { fake, folder } = electron;
  await vi.waitFor(() => fake.menu ?? Promise.reject(new Error('main has not started')));
  await import('../../../electron/preload.ts');
  const contents = fake.windows[0]?.webContents;
  if (contents) contents.onSend = electron.deliver;
  showStorage();

  const target = mkdtempSync(join(folder, 'stick-'));
  const bridge = fake.exposed.get('holdfast') as HostBridge;
  const host = createBridgedHost({
    ...bridge,
    saveBegin: (name, kind) => {
      fake.saveAnswers.push({ canceled: false, filePath: join(target, name) });
      return bridge.saveBegin(name, kind).finally(() => {
        fake.saveAnswers.length = 0;
      });
    },
  });
  return {
    host,
    electron,
    saved: (name) =>
      readFile(join(target, name)).then(
        (found) => new Uint8Array(found),
        () => null,
      ),
    names: () => readdir(target),
    cancelNextDialog: () => fake.saveAnswers.push({ canceled: true, filePath: '' }),
    fire: (event) => contents?.send('holdfast:event', event),
    reached: () => fake.log.filter((line) => line.startsWith('ipcRenderer.invoke')).length,
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
