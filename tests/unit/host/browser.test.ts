// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserHost } from '../../../src/host/browser.ts';
import { defaultIdleMinutes, type Host, type HostEvent } from '../../../src/host/contract.ts';
import { contractSuite } from './contractSuite.ts';
import { createMemoryPicker, type MemoryPicker } from './memoryPicker.ts';
import { showStorage } from './pageStorage.ts';

function withPicker(): MemoryPicker {
  const picker = createMemoryPicker();
  window.showSaveFilePicker = picker.pick;
  return picker;
}

/** Takes downloads as the browser would: on a click, by the link's name, from the Blob behind its address. */
function takeDownloads(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = `blob:http://localhost/${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = (address) => void blobs.delete(address);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const reader = new FileReader();
    reader.onload = () => files.set(this.download, new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blobs.get(this.href) ?? new Blob());
  });
  return files;
}

beforeEach(() => {
  localStorage.clear();
  showStorage();
  window.print = () => {};
});
afterEach(() => {
  delete window.showSaveFilePicker;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

contractSuite('browser', async () => {
  const picker = withPicker();
  return {
    host: createBrowserHost(),
    saved: async (name) => picker.files.get(name) ?? null,
    names: async () => [...picker.files.keys()],
    cancelNextDialog: () => {
      picker.cancelNext = true;
    },
    fire: () => window.dispatchEvent(new Event('pagehide')),
    reached: () => picker.picks + localStorage.length,
    dispose: async () => {},
  };
});

async function save(host: Host, name: string, ...values: number[]) {
  const begun = await host.saveBegin(name, 'pdf');
  if (!begun.ok) return begun;
  const written = await host.saveWrite(begun.value.handle, new Uint8Array(values));
  return written.ok ? host.saveFinish(begun.value.handle) : written;
}

describe('started for the sample case, a browser window', () => {
  afterEach(() => history.replaceState(null, '', '/'));

  it.each([
    ['?own-window&sample', true],
    ['?own-window', false],
    ['', false],
  ])('says so by its address only: "%s"', async (marks, opensSample) => {
    history.replaceState(null, '', `/${marks}`);
    expect((await createBrowserHost().info()).opensSample).toBe(opensSample);
  });
});

describe('saving in a browser', () => {
  it('is a download where there is no file picker', async () => {
    const files = takeDownloads();
    expect(await save(createBrowserHost(), 'statement.pdf', 1, 2, 3)).toEqual({ ok: true, value: undefined });
    await vi.waitFor(() => expect(files.get('statement.pdf')).toEqual(new Uint8Array([1, 2, 3])));
  });

  it('is a download of nothing before it is whole, and never one that was stopped', async () => {
    const files = takeDownloads();
    const host = createBrowserHost();
    const begun = await host.saveBegin('statement.pdf', 'pdf');
    if (!begun.ok) throw new Error(begun.error.type);
    await host.saveWrite(begun.value.handle, new Uint8Array([1]));
    await host.saveAbort(begun.value.handle);
    expect(HTMLAnchorElement.prototype.click).not.toHaveBeenCalled();
    expect(files.size).toBe(0);
  });

  it('is a download when the long work outlasted the gesture', async () => {
    const files = takeDownloads();
    window.showSaveFilePicker = async () => {
      throw new DOMException('Must be handling a user gesture', 'SecurityError');
    };
    await save(createBrowserHost(), 'bundle.zip', 7);
    await vi.waitFor(() => expect(files.get('bundle.zip')).toEqual(new Uint8Array([7])));
  });

  it.each([
    ['QuotaExceededError', 'diskFull'],
    ['NotFoundError', 'removed'],
    ['InvalidStateError', 'removed'],
    ['NotAllowedError', 'denied'],
    ['NoModificationAllowedError', 'denied'],
    ['UnknownError', 'failed'],
  ])('names the trouble when the system says %s, and leaves nothing', async (problem, type) => {
    const picker = withPicker();
    picker.failNextWrite = problem;
    expect(await save(createBrowserHost(), 'statement.pdf', 1)).toEqual({ ok: false, error: { type } });
    expect([...picker.files.keys()]).toEqual([]);
  });

  it('leaves an older file of that name as it was when it is stopped', async () => {
    const picker = withPicker();
    picker.files.set('statement.pdf', new Uint8Array([9, 9]));
    const host = createBrowserHost();
    const begun = await host.saveBegin('statement.pdf', 'pdf');
    if (!begun.ok) throw new Error(begun.error.type);
    await host.saveWrite(begun.value.handle, new Uint8Array([1]));
    await host.saveAbort(begun.value.handle);
    expect(picker.files.get('statement.pdf')).toEqual(new Uint8Array([9, 9]));
  });
});

describe('a browser', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? 'asked' : 'left';
  };

  it('asks before it leaves work that is still being written, and only then', async () => {
    const host = createBrowserHost();
    expect(leave()).toBe('left');
    await host.setUnsaved(true);
    expect(leave()).toBe('asked');
    await host.setUnsaved(false);
    expect(leave()).toBe('left');
  });

  it('warns of kills where the window is not the one that npm start opens with the safe engine', async () => {
    expect((await createBrowserHost().info()).lacks).toContain('killSafety');
    window.history.replaceState(null, '', '/?own-window');
    expect((await createBrowserHost().info()).lacks).not.toContain('killSafety');
    window.history.replaceState(null, '', '/');
  });

  it('says that it may evict the vault, until it has promised not to', async () => {
    expect((await createBrowserHost().info()).lacks).toContain('evictionSafety');
    showStorage(true);
    expect((await createBrowserHost().info()).lacks).not.toContain('evictionSafety');
  });

  it('never claims to hide the window', async () => {
    expect(await createBrowserHost().setContentProtection(true)).toBe(false);
  });

  it('says that the witness could not be kept', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await createBrowserHost().witnessWrite('AAAA')).toEqual({ ok: false, error: { type: 'failed' } });
  });
});

describe('locking in a browser', () => {
  const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
  function listening(): { host: Host; heard: HostEvent[] } {
    vi.useFakeTimers();
    const host = createBrowserHost();
    const heard: HostEvent[] = [];
    host.on((event) => heard.push(event));
    return { host, heard };
  }
  const locks = (heard: readonly HostEvent[]) => heard.flatMap((event) => (event.kind === 'lock' ? [event.reason] : []));

  it('comes once when nobody has touched it for the usual time', () => {
    const { heard } = listening();
    minutes(defaultIdleMinutes - 1);
    expect(locks(heard)).toEqual([]);
    minutes(3);
    expect(locks(heard)).toEqual(['idle']);
  });

  it('waits while somebody types, and counts anew from there', () => {
    const { heard } = listening();
    minutes(defaultIdleMinutes - 1);
    window.dispatchEvent(new Event('keydown'));
    minutes(defaultIdleMinutes - 1);
    expect(locks(heard)).toEqual([]);
    minutes(2);
    expect(locks(heard)).toEqual(['idle']);
  });

  it('keeps to the time that the person chose', async () => {
    const { host, heard } = listening();
    await host.setIdleMinutes(2);
    minutes(3);
    expect(locks(heard)).toEqual(['idle']);
  });

  it('comes on waking when the machine slept, before a key is taken', () => {
    const { heard } = listening();
    vi.setSystemTime(Date.now() + 20 * 60_000);
    window.dispatchEvent(new Event('keydown'));
    expect(locks(heard)).toEqual(['suspend']);
  });

  it('is not held off by a clock that was set back two years', () => {
    const { heard } = listening();
    minutes(1);
    vi.setSystemTime(Date.now() - 2 * 365 * 24 * 3_600_000);
    minutes(defaultIdleMinutes);
    expect(locks(heard)).toEqual(['idle']);
  });

  it('comes when the browser freezes the page', () => {
    const { heard } = listening();
    document.dispatchEvent(new Event('freeze'));
    expect(locks(heard)).toEqual(['suspend']);
  });
});
