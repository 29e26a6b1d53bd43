// What Holdfast's tests and its browser window want from the system, on Debian and Ubuntu.
import { existsSync, readdirSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { output, run, say } from './run.mjs';

/** Standard tools that have to agree with our bundles and PDFs, and a display for the real window. */
const forTests = [
  'xvfb',
  'openbox',
  'xdotool',
  'poppler-utils',
  'qpdf',
  'mupdf-tools',
  'libimage-exiftool-perl',
  'tesseract-ocr',
  'minisign',
  'age',
  'fonts-noto-core',
  'zip',
  'unzip',
];

const isDebian = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query');
const isRoot = () => process.getuid?.() === 0;

function missing(names) {
  const { text } = output('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  const installed = new Set(
    text
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !installed.has(name));
}

const listsMissing = () => !readdirSync('/var/lib/apt/lists').some((name) => name.includes('_Packages'));
const apt = (...args) =>
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-q', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

function install(names) {
  say(`Installing system packages: ${names.join(' ')}`);
  if (listsMissing() && !apt('update')) return false;
  const installing = ['install', '-y', '--no-install-recommends', ...names];
  return apt(...installing) || (apt('update') && apt(...installing));
}

/** `purpose` is 'start' (a browser, if there is none) or 'test' (that and the tools). Says what it could not do and goes on. */
export function ensureSystemPackages(purpose) {
  const browser = findBrowser() ? [] : ['chromium'];
  if (!isDebian()) {
    if (browser.length) say('No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH to its program.');
    return;
  }
  const wanted = missing([...browser, ...(purpose === 'test' ? forTests : [])]);
  if (wanted.length === 0) return;
  if (!isRoot()) say(`Missing system packages. As root: apt-get install ${wanted.join(' ')}`);
  else if (!install(wanted)) say(`These system packages could not be installed: ${missing(wanted).join(' ')}`);
}
