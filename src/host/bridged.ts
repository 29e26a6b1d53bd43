// The host of a page that a preload serves: the machine's calls go over the bridge, the page's own are answered here.
import { type Answers, type Host, type HostBridge, hostCalls, isMachineCallName, type MachineCallName } from './contract.ts';
import { pageCalls } from './pageCalls.ts';

export function createBridgedHost(bridge: HostBridge): Host {
  const names = Object.keys(hostCalls).filter(isMachineCallName);
  const calls = Object.fromEntries(names.map((name) => [name, bridge[name]])) as Answers<MachineCallName>;
  return { ...calls, ...pageCalls, on: (listener) => bridge.on(listener) };
}
