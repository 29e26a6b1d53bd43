import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attackBundle } from '../../../src/redact/gate/attackBundle.ts';
import type { Digest } from '../../../src/redact/gate/disguises.ts';
import { md5 } from '../../../src/redact/gate/md5.ts';
import { archivePlantings, cleanFiles, planted, plantings, publicWord, zipped } from '../../fixtures/redact/bundles.ts';
import { policyOf } from './policyOf.ts';

const policy = policyOf([planted, 'Narin', 'Sokhavan', 'N.S.', '+855 12 345 678', 'សុខា', 'Maria', 'Dara']);
const digest: Digest = async (algorithm, bytes) =>
  new Uint8Array(createHash(algorithm.replace('-', '').toLowerCase()).update(bytes).digest());
const gate = (archive: Uint8Array) =>
  attackBundle(new Uint8Array(archive), policy, { digest, survivors: [publicWord, 'Nowhere'] });

describe('a clean bundle', () => {
  it('has no leak, and its public words are counted', async () => {
    const report = await gate(zipped(cleanFiles()));
    expect(report.leaks).toEqual([]);
    expect(report).toMatchObject({ filesRead: 8, survivors: 1 });
  });
  it('is not vouched for where there are no eyes for its pages and pictures', async () => {
    const { unproved } = await gate(zipped(cleanFiles()));
    expect(unproved.map(({ file }) => file).sort()).toEqual([
      'data/items/item-0001.pdf',
      'data/items/item-0002.png',
      'data/items/item-0003.jpg',
    ]);
  });
});

describe('the gate goes red for a name planted in one channel', () => {
  it.each(Object.entries(plantings))('%s', async (_, plant) => {
    const { leaks } = await gate(zipped(plant(cleanFiles())));
    expect(leaks.length).toBeGreaterThan(0);
    expect(JSON.stringify(leaks.map(({ channel, place }) => ({ channel, place })))).not.toMatch(/narin|sokhavan/i);
  });
  it.each(Object.entries(archivePlantings))('%s', async (_, make) => {
    expect((await gate(make())).leaks.length).toBeGreaterThan(0);
  });
});

describe('what cannot be read whole is named, never passed over', () => {
  const unproved = async (name: string, content: Uint8Array) =>
    (await gate(zipped({ ...cleanFiles(), [name]: content }))).unproved.some(({ file }) => file === name);
  it.each([
    ['unknown bytes', 'data/x.bin', new Uint8Array([0, 1, 2, 3, 200, 201])],
    ['a damaged PNG', 'data/x.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['a damaged JPEG', 'data/x.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0])],
    ['an encrypted PDF', 'data/x.pdf', new TextEncoder().encode('%PDF-1.4 /Encrypt 1 0 R')],
    ['a damaged archive', 'data/x.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['text that is not UTF-8', 'data/x.txt', new Uint8Array([0x61, 0xe9, 0x61])],
  ])('%s', async (_, name, content) => {
    expect(await unproved(name, content)).toBe(true);
  });
  it('an archive that is no archive, or whose sizes do not agree', async () => {
    expect((await gate(new Uint8Array(40))).unproved).toHaveLength(1);
    const archive = zipped(cleanFiles());
    const directory = Buffer.from(archive).indexOf('PK\u0001\u0002', 0, 'latin1');
    archive[directory + 24] = (archive[directory + 24] ?? 0) ^ 1;
    expect((await gate(archive)).unproved.map(({ file }) => file)).toContain('bundle');
  });
});

describe('what is no leak', () => {
  it.each([
    ['the words of the page’s own program and markup', '<form aria-label="x"><script>formAriaLabel()</script></form>'],
    ['a long name begun in one word and ended in the next', '<p>from arian summary</p>'],
    ['a short name inside other words', '<p>standards, darabuka, and a read</p>'],
  ])('%s', async (_, markup) => {
    const files = cleanFiles();
    files['data/more.html'] = new TextEncoder().encode(markup);
    expect((await gate(zipped(files))).leaks).toEqual([]);
  });
});

it('knows MD5 as others do', () => {
  for (const text of ['', 'a', 'Narin', 'x'.repeat(55), 'y'.repeat(56), 'z'.repeat(1000)])
    expect(Buffer.from(md5(new TextEncoder().encode(text))).toString('hex')).toBe(createHash('md5').update(text).digest('hex'));
});
