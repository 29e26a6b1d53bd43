// Someone with the disk: flips, drops, swaps, repeats, truncates, puts back older rows. Each is named, and reading stops there.
import { beforeEach, describe, expect, it } from 'vitest';
import { chunkBytes, chunkOverheadBytes } from '../../../src/crypto/chunks.ts';
import { type Bytes, concatBytes } from '../../../src/crypto/encoding.ts';
import type { Finding, StoredBlob } from '../../../src/vault/api.ts';
import { nameOfBlob } from '../../../src/vault/blobs/blobVault.ts';
import { checkBlobs } from '../../../src/vault/blobs/checkBlobs.ts';
import { flipBit } from '../../unit/crypto/hexBytes.ts';
import { bytesOf, gather, mustPut, newBlobVault, type TestBlobs } from './newBlobVault.ts';

/** Three segments. */
const bytes = bytesOf(65 * chunkBytes);
let test: TestBlobs;
let stored: StoredBlob;
let other: StoredBlob;
let name: string;
let otherName: string;

beforeEach(async () => {
  test = await newBlobVault();
  stored = await mustPut(test.blobs, bytes);
  other = await mustPut(test.blobs, bytesOf(34 * chunkBytes, 2));
  name = await nameOfBlob(test.vault, stored.blob);
  otherName = await nameOfBlob(test.vault, other.blob);
  test = test.reopen();
});

const segment = async (of: string, index: number): Promise<Bytes> => {
  const row = await test.db.blobs.get([of, index]);
  if (row === undefined) throw new Error('no such segment');
  return row.bytes();
};
const putSegment = (plain: Bytes, of: string, index: number) => test.db.blobs.put(new Blob([plain]), [of, index]);
const check = () => checkBlobs(test.vault, [stored, other]);
const fault = (row: string, what: Finding['fault']): Finding => ({ table: 'blobs', row, fault: what });

/** Reading stops at the finding, whichever way it is read; nothing wrong comes out. */
async function expectDamage(finding: Finding): Promise<void> {
  expect(await check()).toEqual([finding]);
  const damaged = { ok: false, error: { type: 'damaged', finding } };
  expect(await test.blobs.read(stored.blob)).toEqual(damaged);
  expect(await test.blobs.verify(stored.blob)).toEqual(damaged);
  const stream = await test.blobs.stream(stored.blob);
  await expect(stream.ok && gather(stream.value)).rejects.toThrow();
}

describe('a blob on disk', () => {
  it('is sound before anyone touches it', async () => {
    expect(await check()).toEqual([]);
  });

  it('with a flipped bit at the front, in the middle, at the end of a segment', async () => {
    const sound = await segment(name, 1);
    for (const bit of [0, 9, 70, chunkBytes * 40, sound.length * 8 - 1]) {
      await putSegment(flipBit(sound, bit), name, 1);
      await expectDamage(fault(`${name}/1`, 'damaged'));
    }
  });

  it('with a truncated, lengthened or empty segment, or one that is no blob at all', async () => {
    const sound = await segment(name, 1);
    for (const bad of [sound.slice(0, -1), sound.slice(0, 10), new Uint8Array(0), concatBytes(sound, Uint8Array.of(0))]) {
      await putSegment(bad, name, 1);
      await expectDamage(fault(`${name}/1`, 'damaged'));
    }
    await test.db.blobs.put('text' as unknown as Blob, [name, 1]);
    await expectDamage(fault(`${name}/1`, 'damaged'));
  });

  it('with two chunks that changed places within a segment, or one repeated', async () => {
    const sound = await segment(name, 0);
    const length = chunkBytes + chunkOverheadBytes;
    const chunks = Array.from({ length: 32 }, (_, at) => sound.subarray(at * length, (at + 1) * length));
    const [first, second, ...rest] = chunks as [Bytes, Bytes, ...Bytes[]];
    await putSegment(concatBytes(second, first, ...rest), name, 0);
    await expectDamage(fault(`${name}/0`, 'damaged'));
    await putSegment(concatBytes(first, first, ...rest), name, 0);
    await expectDamage(fault(`${name}/0`, 'damaged'));
  });

  it('with a segment missing, the first, one between, the last', async () => {
    for (const index of [0, 1, 2]) {
      const sound = await segment(name, index);
      await test.db.blobs.delete([name, index]);
      await expectDamage(fault(`${name}/${index}`, 'missing'));
      await putSegment(sound, name, index);
    }
  });

  it('with two segments that changed places, or one in the place of another', async () => {
    const [first, second] = [await segment(name, 0), await segment(name, 1)];
    await putSegment(first, name, 1);
    await expectDamage(fault(`${name}/1`, 'swapped'));
    await putSegment(second, name, 0);
    expect(await check()).toEqual([fault(`${name}/0`, 'swapped'), fault(`${name}/1`, 'swapped')]);
  });

  it('with a segment of another blob in its place', async () => {
    await putSegment(await segment(otherName, 1), name, 1);
    await expectDamage(fault(`${name}/1`, 'damaged'));
  });

  it('with segments that nobody wrote: beyond its end, under a fraction, under an unknown name', async () => {
    const sound = await segment(name, 1);
    await putSegment(sound, name, 3);
    await putSegment(sound, name, 1.5);
    await putSegment(sound, 'unknown', 0);
    expect(await check()).toEqual([
      fault(`${name}/1.5`, 'unexpected'),
      fault(`${name}/3`, 'unexpected'),
      fault('unknown', 'unexpected'),
    ]);
  });

  it('whose row was flipped, dropped, or swapped with another blob’s', async () => {
    const [row, otherRow] = [await test.db.blobRows.get(name), await test.db.blobRows.get(otherName)];
    if (row === undefined || otherRow === undefined) throw new Error('no rows');
    await test.db.blobRows.put(flipBit(row, 200), name);
    expect(await check()).toEqual([fault(name, 'damaged')]);
    expect(await test.blobs.read(stored.blob)).toEqual({
      ok: false,
      error: { type: 'damaged', finding: fault(name, 'damaged') },
    });
    await test.db.blobRows.put(otherRow, name);
    expect(await check()).toEqual([fault(name, 'damaged')]);
    await test.db.blobRows.delete(name);
    expect(await check()).toEqual([fault(name, 'missing')]);
  });

  it('whose row of beginnings was dropped, flipped, or put back from an older day', async () => {
    const third = bytes.slice();
    third[third.length - 1] = 1;
    const before = new Map<string, Bytes>();
    for (const key of await test.db.blobRows.toCollection().primaryKeys()) {
      const row = await test.db.blobRows.get(key);
      if (row !== undefined) before.set(key, row);
    }
    const sibling = await mustPut(test.blobs, third);
    const checkAll = () => checkBlobs(test.vault, [stored, other, sibling]);
    expect(await checkAll()).toEqual([]);
    const { info } = (await test.vault.opened.get(stored.blob)) as { info: { start: string } };
    await test.db.blobRows.put(before.get(info.start) as Bytes, info.start);
    expect(await checkAll()).toEqual([fault(info.start, 'olderThanKnown')]);
    await test.db.blobRows.put(flipBit(before.get(info.start) as Bytes, 300), info.start);
    expect(await checkAll()).toContainEqual(fault(info.start, 'damaged'));
    await test.db.blobRows.delete(info.start);
    expect(await checkAll()).toContainEqual(fault(info.start, 'missing'));
  });

  it('that the journal knows with another hash', async () => {
    expect(await checkBlobs(test.vault, [{ ...stored, sha256: other.sha256 }, other])).toEqual([fault(name, 'swapped')]);
  });
});
