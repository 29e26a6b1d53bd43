import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../../src/vault/search/createSearchIndex.ts';
import { checkSum } from '../../../../src/vault/search/frames.ts';
import { indexFromFrames } from '../../../../src/vault/search/indexFromFrames.ts';
import type { Frame, SearchIndex } from '../../../../src/vault/search/types.ts';
import { Corpus } from '../../../support/corpus.ts';

function indexOfNotes(count: number, seed = 1): SearchIndex {
  const corpus = new Corpus(seed);
  const index = createSearchIndex();
  for (let i = 0; i < count; i++) {
    const { title, text } = corpus.note();
    index.put({
      id: `n${i}`,
      timeMs: i * 1_000,
      fields: [
        { rank: 'name', text: title },
        { rank: 'text', text },
      ],
      tags: [],
    });
  }
  return index;
}
const bytesOf = (index: SearchIndex): Uint8Array[] => [...index.toFrames()].map(({ bytes }) => bytes);
const typeOf = (frames: Iterable<Uint8Array>): string => {
  const read = indexFromFrames(frames);
  return read.ok ? 'read' : read.error.type;
};
const put = (index: SearchIndex, id: string, text: string): void =>
  index.put({ id, timeMs: 0, fields: [{ rank: 'text', text }], tags: [] });

