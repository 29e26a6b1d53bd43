// Tells the page to lock when the machine sleeps, its screen locks, or nobody has touched it for a while.
import type { PowerMonitor } from 'electron';
import { defaultIdleMinutes } from '../src/host/contract.ts';
import type { PageEvents } from './events.ts';

const lookEveryMs = 10_000;

export interface AutoLock {
  setIdleMinutes(minutes: number): void;
}

export function lockWithMachine(powerMonitor: PowerMonitor, events: PageEvents): AutoLock {
  let limitSeconds = defaultIdleMinutes * 60;
  let told = false;
  powerMonitor.on('suspend', () => events.tell({ kind: 'lock', reason: 'suspend' }));
  powerMonitor.on('shutdown', () => events.tell({ kind: 'lock', reason: 'suspend' }));
  powerMonitor.on('lock-screen', () => events.tell({ kind: 'lock', reason: 'screenLock' }));
  powerMonitor.on('user-did-resign-active', () => events.tell({ kind: 'lock', reason: 'screenLock' }));
  setInterval(() => {
    const idle = powerMonitor.getSystemIdleTime() >= limitSeconds;
    if (idle && !told) events.tell({ kind: 'lock', reason: 'idle' });
    told = idle;
  }, lookEveryMs).unref();
  return {
    setIdleMinutes(minutes) {
      limitSeconds = minutes * 60;
    },
  };
}
