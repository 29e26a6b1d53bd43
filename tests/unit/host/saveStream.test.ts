import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../../src/domain/result.ts';
import { longestChunkBytes } from '../../../src/host/contract.ts';
import { saveStream } from '../../../src/host/saveStream.ts';
import { createTestHost, type TestHost } from '../../support/testHost.ts';

type Source = () => Promise<Result<ReadableStream<Uint8Array>, { readonly type: 'damaged' }>>;
const of =
  (...chunks: Uint8Array[]): Source =>
  async () =>
    ok(
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(chunk);
          controller.close();
        },
      }),
    );
const save = (host: TestHost, open: Source, options = {}) =>
  saveStream(host, { suggestedName: 'backup.holdfast', kind: 'backup', open }, options);
const left = (host: TestHost) => ({ saved: host.saved.length, unfinished: host.unfinished() });

describe('saving a stream', () => {
  it('saves its bytes, however they are cut (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 })), async (chunks) => {
        const host = createTestHost();
        const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
        expect(await save(host, of(...chunks))).toEqual(ok({ bytes: total }));
        expect([...(host.saved[0]?.bytes ?? [])]).toEqual(chunks.flatMap((chunk) => [...chunk]));
      }),
      { numRuns: 50 },
    );
  });

  it('cuts a chunk that is longer than the border takes', async () => {
    const host = createTestHost();
    const long = new Uint8Array(longestChunkBytes * 2 + 3).fill(7);
    expect(await save(host, of(long))).toEqual(ok({ bytes: long.length }));
    expect(host.saved[0]?.bytes.length).toBe(long.length);
  });

  it('tells how far it is, without a step back', async () => {
    const steps: number[] = [];
    await save(createTestHost(), of(new Uint8Array(3), new Uint8Array(5)), { onProgress: (bytes: number) => steps.push(bytes) });
    expect(steps).toEqual([3, 8]);
  });

  it('makes nothing before the person has chosen a place', async () => {
    const host = createTestHost();
    host.cancelNextDialog();
    let opened = false;
    const open: Source = async () => {
      opened = true;
      return of()();
    };
    expect(await save(host, open)).toEqual(err({ type: 'cancelled' }));
    expect(opened).toBe(false);
  });

  it.each(['diskFull', 'removed', 'denied', 'failed'] as const)('leaves nothing when the disk says %s', async (type) => {
    const host = createTestHost();
    host.failAfter(4, { type });
    expect(await save(host, of(new Uint8Array(3), new Uint8Array(3)))).toEqual(err({ type }));
    expect(left(host)).toEqual({ saved: 0, unfinished: 0 });
  });

  it('leaves nothing when the source says why it cannot be read', async () => {
    const host = createTestHost();
    expect(await save(host, async () => err({ type: 'damaged' }))).toEqual(err({ type: 'damaged' }));
    expect(left(host)).toEqual({ saved: 0, unfinished: 0 });
  });

  it('leaves nothing when the stream breaks off', async () => {
    const host = createTestHost();
    const breaking = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(2));
        controller.error(new Error('broken'));
      },
    });
    expect(await save(host, async () => ok(breaking))).toEqual(err({ type: 'sourceFailed' }));
    expect(left(host)).toEqual({ saved: 0, unfinished: 0 });
  });

  it('leaves nothing when making the stream throws, and lets the bug be seen', async () => {
    const host = createTestHost();
    await expect(save(host, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(left(host)).toEqual({ saved: 0, unfinished: 0 });
  });

  it('stops at once when it is cancelled, even while the source keeps it waiting, and lets the source go', async () => {
    const host = createTestHost();
    let released = false;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(1)),
      cancel: () => {
        released = true;
      },
    });
    const stop = new AbortController();
    const saving = save(host, async () => ok(endless), {
      signal: stop.signal,
      onProgress: () => setTimeout(() => stop.abort(), 5),
    });
    expect(await saving).toEqual(err({ type: 'cancelled' }));
    expect(left(host)).toEqual({ saved: 0, unfinished: 0 });
    expect(released).toBe(true);
  });
});
