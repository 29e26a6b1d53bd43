import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, contentSecurityPolicy } from '../../../electron/answer.ts';

let base = '';
let root = '';
const secret = 'outside the app';

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'holdfast-answer-'));
  root = join(base, 'app');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(base, 'app-beside'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/main.js'), 'export {};');
  writeFileSync(join(root, 'assets/keys.wasm'), '');
  writeFileSync(join(root, 'assets/ไทย.txt'), 'text');
  writeFileSync(join(root, '.hidden'), secret);
  writeFileSync(join(base, 'secret.txt'), secret);
  writeFileSync(join(base, 'app-beside/secret.txt'), secret);
  symlinkSync(join(base, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(base, join(root, 'up'), 'junction');
  symlinkSync(join(root, 'assets/main.js'), join(root, 'inside.js'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const bodyOf = async (path: string) => Buffer.from((await answer(root, 'GET', path)).body ?? []).toString();

describe('the app folder', () => {
  it('answers with its start page at the root', async () => {
    const { status, headers } = await answer(root, 'GET', '/');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it.each([
    ['/assets/main.js', 'text/javascript; charset=utf-8'],
    ['/assets/keys.wasm', 'application/wasm'],
    ['/assets/%E0%B9%84%E0%B8%97%E0%B8%A2.txt', 'text/plain; charset=utf-8'],
    ['/inside.js', 'text/javascript; charset=utf-8'],
  ])('answers %s as %s', async (path, type) => {
    const { status, headers } = await answer(root, 'GET', path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('sends no body for HEAD', async () => {
    expect(await answer(root, 'HEAD', '/')).toMatchObject({ status: 200, body: null, headers: { 'content-length': '15' } });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('refuses %s', async (method) => {
    expect((await answer(root, method, '/')).status).toBe(405);
  });
});

describe('nothing outside it comes out', () => {
  it.each([
    ['a step upwards', '/../secret.txt'],
    ['a step upwards further in', '/assets/../../secret.txt'],
    ['an encoded step', '/%2e%2e/secret.txt'],
    ['an encoded separator', '/..%2fsecret.txt'],
    ['an encoded separator of Windows', '/..%5csecret.txt'],
    ['a separator of Windows', '/..\\secret.txt'],
    ['a step that was encoded twice', '/%252e%252e/secret.txt'],
    ['an absolute path', '//etc/passwd'],
    ['an encoded absolute path', '/%2fetc%2fpasswd'],
    ['a drive', '/C:/Windows/win.ini'],
    ['a stream of NTFS', '/index.html::$DATA'],
    ['a device', '/%5c%5c.%5cPhysicalDrive0'],
    ['a null byte', '/index.html%00.txt'],
    ['a hidden file', '/.hidden'],
    ['a link to a file outside', '/link.txt'],
    ['a link to the folder above', '/up/secret.txt'],
    ['a link to the folder beside', '/up/app-beside/secret.txt'],
    ['a broken encoding', '/%E0%A4%A'],
    ['no path', ''],
    ['a path without its slash', 'index.html'],
    ['a folder', '/assets'],
    ['a file that is not there', '/gone.js'],
  ])('by %s', async (_how, path) => {
    const { status, body } = await answer(root, 'GET', path);
    expect([400, 403, 404]).toContain(status);
    expect(body).toBeNull();
  });

  it('by anything that can be spelled with steps, separators and encodings (property)', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'up',
      'assets',
      'secret.txt',
      'app-beside',
      'link.txt',
      '%25',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        expect(await bodyOf(`/${parts.join('')}`)).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });
});

describe('every answer carries the policy, errors too', () => {
  it.each(['/', '/gone.js', '/../secret.txt'])('%s', async (path) => {
    const { headers } = await answer(root, 'GET', path);
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('the policy', () => {
  const directives = new Map(contentSecurityPolicy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));

  it('denies what it does not name', () => expect(directives.get('default-src')).toEqual(["'none'"]));
  it('runs the app’s own scripts and WebAssembly, and no text as code', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
  });
  it.each(['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])('allows no %s', (name) => {
    expect(directives.get(name)).toEqual(["'none'"]);
  });
  it('names no host, no scheme of the network and no wildcard', () => {
    expect(contentSecurityPolicy).not.toMatch(/https?:|wss?:|\*|unsafe-eval'? /);
    for (const source of [...directives.values()].flat())
      expect(["'self'", "'none'", "'unsafe-inline'", "'wasm-unsafe-eval'", 'blob:', 'data:']).toContain(source);
    expect(directives.get('script-src')).not.toContain("'unsafe-inline'");
  });
});
