// A command that asks for one section of the settings says so here; the screen brings it into view once it stands.
import { useSyncExternalStore } from 'react';

export const settingIds = [
  'backup',
  'check',
  'ownName',
  'lock',
  'passphrase',
  'recovery',
  'language',
  'look',
  'about',
  'destroy',
] as const;
export type SettingId = (typeof settingIds)[number];

let wanted: { readonly id: SettingId } | null = null;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function showSetting(id: SettingId | null): void {
  wanted = id && { id };
  for (const listener of listeners) listener();
}

/** Which section is asked for; a new object each time, so that the same one can be asked for again. */
export const useShownSetting = () => useSyncExternalStore(subscribe, () => wanted);
