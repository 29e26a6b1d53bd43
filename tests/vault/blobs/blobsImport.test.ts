// Imports that stop half way: cancelled, killed, out of room, or with a source that goes away or changes.
import { describe, expect, it } from 'vitest';
import { chunkBytes } from '../../../src/crypto/chunks.ts';
import { concatBytes } from '../../../src/crypto/encoding.ts';
import type { BlobRows } from '../../../src/vault/blobs/blobRows.ts';
import { checkBlobs } from '../../../src/vault/blobs/checkBlobs.ts';
import { layoutOf } from '../../../src/vault/blobs/layout.ts';
import { bytesOf, isSame, mustPut, mustRead, newBlobVault, type TestBlobs } from './newBlobVault.ts';

const bytes = bytesOf(100 * chunkBytes + 99);
const source = new Blob([bytes]);
const day = 24 * 60 * 60 * 1000;

/** Counts segments, and fails from the write `failFrom` on with `cause`. */
function counted(failFrom = Number.POSITIVE_INFINITY, cause: () => unknown = () => new Error('killed')) {
  const seen = { segments: 0, writes: 0, failFrom };
  const over = (rows: BlobRows): BlobRows => ({
    ...rows,
    write: async (segments, side) => {
      seen.writes += 1;
      if (seen.writes >= seen.failFrom) throw cause();
      seen.segments += segments.length;
      await rows.write(segments, side);
    },
  });
  return { seen, over };
}

async function stopHalfWay({ blobs }: TestBlobs): Promise<void> {
  const abort = new AbortController();
  const answer = await blobs.put(source, {
    signal: abort.signal,
    onProgress: ({ done, total }) => done > total / 2 && abort.abort(),
  });
  expect(answer).toEqual({ ok: false, error: { type: 'cancelled' } });
}

describe('an import', () => {
  it('that was cancelled goes on where it stopped, after a restart, and stores the bytes of the source', async () => {
    const { seen, over } = counted();
    const first = await newBlobVault(() => null, over);
    await stopHalfWay(first);
    const before = seen.segments;
    expect(before).toBeGreaterThan(0);
    const again = first.reopen();
    const stored = await mustPut(again.blobs, bytes);
    expect(seen.segments).toBe(layoutOf(bytes.length).segments);
    expect(isSame(await mustRead(again.blobs, stored.blob), bytes)).toBe(true);
    expect(await checkBlobs(again.vault, [stored])).toEqual([]);
  });

  it('that was killed in the middle of a write goes on, too', async () => {
    const { seen, over } = counted(3);
    const first = await newBlobVault(() => null, over);
    await expect(first.blobs.put(source)).rejects.toThrow('killed');
    const before = seen.segments;
    seen.failFrom = Number.POSITIVE_INFINITY;
    const stored = await mustPut(first.reopen().blobs, bytes);
    expect(before).toBe(2);
    expect(seen.segments).toBe(layoutOf(bytes.length).segments);
    expect(isSame(await mustRead(first.reopen().blobs, stored.blob), bytes)).toBe(true);
  });

  it('that goes on after its source changed in the stored part starts anew', async () => {
    const first = await newBlobVault();
    await stopHalfWay(first);
    const changed = concatBytes(bytes.subarray(0, 5 * chunkBytes), Uint8Array.of(1, 2, 3), bytes.subarray(5 * chunkBytes + 3));
    const stored = await mustPut(first.blobs, changed);
    expect(isSame(await mustRead(first.blobs, stored.blob), changed)).toBe(true);
    expect(await checkBlobs(first.vault, [stored])).toEqual([]);
    expect(await first.db.blobs.count()).toBe(layoutOf(changed.length).segments);
  });

  it('whose stored part was damaged on disk meanwhile writes that part again', async () => {
    const first = await newBlobVault();
    await stopHalfWay(first);
    const [key] = await first.db.blobs.toCollection().primaryKeys();
    await first.db.blobs.put(new Blob([bytesOf(500)]), key);
    const stored = await mustPut(first.blobs, bytes);
    expect(isSame(await mustRead(first.blobs, stored.blob), bytes)).toBe(true);
  });

  it('that finds the disk full answers storageFull, gives its room back, and can be tried again', async () => {
    const { seen, over } = counted(3, () => new DOMException('', 'QuotaExceededError'));
    const test = await newBlobVault(() => null, over);
    const kept = await mustPut(test.blobs, bytesOf(10));
    expect(await test.blobs.put(source)).toEqual({ ok: false, error: { type: 'storageFull' } });
    expect(await test.db.blobs.count()).toBe(1);
    expect(await checkBlobs(test.vault, [kept])).toEqual([]);
    seen.failFrom = Number.POSITIVE_INFINITY;
    expect(isSame(await mustRead(test.blobs, (await mustPut(test.blobs, bytes)).blob), bytes)).toBe(true);
  });

  it('of a source that cannot be read, or is shorter than it says, answers unreadable', async () => {
    const { blobs } = await newBlobVault();
    const gone = Object.assign(new Blob([bytes]), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
    });
    const shorter = Object.assign(new Blob([bytes]), { slice: () => new Blob(['x']) });
    for (const bad of [gone, shorter]) expect(await blobs.put(bad as Blob)).toEqual({ ok: false, error: { type: 'unreadable' } });
  });

  it('ends when the vault locks, and goes on after it', async () => {
    const first = await newBlobVault();
    const answer = await first.blobs.put(source, { onProgress: () => first.closing.abort() });
    expect(answer).toEqual({ ok: false, error: { type: 'notOpen' } });
    const again = first.reopen();
    expect(isSame(await mustRead(again.blobs, (await mustPut(again.blobs, bytes)).blob), bytes)).toBe(true);
  });

  it('tells how far it is, never backwards, up to all', async () => {
    const { blobs } = await newBlobVault();
    const seen: number[] = [];
    await blobs.put(source, { onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('sweeping', () => {
  it('keeps what the journal knows and what is young, and removes the rest without a trace', async () => {
    const test = await newBlobVault();
    const attached = await mustPut(test.blobs, bytesOf(chunkBytes * 2, 5));
    const orphan = await mustPut(test.blobs, bytesOf(chunkBytes * 2, 6));
    await stopHalfWay(test);
    const known = new Set([attached.blob]);
    expect(await test.blobs.sweep(known)).toBe(0);
    test.clock.ms += 31 * day;
    const wanted = await mustPut(test.blobs, bytesOf(chunkBytes, 8));
    test.clock.ms += 31 * day;
    expect((await mustPut(test.blobs, bytesOf(chunkBytes, 8))).blob).toBe(wanted.blob);
    expect(await test.blobs.sweep(known)).toBe(2);
    expect(isSame(await mustRead(test.blobs, wanted.blob), bytesOf(chunkBytes, 8))).toBe(true);
    expect(await test.blobs.read(orphan.blob)).toEqual({ ok: false, error: { type: 'noSuchBlob' } });
    expect(await test.db.blobs.count()).toBe(2);
    expect(await test.db.blobRows.count()).toBe(4);
    expect(await checkBlobs(test.vault, [attached])).toEqual([]);
  });
});
