// The browser's profile in which the vault of the browser window lives: what it is told, and what is taken out of it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserArguments, findBrowser, forgetTraces, isProfileOpen, prepareProfile } from '../../../electron/launch/browser.mjs';

let profile = '';
const inDefault = (...parts: string[]) => join(profile, 'Default', ...parts);
const preferences = () => JSON.parse(readFileSync(inDefault('Preferences'), 'utf8')) as Record<string, unknown>;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'holdfast-browser-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

describe('a new profile', () => {
  it('stores no passwords and remembers no form entries', () => {
    prepareProfile(profile);
    expect(preferences()).toMatchObject({
      credentials_enable_service: false,
      autofill: { profile_enabled: false, credit_card_enabled: false },
      search: { suggest_enabled: false },
    });
  });

  it('is prepared once, so that the person’s own settings stay', () => {
    prepareProfile(profile);
    writeFileSync(inDefault('Preferences'), '{"zoom":2}');
    prepareProfile(profile);
    expect(preferences()).toEqual({ zoom: 2 });
  });
});

describe('the traces beside the vault', () => {
  it('are taken out, and the vault is not', () => {
    mkdirSync(inDefault('Sessions'), { recursive: true });
    mkdirSync(inDefault('IndexedDB'));
    for (const name of ['History', 'Web Data', 'Sessions/Apps_1', 'IndexedDB/vault']) writeFileSync(inDefault(name), 'x');
    const kept = {
      credentials_enable_service: false,
      profile: { name: 'Holdfast', content_settings: { exceptions: { other: {} } } },
    };
    const places = { selectfile: { last_directory: '/media/Sophea' }, savefile: { default_directory: '/media/Sophea' } };
    const exceptions = {
      other: {},
      file_system_last_picked_directory: { 'http://127.0.0.1:47613,*': { path: '/media/Sophea' } },
    };
    const before = { ...kept, ...places, profile: { name: 'Holdfast', content_settings: { exceptions } } };
    writeFileSync(inDefault('Preferences'), JSON.stringify(before));
    forgetTraces(profile);
    expect(['Sessions', 'History', 'Web Data'].filter((name) => existsSync(inDefault(name)))).toEqual([]);
    expect(readFileSync(inDefault('IndexedDB/vault'), 'utf8')).toBe('x');
    expect(preferences()).toEqual(kept);
  });

  it('are no reason to fail where there are none, or where the settings are broken', () => {
    expect(() => forgetTraces(profile)).not.toThrow();
    prepareProfile(profile);
    writeFileSync(inDefault('Preferences'), '{');
    expect(() => forgetTraces(profile)).not.toThrow();
  });

  it.skipIf(process.platform === 'win32')('are left alone while a browser has the profile open', () => {
    expect(isProfileOpen(profile)).toBe(false);
    symlinkSync(`${hostname()}-${process.pid}`, join(profile, 'SingletonLock'));
    expect(isProfileOpen(profile)).toBe(true);
    rmSync(join(profile, 'SingletonLock'));
    symlinkSync(`${hostname()}-999999999`, join(profile, 'SingletonLock'));
    expect(isProfileOpen(profile)).toBe(false);
  });
});

describe('the browser', () => {
  const given = (asRoot: boolean) => browserArguments('http://127.0.0.1:47613/', profile, { asRoot });

  it('talks to nobody but the loopback server', () => {
    expect(given(false)).toEqual(
      expect.arrayContaining([
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        '--proxy-server=socks5://127.0.0.1:9',
        '--proxy-bypass-list=<-loopback>;127.0.0.1:47613',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ]),
    );
  });

  it('keeps its sandbox, unless it is root’s and would not start', () => {
    expect(given(false)).not.toContain('--no-sandbox');
    expect(given(true)).toContain('--no-sandbox');
  });

  it('is the one that CHROMIUM_PATH names, or none when that is wrong', () => {
    expect(findBrowser({ CHROMIUM_PATH: process.execPath }, 'linux')).toBe(process.execPath);
    expect(findBrowser({ CHROMIUM_PATH: join(profile, 'gone'), PATH: process.env.PATH }, 'linux')).toBeNull();
    expect(findBrowser({ PATH: profile }, 'linux')).toBeNull();
  });
});
