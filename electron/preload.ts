// Derived from the contract: one function per call of the machine, each with its arguments checked before they leave the page.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callNames, type HostBridge, type HostEvent, hostCalls, isMachineCallName } from '../src/host/contract.ts';
import { callChannel, eventChannel } from './channels.ts';

const calls = callNames.filter(isMachineCallName).map((name) => [
  name,
  async (...given: readonly unknown[]) => {
    if (!hostCalls[name].check(given)) throw new TypeError(`The host call ${name} refused its arguments`);
    return ipcRenderer.invoke(callChannel(name), ...given);
  },
]);

const on: HostBridge['on'] = (listener) => {
  const heard = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
  ipcRenderer.on(eventChannel, heard);
  return () => void ipcRenderer.off(eventChannel, heard);
};

contextBridge.exposeInMainWorld('holdfast', { ...Object.fromEntries(calls), on });
