import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkBytes } from '../../../src/crypto/chunks.ts';
import { concatBytes, toHex, utf8 } from '../../../src/crypto/encoding.ts';
import type { BlobId } from '../../../src/domain/ids.ts';
import { layoutOf } from '../../../src/vault/blobs/layout.ts';
import { bytesOf, gather, isSame, mustPut, mustRead, newBlobVault } from './newBlobVault.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sizes = [0, 1, 1_023, 1_025, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 40 * chunkBytes + 12_345];

describe('bytes in the vault', () => {
  it.each(sizes)('come back as they went in: %d bytes, whole, streamed, with the hash of the source', async (size) => {
    const { blobs } = await newBlobVault();
    const bytes = bytesOf(size);
    const stored = await mustPut(blobs, bytes);
    expect(stored).toMatchObject({ sha256: sha256(bytes), sizeBytes: size });
    expect(sha256(await mustRead(blobs, stored.blob))).toBe(stored.sha256);
    const stream = await blobs.stream(stored.blob);
    if (!stream.ok) throw new Error('no stream');
    expect(sha256(await gather(stream.value))).toBe(stored.sha256);
    expect(await blobs.verify(stored.blob)).toEqual({ ok: true, value: { matches: true, sha256: stored.sha256 } });
  });

  it('can be read in any range, which ends where they end', async () => {
    const { blobs } = await newBlobVault();
    const bytes = bytesOf(35 * chunkBytes + 777);
    const { blob } = await mustPut(blobs, bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length + 10 }), fc.nat({ max: bytes.length + 10 }), async (offset, length) => {
        const answer = await blobs.read(blob, { offset, length });
        expect(answer.ok && Buffer.compare(answer.value, bytes.subarray(offset, offset + length))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('are stored once however often they come, even at the same time', async () => {
    const { blobs, db } = await newBlobVault();
    const bytes = bytesOf(2 * chunkBytes);
    const stored = await Promise.all([1, 2, 3].map(() => mustPut(blobs, bytes)));
    stored.push(await mustPut(blobs, bytes));
    expect(new Set(stored.map(({ blob }) => blob)).size).toBe(1);
    expect(await db.blobs.count()).toBe(layoutOf(bytes.length).segments);
  });

  it('that begin alike and have one size are told apart', async () => {
    const { blobs } = await newBlobVault();
    const one = bytesOf(2 * chunkBytes);
    const other = concatBytes(one.subarray(0, -1), Uint8Array.of(7));
    const [a, b] = [await mustPut(blobs, one), await mustPut(blobs, other)];
    expect(a.blob).not.toBe(b.blob);
    expect(isSame(await mustRead(blobs, a.blob), one)).toBe(true);
    expect(isSame(await mustRead(blobs, b.blob), other)).toBe(true);
    expect((await mustPut(blobs, other)).blob).toBe(b.blob);
  });

  it('leave nothing readable in any row: not themselves, not their hash, not their id, not their exact size', async () => {
    const { blobs, db } = await newBlobVault();
    const text = 'Daw Khin came from Mandalay. '.repeat(2_000);
    const { blob, sha256: hash } = await mustPut(blobs, utf8(text));
    const rows = [
      ...(await Promise.all((await db.blobs.toArray()).map((segment) => segment.bytes()))),
      ...(await db.blobRows.toArray()),
      utf8(JSON.stringify([await db.blobs.toCollection().primaryKeys(), await db.blobRows.toCollection().primaryKeys()])),
    ];
    const canaries = [
      utf8('Daw Khin'),
      utf8(blob),
      utf8(hash),
      utf8(hash.slice(0, 16)),
      Buffer.from(hash, 'hex'),
      utf8('sizeBytes'),
    ];
    for (const row of rows) for (const canary of canaries) expect(Buffer.from(row).includes(Buffer.from(canary))).toBe(false);
    const sizeOnDisk = (await db.blobs.toArray()).reduce((sum, segment) => sum + segment.size, 0);
    await mustPut(blobs, utf8(`${text}and more`));
    expect((await db.blobs.toArray()).reduce((sum, segment) => sum + segment.size, 0)).toBe(2 * sizeOnDisk);
  });

  it('that nobody stored are not there, and a locked vault says so', async () => {
    const { blobs, closing } = await newBlobVault();
    const { blob } = await mustPut(blobs, bytesOf(10));
    expect(await blobs.read('AAAAAAAAAAAAAAAAAAAAAA' as BlobId)).toEqual({ ok: false, error: { type: 'noSuchBlob' } });
    closing.abort();
    const notOpen = { ok: false, error: { type: 'notOpen' } };
    expect(await blobs.read(blob)).toEqual(notOpen);
    expect(await blobs.stream(blob)).toEqual(notOpen);
    expect(await blobs.verify(blob)).toEqual(notOpen);
    expect(await blobs.put(new Blob(['x']))).toEqual(notOpen);
  });

  it('that are not those the journal remembers do not match', async () => {
    const { blobs } = await newBlobVault(() => ({ sha256: toHex(bytesOf(32)) as never, sizeBytes: 10 }));
    const { blob, sha256: hash } = await mustPut(blobs, bytesOf(10));
    expect(await blobs.verify(blob)).toEqual({ ok: true, value: { matches: false, sha256: hash } });
  });
});
