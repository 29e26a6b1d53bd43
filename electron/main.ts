// The main process, in the order in which things must happen: what Chromium reads before it is ready, then the session's
// guards, then the one window.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, session } from 'electron';
import { lockWithMachine } from './autoLock.ts';
import { letPageFinish } from './closing.ts';
import { chooseDatabaseEngine } from './database.ts';
import { eventsTo } from './events.ts';
import { createFileSaver, type FileSaver } from './files.ts';
import { guardContents } from './guard.ts';
import { answerCalls } from './ipc.ts';
import { machineCalls } from './machineCalls.ts';
import { setMenu } from './menu.ts';
import { cutNetwork, cutNetworkSwitches } from './network.ts';
import { denyPermissions } from './permissions.ts';
import { registerScheme, serveApp } from './protocol.ts';
import { createWindow } from './window.ts';
import { createWitness } from './witness.ts';

const dist = join(import.meta.dirname, '../..');

app.enableSandbox();
cutNetworkSwitches(app.commandLine);
chooseDatabaseEngine(app.commandLine);
registerScheme();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());
if (!app.commandLine.hasSwitch('user-data-dir')) keepOwnFolder(join(app.getPath('appData'), 'Holdfast'));

// One window writes the vault; a second start shows the first one's.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  await cutNetwork(session.defaultSession);
  serveApp(session.defaultSession, join(dist, 'app'));

  const window = createWindow(join(dist, 'electron/preload/preload.cjs'));
  const events = eventsTo(window.webContents);
  const files = createFileSaver();
  const witness = createWitness(join(app.getPath('userData'), 'witness'));
  const closing = letPageFinish(window, events);
  const autoLock = lockWithMachine(powerMonitor, events);
  answerCalls(window.webContents, machineCalls({ window, closing, files, witness, autoLock }));
  dropUnfinished(window, files);
  setMenu(events);
  app.on('second-instance', () => show(window));
}

/** The same folder whether it runs packaged or from a clone: the vault is in it, and nobody else's account reads it. */
function keepOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}

/** A page that goes away leaves no file half written. */
function dropUnfinished(window: BrowserWindow, files: FileSaver): void {
  window.webContents.on('render-process-gone', () => void files.abortAll());
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) void files.abortAll();
  });
  app.once('will-quit', (event) => {
    event.preventDefault();
    void files.abortAll().finally(() => app.exit(0));
  });
}

function show(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
