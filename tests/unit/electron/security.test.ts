// Design 8, point by point, on the real main process over the fake of `electron`.
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callNames, isMachineCallName } from '../../../src/host/contract.ts';
import { preventable } from '../../support/fakeElectron/window.ts';
import { type FakeElectron, startMain } from '../host/electronHost.ts';

let electron: FakeElectron & { readonly folder: string };
const start = async (prepare?: (electron: FakeElectron) => void) => {
  electron = await startMain(prepare);
  await vi.waitFor(() => electron.fake.menu ?? Promise.reject(new Error('main has not started')));
};
const page = () => {
  const contents = electron.fake.windows[0]?.webContents;
  if (!contents) throw new Error('No window');
  return contents;
};
const own = 'app://holdfast/index.html';
const stranger = 'https://example.org/';

beforeEach(() => start());
afterEach(() => rmSync(electron.folder, { recursive: true, force: true }));

describe('the window', () => {
  const preferences = () => electron.fake.windows[0]?.options.webPreferences ?? {};

  it('is sandboxed, isolated, without Node, webviews, devtools or spell checking', () => {
    expect(preferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has the sandbox switched on for every process before anything else', () => {
    expect(electron.fake.log[0]).toBe('app.enableSandbox');
  });

  it('shows the app’s own page', () => expect(page().getURL()).toBe(own));

  it('has devtools neither in a packaged app, whatever the environment says', async () => {
    vi.stubEnv('HOLDFAST_DEVTOOLS', '1');
    await start();
    expect(preferences().devTools).toBe(false);
    vi.unstubAllEnvs();
  });

  it('comes back, locked, when its page has died, and not when it left in peace', () => {
    page().emit('render-process-gone', {}, { reason: 'crashed' });
    expect(page().reloads).toBe(1);
    page().emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(page().reloads).toBe(1);
  });
});

describe('the app’s own scheme', () => {
  it('is a standard, secure one that does not pass over the policy', () => {
    expect(electron.fake.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    ]);
  });

  it('is registered before Chromium is ready, and served before there is a window', () => {
    const at = (line: string) => electron.fake.log.indexOf(line);
    expect(at('protocol.registerSchemesAsPrivileged')).toBeLessThan(at('app ready'));
    expect(at('session.protocol.handle')).toBeLessThan(at('new BrowserWindow'));
  });

  it.each(['app://other/index.html', 'app://holdfast@other/index.html', 'app://user:word@holdfast/index.html'])(
    'refuses %s',
    async (address) => {
      const response = await electron.session.defaultSession.fetch(address);
      expect(response.status).toBe(403);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it.each(['app://holdfast/../main/main.js', 'app://holdfast/%2e%2e/main/main.js', 'app://holdfast//etc/passwd'])(
    'refuses %s',
    async (address) => {
      expect((await electron.session.defaultSession.fetch(address)).status).toBe(400);
    },
  );
});

describe('no network, in four layers', () => {
  it('no name resolves', () => expect(electron.fake.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND'));

  it('every connection goes to a proxy that is not there, the loopback too', () => {
    expect(electron.session.defaultSession.proxy).toEqual({
      mode: 'fixed_servers',
      proxyRules: 'socks5://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
    expect(electron.fake.switches.get('proxy-server')).toBe('socks5://127.0.0.1:9');
    expect(electron.fake.switches.get('proxy-bypass-list')).toBe('<-loopback>');
  });

  it.each([
    stranger,
    'http://127.0.0.1:47613/',
    'http://localhost/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://other/index.html',
    'blob:https://example.org/1',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'view-source:app://holdfast/',
    '',
  ])('a request for %s is cancelled', (address) => expect(electron.session.defaultSession.lets(address)).toBe(false));

  it.each([own, 'app://holdfast/assets/main.js', 'blob:app://holdfast/1', 'data:image/png;base64,AA=='])(
    'a request for %s is not',
    (address) => expect(electron.session.defaultSession.lets(address)).toBe(true),
  );

  it('the policy is on every answer', async () => {
    const { headers } = await electron.session.defaultSession.fetch(own);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' blob: data:");
  });

  it('they all stand before there is a window', () => {
    const { log } = electron.fake;
    const window = log.indexOf('new BrowserWindow');
    for (const guard of ['app.commandLine.appendSwitch', 'session.setProxy', 'session.webRequest.onBeforeRequest']) {
      expect(log.indexOf(guard)).toBeGreaterThanOrEqual(0);
      expect(log.indexOf(guard)).toBeLessThan(window);
    }
  });

  it('Chromium’s background services, WebRTC, spell-check and downloads are off', () => {
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'disable-sync',
      'no-pings',
    ]) {
      expect(electron.fake.switches.has(name)).toBe(true);
    }
    expect(page().webRtcPolicy).toBe('disable_non_proxied_udp');
    expect(electron.session.defaultSession.spellChecker).toBe(false);
    const download = preventable({});
    electron.session.defaultSession.emit('will-download', download);
    expect(download.wasPrevented()).toBe(true);
  });
});

describe('permissions', () => {
  const asked = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'display-capture',
    'usb',
    'hid',
    'fileSystem',
    'openExternal',
    'unknown',
  ] as const;
  const request = (permission: (typeof asked)[number] | 'persistent-storage') => {
    let granted: boolean | null = null;
    const callback = (answer: boolean) => {
      granted = answer;
    };
    electron.session.defaultSession.permissionRequest?.(page() as never, permission, callback, {} as never);
    return granted;
  };
  const check = (permission: (typeof asked)[number] | 'persistent-storage', origin: string) =>
    electron.session.defaultSession.permissionCheck?.(null, permission, origin, {} as never);

  it.each(asked)('%s is denied, asked and checked', (permission) => {
    expect(request(permission)).toBe(false);
    expect(check(permission, 'app://holdfast/')).toBe(false);
  });

  it('only that the vault’s storage is kept is granted, and only to the app', () => {
    expect(request('persistent-storage')).toBe(true);
    expect(check('persistent-storage', 'app://holdfast/')).toBe(true);
    expect(check('persistent-storage', stranger)).toBe(false);
    page().mainFrame = { url: stranger, parent: null };
    expect(request('persistent-storage')).toBe(false);
  });

  it('no device is given', () => expect(electron.session.defaultSession.deviceAllowed?.()).toBe(false));
});

describe('the page stays where it is', () => {
  const prevented = (name: string, details: object) => {
    const event = preventable(details);
    page().emit(name, event);
    return event.wasPrevented();
  };

  it.each([stranger, 'file:///etc/passwd', 'app://other/', 'javascript:alert(1)', 'data:text/html,x'])(
    'it does not go to %s',
    (url) => {
      expect(prevented('will-navigate', { url })).toBe(true);
      expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    },
  );
  it('it may load itself again', () => expect(prevented('will-navigate', { url: own })).toBe(false));
  it('no frame inside it goes anywhere', () =>
    expect(prevented('will-frame-navigate', { url: own, isMainFrame: false })).toBe(true));
  it('no redirect and no webview', () => {
    expect(prevented('will-redirect', { url: own })).toBe(true);
    expect(prevented('will-attach-webview', {})).toBe(true);
  });
  it('it opens no windows', () => expect(page().openHandler?.({ url: own } as never)).toEqual({ action: 'deny' }));
});

describe('a call of the page', () => {
  const calls = callNames.filter(isMachineCallName).map((name) => `holdfast:call:${name}`);

  it('is answered for each name of the contract, and for nothing else', () => {
    expect([...electron.fake.handlers.keys()].toSorted()).toEqual(calls.toSorted());
  });

  it.each(calls)('%s is refused from a frame inside the page', async (call) => {
    const frame = { url: own, parent: page().mainFrame };
    await expect(electron.invoke(call, [], { frame })).rejects.toThrow('came from elsewhere');
  });
  it.each(calls)('%s is refused from another page’s address', async (call) => {
    page().mainFrame = { url: stranger, parent: null };
    await expect(electron.invoke(call, [])).rejects.toThrow('came from elsewhere');
  });
  it.each(calls)('%s is refused from a frame that is gone', async (call) => {
    await expect(electron.invoke(call, [], { frame: null })).rejects.toThrow('came from elsewhere');
  });
  it.each(calls)('%s is refused from another window', async (call) => {
    const frame = { url: own, parent: null };
    await expect(electron.invoke(call, [], { frame, sender: { mainFrame: frame } })).rejects.toThrow('came from elsewhere');
  });
  it('is checked again in the main process, whatever a page sends past the preload', async () => {
    await expect(electron.invoke('holdfast:call:saveWrite', ['../../x', new Uint8Array(1)])).rejects.toThrow(
      'refused its arguments',
    );
    await expect(electron.invoke('holdfast:call:setIdleMinutes', [0])).rejects.toThrow('refused its arguments');
    await expect(electron.invoke('holdfast:call:info', ['more'])).rejects.toThrow('refused its arguments');
  });
});

describe('only one Holdfast runs', () => {
  it('a second one ends before it makes a window', async () => {
    electron = await startMain(({ fake }) => {
      fake.gotLock = false;
    });
    expect(electron.fake.quits).toBe(1);
    expect(electron.fake.windows).toEqual([]);
    expect(electron.fake.log).not.toContain('app ready');
  });

  it('and the first one shows its window', () => {
    const window = electron.fake.windows[0];
    if (!window) throw new Error('No window');
    window.minimized = true;
    electron.app.emit('second-instance');
    expect([window.minimized, window.shown]).toEqual([false, 1]);
    expect(electron.fake.log).toContain('window.focus');
  });
});

describe('a page that goes away', () => {
  it.each([
    ['dies', () => page().emit('render-process-gone', {}, { reason: 'crashed' })],
    ['is loaded again', () => page().emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })],
  ])('leaves no file half written when it %s', async (_how, happens) => {
    const target = `${electron.folder}/bundle.zip`;
    electron.fake.saveAnswers.push({ canceled: false, filePath: target });
    const begun = (await electron.invoke('holdfast:call:saveBegin', ['bundle.zip', 'bundle'])) as {
      readonly value: { readonly handle: string };
    };
    happens();
    await vi.waitFor(async () => {
      const written = await electron.invoke('holdfast:call:saveWrite', [begun.value.handle, new Uint8Array(1)]);
      expect(written).toEqual({ ok: false, error: { type: 'failed' } });
    });
  });

  it('and the app ends only after they are taken away', async () => {
    const ending = preventable({});
    electron.app.emit('will-quit', ending);
    expect([ending.wasPrevented(), electron.fake.exits]).toEqual([true, 0]);
    await vi.waitFor(() => expect(electron.fake.exits).toBe(1));
  });
});

describe('what is never used', () => {
  it('crash reports, remote debugging and the shell', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const sources = readdirSync('electron', { withFileTypes: true }).filter((entry) => entry.name.endsWith('.ts'));
    const text = sources.map((entry) => readFileSync(`electron/${entry.name}`, 'utf8')).join('\n');
    expect(text).not.toMatch(
      /crashReporter|remote-debugging|\bshell\.|autoUpdater|openExternal|executeJavaScript|openDevTools|net\.fetch/,
    );
  });
});
