// The small parts of the main process: locking, menu, witness, printing, where the window stood.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/menu.ts';
import { keepWindowState, readWindowState } from '../../../electron/windowState.ts';
import { createWitness } from '../../../electron/witness.ts';
import { defaultIdleMinutes, type HostEvent, menuCommands } from '../../../src/host/contract.ts';
import { type FakeElectron, startMain } from '../host/electronHost.ts';

let electron: FakeElectron & { readonly folder: string };
const told = () => electron.fake.windows[0]?.webContents.sent.map(({ payload }) => payload as HostEvent) ?? [];
const call = (name: string, ...given: unknown[]) => electron.invoke(`holdfast:call:${name}`, given);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  electron = await startMain();
  await vi.waitFor(() => electron.fake.menu ?? Promise.reject(new Error('main has not started')));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(electron.folder, { recursive: true, force: true });
});

describe('locking with the machine', () => {
  it.each([
    ['suspend', 'suspend'],
    ['shutdown', 'suspend'],
    ['lock-screen', 'screenLock'],
    ['user-did-resign-active', 'screenLock'],
  ])('%s tells the page to lock', (event, reason) => {
    electron.powerMonitor.emit(event);
    expect(told()).toEqual([{ kind: 'lock', reason }]);
  });

  it('an idle machine tells it once, and again after somebody was there', () => {
    electron.fake.idleSeconds = defaultIdleMinutes * 60;
    vi.advanceTimersByTime(60_000);
    expect(told()).toEqual([{ kind: 'lock', reason: 'idle' }]);
    electron.fake.idleSeconds = 0;
    vi.advanceTimersByTime(60_000);
    electron.fake.idleSeconds = defaultIdleMinutes * 60;
    vi.advanceTimersByTime(60_000);
    expect(told()).toHaveLength(2);
  });

  it('the person chooses how long', async () => {
    await call('setIdleMinutes', 1);
    electron.fake.idleSeconds = 59;
    vi.advanceTimersByTime(60_000);
    expect(told()).toEqual([]);
    electron.fake.idleSeconds = 61;
    vi.advanceTimersByTime(60_000);
    expect(told()).toEqual([{ kind: 'lock', reason: 'idle' }]);
  });
});

describe('the menu', () => {
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  const commandsOf = (platform: NodeJS.Platform) => {
    const heard: HostEvent[] = [];
    const items = flat(menuTemplate({ tell: (event) => heard.push(event) }, platform));
    for (const item of items) (item.click as (() => void) | undefined)?.();
    return heard.flatMap((event) => (event.kind === 'command' ? [event.command] : []));
  };

  it.each(['linux', 'darwin', 'win32'] as const)('on %s reaches every command of the contract once', (platform) => {
    expect(commandsOf(platform).toSorted()).toEqual([...menuCommands].toSorted());
  });

  it.each(['linux', 'darwin', 'win32'] as const)(
    'on %s neither reloads nor inspects the page, and no key does twice',
    (platform) => {
      const items = flat(menuTemplate({ tell: () => {} }, platform));
      for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu', 'windowMenu', 'recentDocuments']) {
        expect(items.map((item) => item.role)).not.toContain(role);
      }
      const keys = items.flatMap((item) => item.accelerator ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('is set when the app starts', () => expect(electron.fake.menu?.length).toBeGreaterThan(3));
});

describe('what the machine is asked', () => {
  it('to hide the window, it says what became of it', async () => {
    const answer = await call('setContentProtection', true);
    expect(electron.fake.windows[0]?.protection).toBe(true);
    expect(answer).toBe(process.platform !== 'linux');
  });

  it.each([
    [[true, ''], { ok: true, value: undefined }],
    [[false, 'Print job canceled'], { ok: false, error: { type: 'cancelled' } }],
    [[false, 'Invalid printer settings'], { ok: false, error: { type: 'failed' } }],
  ] as const)('to print, and the printer answers %j', async (answer, result) => {
    const contents = electron.fake.windows[0]?.webContents;
    if (contents) contents.printAnswer = answer;
    expect(await call('print')).toEqual(result);
    expect(contents?.prints[0]?.silent).toBe(false);
  });
});

describe('the witness', () => {
  it('is never half there, and for this account only', async () => {
    const file = join(electron.folder, 'witness');
    const witness = createWitness(file);
    await Promise.all([witness.write('AAAA'), witness.write('BBBBBBBB'), witness.write('C')]);
    expect(readFileSync(file, 'utf8')).toBe('C');
    expect(readdirSync(electron.folder)).not.toContain('witness.next');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('that cannot be kept or read says so, and goes on when it can', async () => {
    const folder = join(electron.folder, 'gone');
    const witness = createWitness(join(folder, 'witness'));
    expect(await witness.read()).toEqual({ ok: true, value: null });
    expect(await witness.write('AAAA')).toEqual({ ok: false, error: { type: 'failed' } });
    mkdirSync(join(folder, 'witness'), { recursive: true });
    expect(await witness.read()).toEqual({ ok: false, error: { type: 'failed' } });
    rmSync(join(folder, 'witness'), { recursive: true });
    expect(await witness.write('BBBB')).toEqual({ ok: true, value: undefined });
  });
});

describe('where the window stood', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const bounds = { x: 30, y: 40, width: 900, height: 700 };
  const file = () => join(electron.folder, 'window.json');

  it('comes back', () => {
    keepWindowState(file(), { bounds, maximized: true });
    expect(readWindowState(file(), screens)).toEqual({ bounds, maximized: true });
  });

  it('and nothing else is kept of it', () => {
    const overfull = Object.assign({ title: 'Sophea' }, bounds);
    keepWindowState(file(), { bounds: overfull, maximized: false });
    expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')))).toEqual(['x', 'y', 'width', 'height', 'maximized']);
  });

  it.each([
    ['nothing', ''],
    ['no object', 'null'],
    ['words for numbers', '{"x":"a","y":0,"width":900,"height":700}'],
    ['a screen that is gone', '{"x":5000,"y":0,"width":900,"height":700}'],
  ])('is forgotten when the file says %s', (_what, text) => {
    writeFileSync(file(), text);
    expect(readWindowState(file(), screens)).toBeNull();
  });

  it('is lost without harm where it cannot be written', () => {
    writeFileSync(file(), '{}');
    chmodSync(file(), 0o400);
    expect(() => keepWindowState(join(file(), 'inside'), { bounds, maximized: false })).not.toThrow();
  });
});
