// The one window: a sandboxed page of the app's own files, shown when it has something to show.
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { cutWebRtc } from './network.ts';
import { startAddress } from './origin.ts';
import { keepWindowState, readWindowState } from './windowState.ts';

/** Only for work on Holdfast itself, never in a packaged app. */
const devTools = !app.isPackaged && process.env.HOLDFAST_DEVTOOLS === '1';

export function createWindow(preload: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    ...state?.bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Holdfast',
    backgroundColor: '#f7f5f2',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools,
    },
  });
  if (state?.maximized) window.maximize();
  cutWebRtc(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  // A page that died takes its worker's keys with it; what was committed is on disk. It starts again, locked.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  void window.loadURL(startAddress);
  return window;
}
