// The contract's calls as this machine answers them.
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { err, ok, type Result } from '../src/domain/result.ts';
import {
  type Answers,
  type HostInfo,
  type MachineCallName,
  type PrintError,
  type SaveKind,
  sampleMark,
  saveKinds,
} from '../src/host/contract.ts';
import type { AutoLock } from './autoLock.ts';
import type { Closing } from './closing.ts';
import type { FileSaver } from './files.ts';
import type { Witness } from './witness.ts';

export interface Machine {
  readonly window: BrowserWindow;
  readonly closing: Closing;
  readonly files: FileSaver;
  readonly witness: Witness;
  readonly autoLock: AutoLock;
}

export function machineCalls({ window, closing, files, witness, autoLock }: Machine): Answers<MachineCallName> {
  return {
    async info() {
      return info();
    },
    async saveBegin(suggestedName, kind) {
      const target = await askWhere(window, suggestedName, kind);
      return target ? files.begin(target) : err({ type: 'cancelled' });
    },
    saveWrite: files.write,
    saveFinish: files.finish,
    saveAbort: files.abort,
    witnessRead: witness.read,
    witnessWrite: witness.write,
    async setContentProtection(on) {
      window.setContentProtection(on);
      return on && canHideWindow();
    },
    print: () => print(window),
    async setIdleMinutes(minutes) {
      autoLock.setIdleMinutes(minutes);
    },
    async setUnsaved(unsaved) {
      closing.setUnsaved(unsaved);
    },
    async confirmClose(close) {
      closing.confirm(close);
    },
  };
}

/** Linux has no way to keep a window out of screen captures. */
const canHideWindow = () => process.platform !== 'linux';

function info(): HostInfo {
  return {
    host: 'electron',
    platform: process.platform,
    versions: { chromium: process.versions.chrome ?? 'unknown', electron: process.versions.electron ?? null },
    lacks: canHideWindow() ? [] : ['contentProtection'],
    opensSample: app.commandLine.hasSwitch(sampleMark),
  };
}

async function askWhere(window: BrowserWindow, suggestedName: string, kind: SaveKind): Promise<string | null> {
  const { extension } = saveKinds[kind];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: kind === 'original' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['dontAddToRecent', 'createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || !filePath ? null : filePath;
}

function print(window: BrowserWindow): Promise<Result<void, PrintError>> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (done, reason) => {
      if (done) resolve(ok(undefined));
      else resolve(err({ type: /cancel/i.test(reason) ? 'cancelled' : 'failed' }));
    });
  });
}
