// Sealing has one home: nobody else touches Web Crypto's keys and ciphers. Random numbers are not secrets and free to use.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const usersOf = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));

/** Hashes the viewer's script for its content security policy while Vite builds it; it never ships. */
const atBuildTime = ['src/bundle/viewer/viewerPlugin.ts'];

it('only src/crypto uses crypto.subtle', () => {
  const users = usersOf(/\.subtle\b/).filter((file) => !atBuildTime.includes(file));
  expect(users.some((file) => file.startsWith('src/crypto/'))).toBe(true);
  expect(users.filter((file) => !file.startsWith('src/crypto/'))).toEqual([]);
});

it('no source names a way to the network', () => {
  expect(usersOf(/\bnew (XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b|\b(sendBeacon|importScripts)\(/)).toEqual([]);
});
