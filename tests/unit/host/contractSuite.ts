// What every host promises, whatever it is made of. Each host runs the same sentences.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CallName,
  callNames,
  type Host,
  type HostEvent,
  longestChunkBytes,
  type SaveHandle,
} from '../../../src/host/contract.ts';

export interface HostUnderTest {
  readonly host: Host;
  /** The bytes that stand under this name where the person wanted the file, or null. */
  readonly saved: (name: string) => Promise<Uint8Array | null>;
  /** Everything that lies there, finished or not. */
  readonly names: () => Promise<readonly string[]>;
  readonly cancelNextDialog: () => void;
  /** The machine tells the host something; the host tells the page. */
  readonly fire: (event: HostEvent) => void;
  /** How many calls have reached the machine so far. */
  readonly reached: () => number;
  readonly dispose: () => Promise<void>;
}

const bytes = (...values: number[]) => new Uint8Array(values);
const unknownHandle = '0'.repeat(32) as SaveHandle;

export function contractSuite(name: string, createHost: () => Promise<HostUnderTest>): void {
  describe(`the ${name} host`, () => {
    let test: HostUnderTest;
    beforeEach(async () => {
      test = await createHost();
    });
    afterEach(() => test.dispose());

    const begin = async (file = 'statement.pdf') => {
      const begun = await test.host.saveBegin(file, 'pdf');
      if (!begun.ok) throw new Error(begun.error.type);
      return begun.value.handle;
    };

    it('answers every call of the contract', () => {
      for (const call of callNames) expect(typeof test.host[call]).toBe('function');
    });

    it('says what it is and what it lacks', async () => {
      const info = await test.host.info();
      expect(info.versions.chromium).not.toBe('');
      expect(Array.isArray(info.lacks)).toBe(true);
    });

    describe('saves a file', () => {
      it('with its pieces in order, under its name once it is whole', async () => {
        const handle = await begin();
        expect(await test.host.saveWrite(handle, bytes(1, 2))).toEqual({ ok: true, value: undefined });
        expect(await test.host.saveWrite(handle, bytes(3))).toEqual({ ok: true, value: undefined });
        expect((await test.saved('statement.pdf')) ?? bytes()).toHaveLength(0);
        expect(await test.host.saveFinish(handle)).toEqual({ ok: true, value: undefined });
        expect(await test.saved('statement.pdf')).toEqual(bytes(1, 2, 3));
        expect(await test.names()).toEqual(['statement.pdf']);
      });

      it('with pieces that were sent without waiting for each other', async () => {
        const handle = await begin();
        const pieces = Array.from({ length: 20 }, (_, index) => bytes(index));
        await Promise.all(pieces.map((piece) => test.host.saveWrite(handle, piece)));
        await test.host.saveFinish(handle);
        expect(await test.saved('statement.pdf')).toEqual(bytes(...pieces.keys()));
      });

      it('of which only the viewed part of a buffer is taken', async () => {
        const handle = await begin();
        await test.host.saveWrite(handle, bytes(9, 1, 2, 9).subarray(1, 3));
        await test.host.saveFinish(handle);
        expect(await test.saved('statement.pdf')).toEqual(bytes(1, 2));
      });

      it('and a piece that is changed after it was handed over is written as it was', async () => {
        const handle = await begin();
        const piece = bytes(1, 2, 3);
        const written = test.host.saveWrite(handle, piece);
        await written;
        piece.fill(0);
        await test.host.saveFinish(handle);
        expect(await test.saved('statement.pdf')).toEqual(bytes(1, 2, 3));
      });

      it('of nothing', async () => {
        await test.host.saveFinish(await begin());
        expect(await test.saved('statement.pdf')).toEqual(bytes());
      });

      it('beside another one, without mixing them', async () => {
        const [one, two] = [await begin('one.pdf'), await begin('two.pdf')];
        expect(one).not.toBe(two);
        await Promise.all([test.host.saveWrite(one, bytes(1)), test.host.saveWrite(two, bytes(2))]);
        await Promise.all([test.host.saveFinish(one), test.host.saveFinish(two)]);
        expect([await test.saved('one.pdf'), await test.saved('two.pdf')]).toEqual([bytes(1), bytes(2)]);
      });

      it('and leaves nothing usable of one that was stopped', async () => {
        const handle = await begin();
        await test.host.saveWrite(handle, bytes(1, 2, 3));
        await test.host.saveAbort(handle);
        expect(await test.names()).toEqual([]);
        expect(await test.host.saveWrite(handle, bytes(4))).toEqual({ ok: false, error: { type: 'failed' } });
        expect(await test.host.saveFinish(handle)).toEqual({ ok: false, error: { type: 'failed' } });
        expect(await test.names()).toEqual([]);
      });

      it('and takes no more pieces of a finished one', async () => {
        const handle = await begin();
        await test.host.saveFinish(handle);
        expect(await test.host.saveWrite(handle, bytes(4))).toEqual({ ok: false, error: { type: 'failed' } });
        expect(await test.saved('statement.pdf')).toEqual(bytes());
      });

      it('unless the person thinks better of it', async () => {
        test.cancelNextDialog();
        expect(await test.host.saveBegin('statement.pdf', 'pdf')).toEqual({ ok: false, error: { type: 'cancelled' } });
        expect(await test.names()).toEqual([]);
      });

      it('and knows only the files that it began', async () => {
        expect(await test.host.saveWrite(unknownHandle, bytes(1))).toEqual({ ok: false, error: { type: 'failed' } });
        expect(await test.host.saveFinish(unknownHandle)).toEqual({ ok: false, error: { type: 'failed' } });
        expect(await test.host.saveAbort(unknownHandle)).toBeUndefined();
      });
    });

    describe('refuses, before anything happens,', () => {
      const refused: readonly (readonly [string, CallName, readonly unknown[]])[] = [
        ['a path for a name', 'saveBegin', ['../statement.pdf', 'pdf']],
        ['a path of Windows', 'saveBegin', ['C:\\statement.pdf', 'pdf']],
        ['a hidden name', 'saveBegin', ['.profile', 'text']],
        ['no name', 'saveBegin', ['', 'pdf']],
        ['a name that hides its extension', 'saveBegin', ['statement\u202efdp.exe', 'pdf']],
        ['a name with a line break', 'saveBegin', ['state\nment.pdf', 'pdf']],
        ['a device for a name', 'saveBegin', ['CON', 'pdf']],
        ['an unknown kind of file', 'saveBegin', ['statement.pdf', 'program']],
        ['a kind from the prototype', 'saveBegin', ['statement.pdf', 'constructor']],
        ['a missing argument', 'saveBegin', ['statement.pdf']],
        ['an argument too many', 'info', ['more']],
        ['a handle that is a path', 'saveWrite', ['../../etc/passwd', bytes(1)]],
        ['text for bytes', 'saveWrite', [unknownHandle, 'text']],
        ['numbers for bytes', 'saveWrite', [unknownHandle, [1, 2]]],
        ['a piece that is too long', 'saveWrite', [unknownHandle, new Uint8Array(longestChunkBytes + 1)]],
        ['a witness with a line break', 'witnessWrite', ['a\nb']],
        ['a witness that is too long', 'witnessWrite', ['a'.repeat(4097)]],
        ['a witness that is an object', 'witnessWrite', [{ toString: () => 'a' }]],
        ['an idle time of nothing', 'setIdleMinutes', [0]],
        ['an idle time without end', 'setIdleMinutes', [Number.POSITIVE_INFINITY]],
        ['a fraction of a minute', 'setIdleMinutes', [1.5]],
        ['a word for yes', 'setUnsaved', ['true']],
        ['a number for yes', 'confirmClose', [1]],
      ];

      it.each(refused)('%s', async (_what, call, given) => {
        const before = test.reached();
        const ask = test.host[call] as (...args: readonly unknown[]) => Promise<unknown>;
        await expect(ask(...given)).rejects.toThrow(`The host call ${call} refused its arguments`);
        expect(test.reached()).toBe(before);
        expect(await test.names()).toEqual([]);
      });

      it('and repeats nothing of what it refused', async () => {
        const problem = await test.host.saveBegin('../Sophea.pdf', 'pdf').catch((caught: unknown) => caught);
        expect(String(problem)).not.toContain('Sophea');
      });
    });

    it('keeps the witness', async () => {
      expect(await test.host.witnessRead()).toEqual({ ok: true, value: null });
      await test.host.witnessWrite('AAAA');
      expect(await test.host.witnessWrite('BBBB')).toEqual({ ok: true, value: undefined });
      expect(await test.host.witnessRead()).toEqual({ ok: true, value: 'BBBB' });
    });

    it('keeps the last of many marks', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, index) => test.host.witnessWrite(`mark-${index}`)));
      expect(await test.host.witnessRead()).toEqual({ ok: true, value: 'mark-19' });
    });

    it('prints, and takes the small settings', async () => {
      expect(await test.host.print()).toEqual({ ok: true, value: undefined });
      expect(typeof (await test.host.setContentProtection(true))).toBe('boolean');
      expect(await test.host.setContentProtection(false)).toBe(false);
      expect(await test.host.setIdleMinutes(5)).toBeUndefined();
      expect(await test.host.setUnsaved(true)).toBeUndefined();
      expect(await test.host.setUnsaved(false)).toBeUndefined();
    });

    it('says whether the storage stays, and how full it is', async () => {
      expect(typeof (await test.host.requestPersistence())).toBe('boolean');
      const estimate = await test.host.storageEstimate();
      expect(estimate === null || estimate.quotaBytes >= estimate.usageBytes).toBe(true);
    });

    it('tells everyone who listens, until they stop', () => {
      const [one, two] = [vi.fn<(event: HostEvent) => void>(), vi.fn<(event: HostEvent) => void>()];
      const stopOne = test.host.on(one);
      test.host.on(two);
      test.fire({ kind: 'closing' });
      stopOne();
      test.fire({ kind: 'closing' });
      expect(one.mock.calls).toEqual([[{ kind: 'closing' }]]);
      expect(two).toHaveBeenCalledTimes(2);
    });
  });
}
