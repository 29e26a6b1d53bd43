// A host for tests of what stands above it: saved files are bytes in a map, and a test fires the events itself.

import { err, ok } from '../../src/domain/result.ts';
import { checked } from '../../src/host/checked.ts';
import type { Answers, CallName, Host, HostEvent, SaveError, SaveHandle, SaveKind } from '../../src/host/contract.ts';
import { createListeners } from '../../src/host/listeners.ts';

export interface SavedFile {
  readonly name: string;
  readonly kind: SaveKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface TestHost extends Host {
  /** Finished files, the newest last. */
  readonly saved: readonly SavedFile[];
  /** Files begun and neither finished nor aborted. */
  readonly unfinished: () => number;
  readonly fire: (event: HostEvent) => void;
  /** The next dialog is answered with cancel. */
  readonly cancelNextDialog: () => void;
  /** Writing fails so once this many bytes of a file have been written. */
  readonly failAfter: (bytes: number, error: SaveError) => void;
  readonly state: Readonly<TestHostState>;
}
export interface TestHostState {
  witness: string | null;
  contentProtection: boolean;
  unsaved: boolean;
  idleMinutes: number | null;
  prints: number;
  closeAnswers: boolean[];
}

export function createTestHost(): TestHost {
  const { on, tell } = createListeners();
  const state: TestHostState = {
    witness: null,
    contentProtection: false,
    unsaved: false,
    idleMinutes: null,
    prints: 0,
    closeAnswers: [],
  };
  const files = fileSaving();
  const calls: Answers<CallName> = {
    async info() {
      return { host: 'test', platform: 'test', versions: { chromium: '0', electron: null }, lacks: [], opensSample: false };
    },
    ...files.calls,
    async witnessRead() {
      return ok(state.witness);
    },
    async witnessWrite(mark) {
      state.witness = mark;
      return ok(undefined);
    },
    async requestPersistence() {
      return true;
    },
    async storageEstimate() {
      return null;
    },
    async setContentProtection(hidden) {
      state.contentProtection = hidden;
      return hidden;
    },
    async print() {
      state.prints += 1;
      return ok(undefined);
    },
    async setIdleMinutes(minutes) {
      state.idleMinutes = minutes;
    },
    async setUnsaved(unsaved) {
      state.unsaved = unsaved;
    },
    async confirmClose(close) {
      state.closeAnswers.push(close);
    },
  };
  return { ...checked(calls), on, fire: tell, state, ...files.controls };
}

const size = (chunks: readonly Uint8Array[]) => chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);

function fileSaving() {
  const open = new Map<SaveHandle, { name: string; kind: SaveKind; chunks: Uint8Array<ArrayBuffer>[] }>();
  const saved: SavedFile[] = [];
  let cancelNext = false;
  let fault: { bytes: number; error: SaveError } | null = null;

  const calls: Answers<'saveBegin' | 'saveWrite' | 'saveFinish' | 'saveAbort'> = {
    async saveBegin(name, kind) {
      if (cancelNext) {
        cancelNext = false;
        return err({ type: 'cancelled' });
      }
      const handle = crypto.randomUUID().replaceAll('-', '') as SaveHandle;
      open.set(handle, { name, kind, chunks: [] });
      return ok({ handle });
    },
    async saveWrite(handle, chunk) {
      const file = open.get(handle);
      if (!file) return err({ type: 'failed' });
      if (fault && size(file.chunks) + chunk.byteLength > fault.bytes) {
        open.delete(handle);
        return err(fault.error);
      }
      file.chunks.push(new Uint8Array(chunk));
      return ok(undefined);
    },
    async saveFinish(handle) {
      const file = open.get(handle);
      if (!file) return err({ type: 'failed' });
      open.delete(handle);
      const bytes = new Uint8Array(await new Blob(file.chunks).arrayBuffer());
      saved.push({ name: file.name, kind: file.kind, bytes });
      return ok(undefined);
    },
    async saveAbort(handle) {
      open.delete(handle);
    },
  };
  const controls = {
    saved,
    unfinished: () => open.size,
    cancelNextDialog: () => {
      cancelNext = true;
    },
    failAfter: (bytes: number, error: SaveError) => {
      fault = { bytes, error };
    },
  };
  return { calls, controls };
}