describe('A stored index', () => {
  const index = indexOfNotes(1_200);
  const frames = bytesOf(index);

  it('comes in frames of at most 256 KiB and reads back in any order', () => {
    expect(frames.length).toBeGreaterThan(3);
    expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(256 * 1024);
    const read = indexFromFrames(frames.toReversed());
    if (!read.ok) throw new Error(read.error.type);
    expect(read.value.size).toBe(1_200);
    for (const text of ['passport', 'пас', 'เมียวดี', '妙瓦底', 'Nguyen', 'ព្រះសីហនុ']) {
      expect(read.value.query({ text })).toEqual(index.query({ text }));
    }
  });

  it('writes only what changed: one edit leaves the large segments where they are', async () => {
    const own = indexOfNotes(3_000);
    await own.tidy();
    const stored = new Set(own.frameKeys());
    put(own, 'n7', 'rewritten');
    const written: Frame[] = [...own.toFrames(stored)];
    expect(written.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(10_000);
    const keys = new Set(own.frameKeys());
    expect([...stored].filter((key) => keys.has(key)).length).toBeGreaterThan(3);
    expect([...own.toFrames(keys)]).toEqual([]);
    const byKey = new Map(bytesWithKeys(own));
    expect(typeOf(keys.values().map((key) => byKey.get(key) as Uint8Array))).toBe('read');
  });

  it('never gives the same key to other bytes', async () => {
    const own = createSearchIndex();
    const seen = new Map<string, string>();
    for (let round = 0; round < 30; round++) {
      put(own, `d${round % 5}`, `word${round}`);
      if (round % 3 === 0) own.remove(`d${(round + 2) % 5}`);
      if (round % 7 === 0) await own.tidy();
      for (const { key, bytes } of own.toFrames()) {
        const text = [...bytes].join();
        expect(seen.get(key) ?? text).toBe(text);
        seen.set(key, text);
      }
    }
  });

  it('is refused when any byte of any frame is flipped', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (nth, at, flip) => {
        const damaged = frames.map((frame) => frame.slice());
        const frame = damaged[nth % frames.length] as Uint8Array;
        const place = at % frame.length;
        frame[place] = (frame[place] as number) ^ flip;
        expect(typeOf(damaged)).not.toBe('read');
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when a frame is missing, repeated, cut short, foreign or older', () => {
    expect(typeOf([])).toBe('damaged');
    for (let nth = 0; nth < frames.length; nth++) {
      expect(typeOf(frames.toSpliced(nth, 1))).toBe('damaged');
      expect(typeOf([...frames, frames[nth] as Uint8Array])).toBe('damaged');
      expect(typeOf(frames.with(nth, (frames[nth] as Uint8Array).subarray(0, -4)))).toBe('damaged');
    }
    const foreign = bytesOf(indexOfNotes(50, 2));
    expect(typeOf([...frames, foreign[0] as Uint8Array])).toBe('damaged');
    const own = createSearchIndex();
    put(own, 'a', 'first');
    const older = bytesOf(own);
    put(own, 'a', 'second');
    const newer = bytesOf(own);
    expect(typeOf([...newer.slice(0, -1), older.at(-1) as Uint8Array])).toBe('damaged');
  });

  it('survives bytes that are no frames at all', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (noise) => {
        expect(typeOf(noise)).toBe('damaged');
      }),
    );
  });

  it('is refused when its columns contradict each other, though every check sum holds', () => {
    const own = createSearchIndex();
    put(own, 'a', 'first word and second');
    const sound = bytesOf(own);
    const body = sound[0] as Uint8Array;
    let refused = 0;
    for (let word = 8; word < body.length / 4; word++) {
      const forged = body.slice();
      const words = new Uint32Array(forged.buffer);
      words[word] = 0xffff_ffff;
      words[5] = checkSum(words);
      const read = indexFromFrames([forged, ...sound.slice(1)]);
      if (!read.ok) refused++;
      else expect(() => read.value.query({ text: 'first' })).not.toThrow();
    }
    expect(refused).toBeGreaterThan(15);
  });

  it('says so when it was written in another format', () => {
    const other = frames.map((frame) => {
      const copy = frame.slice();
      const words = new Uint32Array(copy.buffer);
      words[1] = 2;
      words[5] = checkSum(words);
      return copy;
    });
    expect(typeOf(other)).toBe('otherFormat');
  });

  it('says so when words were cut by another Unicode library', () => {
    const manifest = frames.at(-1) as Uint8Array;
    const text = new TextDecoder().decode(manifest.subarray(32));
    const other = text.replace(/"unicode":"(.)/, (_, first: string) => `"unicode":"${first === '1' ? '2' : '1'}`);
    const forged = manifest.slice();
    forged.set(new TextEncoder().encode(other), 32);
    const words = new Uint32Array(forged.buffer);
    words[5] = checkSum(words);
    expect(typeOf([...frames.slice(0, -1), forged])).toBe('otherUnicode');
  });

  it('can be empty', () => {
    const read = indexFromFrames(bytesOf(createSearchIndex()));
    if (!read.ok) throw new Error(read.error.type);
    expect(read.value.query({ text: 'a' })).toEqual({ total: 0, hits: [] });
    expect(read.value.size).toBe(0);
  });
});

function* bytesWithKeys(index: SearchIndex): Iterable<[string, Uint8Array]> {
  for (const { key, bytes } of index.toFrames()) yield [key, bytes];
}

describe('Tidying', () => {
  it('goes on with puts, removals and queries in between, and loses none of them', async () => {
    const own = indexOfNotes(2_500);
    const tidying = own.tidy();
    for (let i = 0; i < 200; i++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      own.remove(`n${i}`);
      put(own, `n${i + 1_000}`, `secondthoughts${i}`);
      expect(own.query({ text: `secondthoughts${i} ` }).total).toBe(1);
    }
    await tidying;
    expect(own.size).toBe(2_300);
    await own.tidy();
    expect(own.size).toBe(2_300);
    expect(own.query({ text: 'secondthoughts' }).total).toBe(200);
    expect(own.has('n0')).toBe(false);
    expect(typeOf(bytesOf(own))).toBe('read');
  });

  it('can be stopped, and leaves the index as it was', async () => {
    const own = indexOfNotes(2_500);
    const before = own.query({ text: 'the' });
    await own.tidy(AbortSignal.abort());
    expect(own.query({ text: 'the' })).toEqual(before);
  });
});
