// The server behind the browser window, and who may be behind its port already.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, listen } from '../../../electron/launch/loopback.ts';
import { at, localNode } from '../../../electron/launch/places.mjs';

let folder = '';
let port = 0;
const running: { close: () => unknown }[] = [];

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-loopback-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  port = await freePort();
});
afterEach(() => {
  for (const one of running.splice(0)) one.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(more: Partial<Loopback> = {}): Promise<Server> {
  const server = await listen({ root: join(folder, 'app'), port, build: 'b1', token: 'secret', ...more });
  if ('type' in server) throw new Error(server.type);
  running.push(server);
  return server;
}

/** As written, path and headers: nothing normalises them on the way. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; text: string; policy: string }>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (piece: Buffer) => {
          text += piece.toString();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, policy: String(response.headers['content-security-policy']) }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });

describe('the loopback server', () => {
  it('serves the app under the app’s policy', async () => {
    await serve();
    const { status, text, policy } = await ask('/');
    expect([status, text]).toEqual([200, '<!doctype html>']);
    expect(policy).toContain("default-src 'none'");
  });

  it.each(['evil.example', 'localhost', 'localhost:80', '127.0.0.1', '127.0.0.1:80', '[::1]'])(
    'does not know itself under the name %s',
    async (host) => {
      await serve();
      const { status, text } = await ask('/', { host });
      expect([421, 400]).toContain(status);
      expect(text).not.toContain('<!doctype');
    },
  );

  it.each(['cross-site', 'same-site'])('answers no page of another site (%s)', async (from) => {
    await serve();
    expect((await ask('/', { 'sec-fetch-site': from })).status).toBe(403);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/.holdfast/../../secret.txt',
  ])('serves nothing outside the app for %s', async (path) => {
    await serve();
    const { status, text } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('outside');
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    await serve();
    expect((await ask('/', {}, method)).status).toBe(405);
  });

  it('can be reached from this machine only', async () => {
    await serve();
    const addresses = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of addresses) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port, timeout: 1_000 });
        socket
          .once('connect', () => resolve(true))
          .once('error', () => resolve(false))
          .once('timeout', () => resolve(false));
        socket.once('connect', () => socket.destroy());
      });
      expect(reached).toBe(false);
    }
  });

  it('says that its port is taken', async () => {
    await serve();
    expect(await listen({ root: folder, port, build: 'b1', token: 'secret' })).toEqual({ type: 'portInUse' });
  });

  it('proves itself only against a fresh challenge', async () => {
    await serve();
    expect((await ask('/.holdfast')).status).toBe(400);
    expect((await ask('/.holdfast?challenge=short')).status).toBe(400);
    const [one, two] = await Promise.all(['a', 'b'].map((digit) => ask(`/.holdfast?challenge=${digit.repeat(64)}`)));
    expect(one?.text).not.toBe(two?.text);
    expect(one?.text).not.toContain('secret');
  });
});

describe('npm start without Electron', () => {
  interface Started {
    readonly child: ChildProcess;
    readonly text: () => string;
    readonly ended: Promise<number | null>;
  }
  function start(own = 'own'): Started {
    const child = spawn(localNode() ?? 'node', [at('electron/launch/open.ts'), '--no-window', `--port=${port}`], {
      env: { ...process.env, HOLDFAST_FOLDER: join(folder, own) },
    });
    let text = '';
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    running.push({ close: () => child.kill() });
    return { child, text: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
  }
  const says = (started: Started, words: string) => expect.poll(started.text, { timeout: 20_000 }).toContain(words);

  it('serves at the address that it prints, and stops on Ctrl+C', async () => {
    const first = start();
    await says(first, `served at http://127.0.0.1:${port}/`);
    expect((await ask('/.holdfast')).status).toBe(400);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(process.platform === 'win32' ? null : 0);
    await expect(ask('/')).rejects.toThrow();
  });

  it('uses its own server again when that is still running', async () => {
    const first = start();
    await says(first, 'served at');
    const second = start();
    expect(await second.ended).toBe(0);
    expect(second.text()).toContain('already being served');
  });

  it('does not trust a server that only says it is Holdfast', async () => {
    const build = '0'.repeat(64);
    const stranger = createServer((_request, response) =>
      response.end(JSON.stringify({ holdfast: build, proof: '0'.repeat(64) })),
    );
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    running.push(stranger);
    const started = start();
    expect(await started.ended).toBe(1);
    expect(started.text()).toContain('taken by another program');
  });

  it('does not trust another account’s Holdfast either', async () => {
    const theirs = start('theirs');
    await says(theirs, 'served at');
    const ours = start('ours');
    expect(await ours.ended).toBe(1);
    expect(ours.text()).toContain('taken by another program');
  });

  it.skipIf(process.platform === 'win32')('keeps its secret from other accounts', async () => {
    await says(start(), 'served at');
    const file = join(folder, 'own', `server-token-${port}`);
    await expect.poll(() => statSync(file, { throwIfNoEntry: false })?.mode).toBe(0o100600);
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });
});
