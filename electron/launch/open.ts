// Holdfast without Electron: serves the built app on the loopback and opens it in a window of an installed browser.
//   --no-window    only print the address
//   --sample       with the sample case
//   --port=N       another address; a vault made at the usual one is not found there
import type { ChildProcess } from 'node:child_process';
import type { Server } from 'node:http';
import { ownWindowMark, sampleMark } from '../../src/host/contract.ts';
import { findBrowser, hasDisplay, openBrowser } from './browser.mjs';
import { builtFrom } from './build.mjs';
import { addressOf, fixedPort, type ListenError, listen } from './loopback.ts';
import { at } from './places.mjs';
import { say } from './run.mjs';
import { keepToken, newToken, whoAnswers } from './running.ts';

/** A browser that ends sooner than this has handed the window to one that was already running. */
const handedOverMs = 4_000;

const given = process.argv.slice(2);
const port = Number(given.find((argument) => argument.startsWith('--port='))?.slice('--port='.length) ?? fixedPort);
const address = addressOf(port);
const build = builtFrom() ?? '';
const marks = given.includes(`--${sampleMark}`) ? `${ownWindowMark}&${sampleMark}` : ownWindowMark;

async function open(): Promise<number> {
  if (!Number.isInteger(port) || port < 1024 || port > 65535) {
    say('--port wants a number from 1024 to 65535.');
    return 1;
  }
  if (port !== fixedPort) say(`Note: at port ${port} Holdfast does not find a vault made at ${addressOf(fixedPort)}`);
  const token = newToken();
  const listening = await listen({ root: at('dist/app'), port, build, token });
  if ('type' in listening) return notListening(listening);
  keepToken(port, token);
  return serve(listening);
}

async function notListening({ type }: ListenError): Promise<number> {
  if (type === 'failed') {
    say(`Nothing can be served at ${address}: the system refused it.`);
    return 1;
  }
  const running = await whoAnswers(port);
  if (running.kind === 'ours' && running.build === build) {
    say(`Holdfast is already being served at ${address}`);
    openWindow();
    return 0;
  }
  say(
    running.kind === 'ours'
      ? `Another version of Holdfast is still being served at ${address} Stop it first (Ctrl+C where it was started), then start again.`
      : `Port ${port} is taken by another program, and Holdfast will not open what that program shows. Holdfast keeps to this one port, ` +
          'because the browser keeps your vault by its address. Stop that program and start again; your vault is safe.',
  );
  return 1;
}

/** Serves until the window is closed, or until Ctrl+C where there is no window to wait for. */
async function serve(server: Server): Promise<number> {
  say(`Holdfast is served at ${address} (to this machine only). Ctrl+C stops it.`);
  const window = openWindow();
  await Promise.race([stopped(), ...(window ? [closed(window)] : [])]);
  server.closeAllConnections();
  server.close();
  window?.kill();
  return 0;
}

const stopped = () =>
  new Promise<void>((resolve) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.once(signal, () => resolve())));

function closed(window: ChildProcess): Promise<void> {
  const opened = Date.now();
  return new Promise((resolve) => {
    window.once('exit', () => {
      if (Date.now() - opened > handedOverMs) resolve();
      else say('The window opened in a browser that was already running. Ctrl+C here stops serving it.');
    });
  });
}

function openWindow(): ChildProcess | null {
  if (given.includes('--no-window')) return null;
  const browser = findBrowser();
  if (!browser || !hasDisplay()) {
    say(browser ? 'There is no display here.' : 'No Chromium, Chrome or Edge was found.');
    say(`Open ${address} in Chromium, Chrome or Edge on this machine.`);
    return null;
  }
  const window = openBrowser(browser, `${address}?${marks}`);
  window.once('error', () => say(`The browser did not start. Open ${address} yourself.`));
  return window;
}

process.exitCode = await open();
