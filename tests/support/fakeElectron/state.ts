// What the fake of `electron` was told, and how it is to answer. One state for each time the module is loaded.
import type {
  CustomScheme,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  MessageBoxReturnValue,
  SaveDialogReturnValue,
} from 'electron';
import type { FakeWindow } from './window.ts';

export type CallHandler = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown;

export interface FakeState {
  /** Names of what was called, in order: `app.enableSandbox`, `session.setProxy` … */
  readonly log: string[];
  readonly switches: Map<string, string>;
  schemes: CustomScheme[];
  readonly handlers: Map<string, CallHandler>;
  readonly windows: FakeWindow[];
  readonly exposed: Map<string, unknown>;
  readonly paths: Map<string, string>;
  menu: MenuItemConstructorOptions[] | null;
  saveAnswers: SaveDialogReturnValue[];
  messageAnswers: MessageBoxReturnValue[];
  idleSeconds: number;
  gotLock: boolean;
  quits: number;
  exits: number;
}

export const fake: FakeState = {
  log: [],
  switches: new Map(),
  schemes: [],
  handlers: new Map(),
  windows: [],
  exposed: new Map(),
  paths: new Map(),
  menu: null,
  saveAnswers: [],
  messageAnswers: [],
  idleSeconds: 0,
  gotLock: true,
  quits: 0,
  exits: 0,
};
