// Finds an installed Chromium, Chrome or Edge and opens Holdfast in a window of it, with a profile of its own.
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { databaseFeatures } from './databaseFeatures.mjs';
import { ownFolder } from './places.mjs';
import { say } from './run.mjs';

const names = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export function findBrowser(environment = process.env, platform = process.platform) {
  if (environment.CHROMIUM_PATH) return existsSync(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : null;
  return candidates(environment, platform).find(isProgram) ?? null;
}

function candidates(environment, platform) {
  const known = names[platform] ?? names.linux;
  if (platform === 'darwin') return known;
  const folders =
    platform === 'win32'
      ? [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
      : (environment.PATH ?? '').split(delimiter);
  return known.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const hasDisplay = (environment = process.env, platform = process.platform) =>
  platform === 'win32' || platform === 'darwin' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);

/** The browser must not talk to anyone, nor remember what is typed. */
export function browserArguments(address, profile, { asRoot = process.getuid?.() === 0 } = {}) {
  const { host } = new URL(address);
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    `--enable-features=${databaseFeatures}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--proxy-server=socks5://127.0.0.1:9',
    `--proxy-bypass-list=<-loopback>;${host}`,
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-extensions',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    '--no-pings',
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** First settings of a new profile: no stored passwords, no remembered form entries, no suggestions from a server. */
const firstPreferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, name: 'Holdfast' },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  search: { suggest_enabled: false },
  translate: { enabled: false },
  safebrowsing: { enabled: false },
  net: { network_prediction_options: 2 },
  session: { restore_on_startup: 5 },
};

export function prepareProfile(profile) {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(firstPreferences), { mode: 0o600 });
}

/** What the browser notes beside the vault: windows to restore, addresses, downloads, form entries, folders last picked. */
const tracesInDefault = [
  'Sessions',
  'Sessions_Encrypted',
  'History',
  'History-journal',
  'Shortcuts',
  'Top Sites',
  'Visited Links',
  'Web Data',
];

/** Only while the browser is not running. The vault (IndexedDB, Local Storage, File System) is not touched. */
export function forgetTraces(profile) {
  const folder = join(profile, 'Default');
  for (const name of tracesInDefault) rmSync(join(folder, name), { recursive: true, force: true });
  const file = join(folder, 'Preferences');
  const preferences = readPreferences(file);
  if (!preferences) return;
  delete preferences.selectfile;
  delete preferences.savefile;
  delete preferences.profile?.content_settings?.exceptions?.file_system_last_picked_directory;
  writeFileSync(`${file}.next`, JSON.stringify(preferences), { mode: 0o600 });
  renameSync(`${file}.next`, file);
}

function readPreferences(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Chromium's own lock: a link to the process that has the profile open. */
export function isProfileOpen(profile) {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    process.kill(pid, 0);
    return true;
  } catch {
    return existsSync(join(profile, 'lockfile'));
  }
}

/** Opens the window. The child ends when the window is closed, or at once when the profile's browser was already running. */
export function openBrowser(program, address) {
  const profile = join(ownFolder(), 'profile');
  prepareProfile(profile);
  const forget = () => isProfileOpen(profile) || forgetTraces(profile);
  forget();
  if (process.getuid?.() === 0) say('You are root: the browser runs without its own sandbox. An ordinary account is safer.');
  const window = spawn(program, browserArguments(address, profile), { stdio: 'ignore' });
  window.once('exit', forget);
  return window;
}
