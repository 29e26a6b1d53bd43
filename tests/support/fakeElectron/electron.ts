// Stands in for the `electron` module where its program cannot be had. Each part is typed by electron.d.ts, so that a call that
// Electron does not have, or has with other arguments, does not compile.
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  App,
  CommandLine,
  ContextBridge,
  Dialog,
  Display,
  Menu as ElectronMenu,
  IpcMain,
  IpcRenderer,
  Protocol,
  Screen,
} from 'electron';
import { FakeSession } from './session.ts';
import { fake } from './state.ts';
import { FakeWindow } from './window.ts';

export { fake } from './state.ts';

type AppUsed =
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'isPackaged';

class FakeApp extends EventEmitter implements Pick<App, AppUsed> {
  isPackaged = true;
  readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'> = {
    appendSwitch: (name, value = '') => {
      fake.log.push('app.commandLine.appendSwitch');
      fake.switches.set(name, value);
    },
    hasSwitch: (name) => fake.switches.has(name),
  };
  enableSandbox(): void {
    fake.log.push('app.enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    fake.log.push('app.requestSingleInstanceLock');
    return fake.gotLock;
  }
  async whenReady(): Promise<void> {
    fake.log.push('app ready');
  }
  quit(): void {
    fake.quits += 1;
  }
  exit(): void {
    fake.exits += 1;
  }
  getPath(name: string): string {
    const known = fake.paths.get(name) ?? mkdtempSync(join(tmpdir(), `holdfast-${name}-`));
    fake.paths.set(name, known);
    return known;
  }
  setPath(name: string, path: string): void {
    fake.paths.set(name, path);
  }
}

class FakePowerMonitor extends EventEmitter {
  getSystemIdleTime(): number {
    return fake.idleSeconds;
  }
}

export const app = new FakeApp();
export const powerMonitor = new FakePowerMonitor();
export const session = { defaultSession: new FakeSession() };

export class BrowserWindow extends FakeWindow {
  constructor(options: ConstructorParameters<typeof FakeWindow>[0]) {
    super(options);
    app.emit('web-contents-created', {}, this.webContents);
  }
}

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => {
    fake.log.push('protocol.registerSchemesAsPrivileged');
    fake.schemes = schemes;
  },
};

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Display;
export const screen: Pick<Screen, 'getAllDisplays'> = { getAllDisplays: () => [display] };

export const dialog = {
  async showSaveDialog() {
    return fake.saveAnswers.shift() ?? { canceled: true, filePath: '' };
  },
  async showMessageBox() {
    return fake.messageAnswers.shift() ?? { response: 0, checkboxChecked: false };
  },
} satisfies Partial<Record<keyof Dialog, unknown>>;

export const Menu = {
  buildFromTemplate: (template: Parameters<typeof ElectronMenu.buildFromTemplate>[0]) => template,
  setApplicationMenu: (menu: typeof fake.menu) => {
    fake.menu = menu;
  },
};

export const ipcMain: Pick<IpcMain, 'handle'> = {
  handle: (channel, handler) => {
    if (fake.handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
    fake.handlers.set(channel, handler);
  },
};

/** As over the real border: arguments and answers are copies, and of an error only its words arrive. */
export async function invoke(
  channel: string,
  given: readonly unknown[],
  from: { frame?: unknown; sender?: unknown } = {},
): Promise<unknown> {
  const handler = fake.handlers.get(channel);
  const contents = fake.windows[0]?.webContents;
  if (!handler || !contents) throw new Error(`Nothing answers ${channel}`);
  const event = { sender: from.sender ?? contents, senderFrame: 'frame' in from ? from.frame : contents.mainFrame };
  try {
    return structuredClone(await handler(event as Parameters<typeof handler>[0], ...structuredClone(given)));
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : 'unknown';
    throw new Error(`Error invoking remote method '${channel}': ${words}`, { cause: problem });
  }
}

type Heard = Parameters<IpcRenderer['on']>[1];
const renderer = new EventEmitter();
export const ipcRenderer: Pick<IpcRenderer, 'invoke'> & {
  on(channel: string, heard: Heard): void;
  off(channel: string, heard: Heard): void;
} = {
  invoke: (channel, ...given) => {
    fake.log.push(`ipcRenderer.invoke ${channel}`);
    return invoke(channel, given);
  },
  on: (channel, heard) => void renderer.on(channel, heard),
  off: (channel, heard) => void renderer.off(channel, heard),
};
/** Delivers what main sends to the preload of this process. */
export const deliver = (channel: string, payload: unknown) => renderer.emit(channel, {}, payload);

export const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (key, api) => void fake.exposed.set(key, api),
};
