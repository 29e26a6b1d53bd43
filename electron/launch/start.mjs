// `npm start`: sets up what is missing, builds what is old, and opens Holdfast: in Electron where its program is here, else in
// the window of an installed browser.
//   npm start -- --sample       with an invented case to look round in
//   npm start -- --browser      the browser window although Electron is here
//   npm start -- --no-window    serve only, print the address
import { spawn } from 'node:child_process';
import { ensureBuild } from './build.mjs';
import { findElectron, howToGetElectron } from './electronProgram.mjs';
import { at, localNode, root } from './places.mjs';
import { say } from './run.mjs';
import { setUp } from './setup.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

const given = process.argv.slice(2);

/** Runs it in this terminal; Ctrl+C reaches both, and a signal sent to this process is passed on. */
function hand(command, args, environment = process.env) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.once('error', () => {
    say('It could not be started.');
    process.exitCode = 1;
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 0;
    process.removeAllListeners();
  });
}

function open() {
  const electron = findElectron();
  if (electron.found && !given.includes('--browser')) return hand(electron.path, [...sandboxFlag(), root, ...given]);
  if (!electron.found) say(`${howToGetElectron(electron.path)}\n\nOpening the same app in a browser window instead.`);
  if (!given.includes('--no-window')) ensureSystemPackages('start');
  hand(localNode(), [at('electron/launch/open.ts'), ...given]);
}

/** Chromium refuses to run its sandbox as root. */
function sandboxFlag() {
  if (process.getuid?.() !== 0) return [];
  say('You are root: Electron runs without its sandbox. An ordinary account is safer.');
  return ['--no-sandbox'];
}

if (!setUp('start', { withBrowser: false })) process.exitCode = 1;
else if (!ensureBuild()) {
  say('The build failed; what it says is above.');
  process.exitCode = 1;
} else open();
