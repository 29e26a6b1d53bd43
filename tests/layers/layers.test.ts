// Faults planted in a copy of the tree: each must be named, or the layer table is only paper.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localNode } from '../../electron/launch/places.mjs';
import { findFaults } from './findFaults.ts';

const root = resolve(import.meta.dirname, '../..');
const copied = ['src', 'electron', 'tests/layers/rules.cjs', 'tsconfig.json'];
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'holdfast-layers-'));
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Writes one file into the copy, looks, and takes it out again. */
function planted<T>(files: Readonly<Record<string, string>>, look: () => T): T {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  try {
    return look();
  } finally {
    for (const path of Object.keys(files)) rmSync(join(copy, path));
  }
}

const rulesBroken = (path: string, text: string) =>
  planted({ [path]: text }, () =>
    findFaults(copy)
      .filter((fault) => fault.from === path)
      .map((fault) => fault.rule),
  );

describe('the tree as it is', () => {
  it('breaks no rule', () => {
    expect(findFaults(root)).toEqual([]);
  });
});

describe('a planted import is caught', () => {
  it.each([
    ['domain reaches up to the vault', 'src/domain/planted.ts', `import { x } from '../vault/api.ts';`, 'layer-domain'],
    [
      'domain reaches up for a type only',
      'src/domain/planted.ts',
      `import type { VaultApi } from '../vault/api.ts';`,
      'layer-domain',
    ],
    [
      'domain names a type of the vault in place',
      'src/domain/planted.ts',
      `export type X = import('../vault/api.ts').VaultApi;`,
      'layer-domain',
    ],
    ['domain passes the vault on', 'src/domain/planted.ts', `export * from '../vault/api.ts';`, 'layer-domain'],
    [
      'domain loads the vault later',
      'src/domain/planted.ts',
      `export const x = () => import('../vault/api.ts');`,
      'layer-domain',
    ],
    ['crypto imports a word of the domain', 'src/crypto/planted.ts', `import '../domain/result.ts';`, 'layer-crypto'],
    ['the host reaches for the vault', 'src/host/planted.ts', `import '../vault/api.ts';`, 'layer-host'],
    ['the vault asks the host', 'src/vault/planted.ts', `import '../host/contract.ts';`, 'layer-vault'],
    ['a parser writes to the vault', 'src/intake/planted.ts', `import '../vault/api.ts';`, 'layer-intake'],
    ['redaction reads the vault', 'src/redact/planted.ts', `import '../vault/api.ts';`, 'layer-redact'],
    ['a bundle reads the vault', 'src/bundle/planted.ts', `import '../vault/api.ts';`, 'layer-bundle'],
    ['an action draws', 'src/actions/planted.ts', `import '../ui/kit/services.tsx';`, 'layer-actions'],
    ['a component seals', 'src/ui/planted.tsx', `import '../crypto/aesGcm.ts';`, 'layer-ui'],
    [
      'a component starts the vault itself',
      'src/ui/planted.tsx',
      `new Worker(new URL('../vault/api.ts', import.meta.url));`,
      'ui-sees-vault-and-host-by-type-only',
    ],
    [
      'a component asks the machine',
      'src/ui/planted.tsx',
      `import { hostCalls } from '../host/contract.ts';`,
      'ui-sees-vault-and-host-by-type-only',
    ],
    [
      'the main process reads the domain',
      'electron/planted.ts',
      `import '../src/domain/ids.ts';`,
      'electron-sees-the-contract-only',
    ],
    [
      'the app uses Node',
      'src/actions/planted.ts',
      `import { readFile } from 'node:fs/promises';`,
      'only-electron-and-tests-use-node',
    ],
    [
      'the app uses Node without its prefix',
      'src/actions/planted.ts',
      `import { join } from 'path';`,
      'only-electron-and-tests-use-node',
    ],
    ['an import leads nowhere', 'src/actions/planted.ts', `import './gone.ts';`, 'nothing-unresolved'],
    ['a library comes in without a home', 'src/actions/planted.ts', `import 'fzstd';`, 'library-without-a-home'],
  ])('%s', (_fault, path, text, rule) => {
    expect(rulesBroken(path, text)).toContain(rule);
  });

  it.each([
    ['Dexie outside the vault', 'src/ui/planted.tsx', 'dexie', 'home-dexie'],
    ['sodium outside crypto', 'src/vault/planted.ts', 'libsodium-wrappers-sumo', 'home-libsodium-wrappers-sumo'],
    ['PDF.js outside its room', 'src/ui/planted.tsx', 'pdfjs-dist/build/pdf.mjs', 'home-pdfjs-dist'],
    ['the EDTF parser outside the domain', 'src/ui/planted.tsx', 'edtf', 'home-edtf'],
    ['ZIP outside bundles', 'src/vault/planted.ts', 'fflate', 'home-fflate'],
    ['OCR outside redaction', 'src/intake/planted.ts', 'tesseract.js', 'home-tesseract-js'],
    ['the editor outside the interface', 'src/domain/planted.ts', '@tiptap/core', 'home--tiptap'],
    ['React in an action', 'src/actions/planted.ts', 'react', 'home-react'],
    ['Electron in the app', 'src/host/planted.ts', 'electron', 'home-electron'],
  ])('%s', (_fault, path, library, rule) => {
    expect(rulesBroken(path, `import '${library}';`)).toContain(rule);
  });

  it('a circle of two files', () => {
    const files = { 'src/actions/one.ts': `import './two.ts';`, 'src/actions/two.ts': `import './one.ts';` };
    const rules = planted(files, () => findFaults(copy).map(({ rule, from }) => `${rule} ${from}`));
    expect(rules).toEqual(expect.arrayContaining(['no-cycles src/actions/one.ts', 'no-cycles src/actions/two.ts']));
  });

  it('but not a circle of types, which is none at run time', () => {
    const files = {
      'src/actions/one.ts': `import type { Two } from './two.ts';\nexport type One = Two;`,
      'src/actions/two.ts': `import type { One } from './one.ts';\nexport type Two = One;`,
    };
    expect(planted(files, () => findFaults(copy).filter(({ rule }) => rule === 'no-cycles'))).toEqual([]);
  });
});

describe('the compiler holds what imports cannot show', () => {
  const compile = (folder: string) =>
    spawnSync(localNode() ?? 'node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(copy, folder, 'tsconfig.json')], {
      encoding: 'utf8',
    }).stdout;

  it.each([
    ['the page', `export const title = () => document.title;`, 'document'],
    ['browser storage', `export const keep = () => localStorage.length;`, 'localStorage'],
    ['the network', `export const ask = () => fetch('/');`, 'fetch'],
    ['Node', `export const here = () => process.cwd();`, 'process'],
  ])('the domain cannot touch %s', (_what, text, name) => {
    const said = planted({ 'src/domain/planted.ts': text }, () => compile('src/domain'));
    expect(said).toMatch(new RegExp(`planted\\.ts.*Cannot find name '${name}'`));
  });

  it('the vault, which runs in a worker, cannot touch the page', () => {
    const said = planted({ 'src/vault/planted.ts': `export const title = () => document.title;` }, () => compile('src/vault'));
    expect(said).toMatch(/planted\.ts.*Cannot find name 'document'/);
  });
});
