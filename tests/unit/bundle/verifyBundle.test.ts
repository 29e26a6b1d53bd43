import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appPrimitives } from '../../../src/bundle/verify/appPrimitives.ts';
import type { Verdict } from '../../../src/bundle/verify/verdict.ts';
import { verdictSentence } from '../../../src/bundle/verify/verdictWords.ts';
import { verifyBundle, verifyFolder } from '../../../src/bundle/verifyBundle.ts';
import { packZip, type ZipFile, type ZipRegion } from '../../../src/bundle/zip/packZip.ts';
import { readZip } from '../../../src/bundle/zip/readZip.ts';
import { sampleBundle } from './sampleBundle.ts';

let sealed: Uint8Array<ArrayBuffer>;
let files: readonly ZipFile[];
let regions: readonly ZipRegion[];

beforeAll(async () => {
  sealed = (await sampleBundle()).bytes;
  const reading = await readZip(sealed);
  if (!reading.ok) throw new Error(reading.error.type);
  files = reading.value.files;
  const packed = await packZip(files);
  if (!packed.ok) throw new Error(packed.error.type);
  regions = packed.value.regions;
}, 120_000);

async function verdictOf(bytes: Uint8Array): Promise<Verdict> {
  const verdict = await verifyBundle(bytes, appPrimitives);
  if (!verdict.ok) throw new Error(verdict.error.type);
  return verdict.value;
}
const packed = async (changed: readonly ZipFile[]) => {
  const zip = await packZip(changed);
  if (!zip.ok) throw new Error(zip.error.type);
  return zip.value.bytes;
};
const bare = (name: string) => name.replace(/^bundle\//, '');

/** Every path a verdict finds fault with, and what it says about it. */
const troubles = (verdict: Verdict) => [
  ...verdict.files
    .filter(({ state }) => state.kind !== 'intact')
    .map(({ path, state }) => ({ path, says: state.kind, from: 'from' in state ? state.from : null })),
  ...verdict.faults.map(({ file, place }) => ({ path: file === null ? null : bare(file), says: place, from: null })),
];

describe('a bundle as it was sealed', () => {
  it('is exact, signed, and says so in one sentence', async () => {
    const verdict = await verdictOf(sealed);
    expect(verdict.kind).toBe('exact');
    expect(verdict.signature).toMatchObject({ kind: 'valid', sealedAt: '2025-06-03T10:20:30Z' });
    expect(verdictSentence(verdict)).toMatch(
      /^These \d+ files are exactly what was sealed by key (?:[B-DF-HJ-NP-T]{4}-){6}[B-DF-HJ-NP-T]{4} on 3 June 2025\.$/,
    );
  });
  it('is exact in a folder too, under any folder name', async () => {
    const unpacked = files.map(({ name, bytes }) => ({ path: `received from counsel/${bare(name)}`, read: () => bytes }));
    expect(await verifyFolder(unpacked, appPrimitives)).toMatchObject({ ok: true, value: { kind: 'exact' } });
  });
});

/** The named file, by a fault, a state or a rename. */
const names = (verdict: Verdict, file: string) =>
  troubles(verdict).some(({ path, from }) => path === bare(file) || from === bare(file));

describe('one flipped bit', () => {
  it('is seen at every byte of the ZIP, and names the file it lies in', { timeout: 300_000 }, async () => {
    const structural = regions.filter(({ part }) => part !== 'content').flatMap(({ from, to }) => range(from, to));
    const sampled = regions
      .filter(({ part }) => part === 'content')
      .flatMap(({ from, to }) => range(from, to).filter((at) => at === from || at === to - 1 || (at * 2654435761) % 61 === 0));
    const unnamed: string[] = [];
    for (const at of [...structural, ...sampled]) {
      const region = regions.find(({ from, to }) => at >= from && at < to) as ZipRegion;
      const answer = await verifyBundle(flipped(at, at % 8), appPrimitives);
      if (!answer.ok) {
        unnamed.push(`${at} ${region.part} ${region.file}: ${answer.error.type}`);
        continue;
      }
      const verdict = answer.value;
      const named =
        region.file === null ? verdict.faults.some(({ place }) => place === 'endRecord') : names(verdict, region.file);
      if (verdict.kind === 'exact' || !named)
        unnamed.push(`${at} ${region.part} ${region.file}: ${JSON.stringify(troubles(verdict))}`);
    }
    expect(unnamed).toEqual([]);
  });
  it('in a file blames that file and no other', async () => {
    for (const region of regions.filter(({ part, from, to }) => part === 'content' && to > from)) {
      for (const at of [region.from, Math.floor((region.from + region.to) / 2), region.to - 1]) {
        const bad = (await verdictOf(flipped(at, 1))).files.filter(({ state }) => state.kind !== 'intact');
        expect(bad).toEqual([{ path: bare(region.file ?? ''), state: { kind: 'damaged' } }]);
      }
    }
  });
});
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
function flipped(at: number, bit: number): Uint8Array<ArrayBuffer> {
  const copy = sealed.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

describe('a bundle that somebody changed', () => {
  it('names each file that is missing', async () => {
    for (const { name } of files) {
      const verdict = await verdictOf(await packed(files.filter((file) => file.name !== name)));
      expect(verdict.kind).toBe('changed');
      expect(troubles(verdict)).toContainEqual({ path: bare(name), says: 'missing', from: null });
      expect(troubles(verdict).filter(({ says }) => says !== 'missing')).toEqual([]);
    }
  });
  it('names each file that was renamed, with its old name', async () => {
    for (const { name } of files) {
      const renamed = `${name.slice(0, name.lastIndexOf('/') + 1)}other.bin`;
      const verdict = await verdictOf(
        await packed(files.map((file) => (file.name === name ? { ...file, name: renamed } : file))),
      );
      expect(troubles(verdict)).toEqual([{ path: bare(renamed), says: 'renamed', from: bare(name) }]);
    }
  });
  it('names a file that was added, inside the payload, beside it and outside the bag', async () => {
    for (const name of ['bundle/data/items/item-900.pdf', 'bundle/note.txt', 'elsewhere.txt']) {
      const verdict = await verdictOf(await packed([...files, { name, bytes: new TextEncoder().encode('new') }]));
      expect(troubles(verdict).map(({ says }) => says)).toEqual(['added']);
      expect(troubles(verdict)[0]?.path).toBe(name.startsWith('bundle/') ? bare(name) : `../${name}`);
    }
  });
  it('is not believed when file, manifests and tag manifests were all made to agree', async () => {
    const { buildBag } = await import('../../../src/bundle/bag/buildBag.ts');
    const signature = files.find(({ name }) => name.endsWith('.minisig'));
    const key = files.find(({ name }) => name.endsWith('.pub'));
    if (!signature || !key) throw new Error('unsigned');
    const text = (file: ZipFile) => new TextDecoder().decode(file.bytes);
    const payload = files
      .filter(({ name }) => name.startsWith('bundle/data/'))
      .map((file) => ({
        name: bare(file.name),
        bytes: file.name.endsWith('case.json') ? new TextEncoder().encode('{}') : file.bytes,
      }));
    const forged = await buildBag(payload, {
      hashes: appPrimitives.hashes,
      sealedAt: '2025-06-03T10:20:30Z',
      signer: { publicKeyFile: text(key), publicKeyLine: '', fingerprint: '', sign: async () => text(signature) },
    });
    const verdict = await verdictOf(await packed(forged.map((file) => ({ ...file, name: `bundle/${file.name}` }))));
    expect(verdict).toMatchObject({ kind: 'changed', signature: { kind: 'wrong' } });
    expect(verdictSentence(verdict)).toContain('the signature does not belong to these files');
  });
  it('is told apart from one that another program packed anew', async () => {
    const { zipSync } = await import('fflate');
    const anew = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 9 });
    const verdict = await verdictOf(anew);
    expect(verdict.kind).toBe('wrapper');
    expect(verdict.files.every(({ state }) => state.kind === 'intact')).toBe(true);
    expect(verdictSentence(verdict)).toContain('The ZIP around them is not as it was made');
  });
  it('is never called exact, whatever bytes were put where (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), async (at, put) => {
        const copy = sealed.slice();
        copy.set(put.subarray(0, copy.length - at), at);
        const same = copy.every((byte, index) => byte === sealed[index]);
        const verdict = await verifyBundle(copy, appPrimitives);
        expect(verdict.ok && verdict.value.kind === 'exact').toBe(same);
      }),
      { numRuns: 150 },
    );
  });
  it('that is cut off anywhere is refused or called changed (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
        const verdict = await verifyBundle(sealed.subarray(0, length), appPrimitives);
        expect(verdict.ok && verdict.value.kind === 'exact').toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is no bundle', () => {
  it('is told so', async () => {
    expect(await verifyBundle(new TextEncoder().encode('no zip at all'), appPrimitives)).toEqual({
      ok: false,
      error: { type: 'notAZip' },
    });
    const other = await packed([{ name: 'letter.txt', bytes: new TextEncoder().encode('hello') }]);
    expect(await verifyBundle(other, appPrimitives)).toEqual({ ok: false, error: { type: 'notABag' } });
    expect(await verifyFolder([], appPrimitives)).toEqual({ ok: false, error: { type: 'notABag' } });
  });
});
