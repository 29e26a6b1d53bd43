import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { busyMs, silentMs } from '../../../electron/closing.ts';
import { type FakeElectron, startMain } from '../host/electronHost.ts';

let electron: FakeElectron & { readonly folder: string };
const window = () => {
  const first = electron.fake.windows[0];
  if (!first) throw new Error('No window');
  return first;
};
const asked = () =>
  window().webContents.sent.filter(({ payload }) => (payload as { readonly kind: string }).kind === 'closing').length;
const call = (name: string, ...given: unknown[]) => electron.invoke(`holdfast:call:${name}`, given);

beforeEach(async () => {
  electron = await startMain();
  await vi.waitFor(() => electron.fake.menu ?? Promise.reject(new Error('main has not started')));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(electron.folder, { recursive: true, force: true });
});

describe('closing the window', () => {
  it('asks the page once, and waits for its answer', async () => {
    window().close();
    window().close();
    expect([asked(), window().destroyed]).toEqual([1, false]);
    await call('confirmClose', true);
    expect(window().destroyed).toBe(true);
  });

  it('is taken back when the page says so, and can be asked for again', async () => {
    window().close();
    await call('confirmClose', false);
    await vi.advanceTimersByTimeAsync(busyMs * 2);
    expect(window().destroyed).toBe(false);
    window().close();
    expect(asked()).toBe(2);
  });

  it('does not wait for ever for a page that hangs', async () => {
    window().close();
    await vi.advanceTimersByTimeAsync(silentMs + 1);
    expect(window().destroyed).toBe(true);
  });

  it('asks the person while work is still being written, and waits if she waits', async () => {
    await call('setUnsaved', true);
    window().close();
    await vi.advanceTimersByTimeAsync(busyMs + 1);
    expect(window().destroyed).toBe(false);
    electron.fake.messageAnswers.push({ response: 1, checkboxChecked: false });
    await vi.advanceTimersByTimeAsync(busyMs + 1);
    expect(window().destroyed).toBe(true);
  });

  it('does not wait for the work of a page that has died', async () => {
    await call('setUnsaved', true);
    window().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    window().close();
    await vi.advanceTimersByTimeAsync(silentMs + 1);
    expect(window().destroyed).toBe(true);
  });
});
