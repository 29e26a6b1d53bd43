// The host of a plain Chromium: file picker or download, local storage, and a page's own means to notice that nobody is there.
import { err, ok, type Result } from '../domain/result.ts';
import { type BrowserSave, beginSave, toSaveError } from './browserSaving.ts';
import { checked } from './checked.ts';
import {
  type Answers,
  defaultIdleMinutes,
  type Host,
  type HostInfo,
  type HostLack,
  type MachineCallName,
  ownWindowMark,
  type SaveError,
  type SaveHandle,
  sampleMark,
} from './contract.ts';
import { type IdleWatch, watchIdle } from './idle.ts';
import { createListeners } from './listeners.ts';
import { pageCalls } from './pageCalls.ts';

const witnessKey = 'holdfast-witness';

export function createBrowserHost(): Host {
  const { on, tell } = createListeners();
  const idle = watchIdle(defaultIdleMinutes, (reason) => tell({ kind: 'lock', reason }));
  window.addEventListener('pagehide', () => tell({ kind: 'closing' }));
  return { ...checked({ ...machineCalls(idle), ...pageCalls }), on };
}

function machineCalls(idle: IdleWatch): Answers<MachineCallName> {
  return {
    info,
    ...saving(),
    async witnessRead() {
      return attempt(() => localStorage.getItem(witnessKey));
    },
    async witnessWrite(mark) {
      return attempt(() => localStorage.setItem(witnessKey, mark));
    },
    async setContentProtection() {
      return false;
    },
    async print() {
      window.print();
      return ok(undefined);
    },
    async setIdleMinutes(minutes) {
      idle.setMinutes(minutes);
    },
    async setUnsaved(unsaved) {
      if (unsaved) window.addEventListener('beforeunload', askBeforeLeaving);
      else window.removeEventListener('beforeunload', askBeforeLeaving);
    },
    async confirmClose() {},
  };
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

function attempt<T>(step: () => T): Result<T, { readonly type: 'failed' }> {
  try {
    return ok(step());
  } catch {
    return err({ type: 'failed' });
  }
}

async function info(): Promise<HostInfo> {
  const lacks: HostLack[] = ['lockOnSuspend', 'networkDenial', 'contentProtection'];
  if (!(await navigator.storage.persisted())) lacks.push('evictionSafety');
  const marks = new URLSearchParams(location.search);
  if (!marks.has(ownWindowMark)) lacks.push('killSafety');
  const chromium = /Chrom(?:e|ium)\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? 'unknown';
  return {
    host: 'browser',
    platform: navigator.platform,
    versions: { chromium, electron: null },
    lacks,
    opensSample: marks.has(sampleMark),
  };
}

function saving(): Answers<'saveBegin' | 'saveWrite' | 'saveFinish' | 'saveAbort'> {
  const saves = new Map<SaveHandle, BrowserSave>();
  const step = async (handle: SaveHandle, work: (save: BrowserSave) => Promise<void>): Promise<Result<void, SaveError>> => {
    const save = saves.get(handle);
    if (!save) return err({ type: 'failed' });
    try {
      await work(save);
      return ok(undefined);
    } catch (problem) {
      saves.delete(handle);
      await save.abort();
      return err(toSaveError(problem));
    }
  };
  return {
    async saveBegin(suggestedName, kind) {
      const begun = await beginSave(suggestedName, kind);
      if (!begun.ok) return begun;
      const handle = crypto.randomUUID().replaceAll('-', '') as SaveHandle;
      saves.set(handle, begun.value);
      return ok({ handle });
    },
    saveWrite: (handle, chunk) => step(handle, (save) => save.write(chunk)),
    async saveFinish(handle) {
      const finished = await step(handle, (save) => save.finish());
      saves.delete(handle);
      return finished;
    },
    async saveAbort(handle) {
      await saves.get(handle)?.abort();
      saves.delete(handle);
    },
  };
}
