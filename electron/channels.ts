// The names under which preload and main meet.
import type { MachineCallName } from '../src/host/contract.ts';

export const eventChannel = 'holdfast:event';
export const callChannel = (name: MachineCallName) => `holdfast:call:${name}`;
