// What the app may ask of the machine, declared once. `Host`, the preload, the main process, the browser host and the test
// host are derived from `hostCalls`; an argument that its check refuses never leaves the page and never reaches the machine.
import type { Result } from '../domain/result.ts';
import { args, bytes, type Check, isBoolean, oneOf, text, wholeNumber } from './checks.ts';
import { isPlainFileName } from './fileName.ts';

/** What this host cannot do; the banner says it in words. */
export type HostLack =
  /** It is not told of suspend and screen lock at once: it locks on idle and on waking. */
  | 'lockOnSuspend'
  /** Only the content security policy denies the network, not the process around it. */
  | 'networkDenial'
  /** The browser may throw the vault away when the disk runs full. */
  | 'evictionSafety'
  /** A browser that we did not start may keep IndexedDB on LevelDB, and delete all of it after a kill (docs/decisions/0005). */
  | 'killSafety'
  /** The window can be captured by other programs. */
  | 'contentProtection';

/** In the address of the window that `npm start` opens itself, with the engine that survives kills. */
export const ownWindowMark = 'own-window';
/** `npm start -- --sample`: in the address of a browser's window, or a switch of Electron's program. */
export const sampleMark = 'sample';

export interface HostInfo {
  readonly host: 'electron' | 'browser' | 'test';
  readonly platform: string;
  /** Chromium's version, and Electron's where there is one. */
  readonly versions: { readonly chromium: string; readonly electron: string | null };
  readonly lacks: readonly HostLack[];
  /** It was started to show the sample case: the app brings it in once the vault is open. */
  readonly opensSample: boolean;
}

/** What a saved file is; it fixes the extension and the filter of the dialog. */
export const saveKinds = {
  bundle: { extension: 'zip', mediaType: 'application/zip' },
  sealedBundle: { extension: 'age', mediaType: 'application/octet-stream' },
  signature: { extension: 'minisig', mediaType: 'application/octet-stream' },
  backup: { extension: 'holdfast', mediaType: 'application/octet-stream' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  table: { extension: 'csv', mediaType: 'text/csv' },
  page: { extension: 'html', mediaType: 'text/html' },
  json: { extension: 'json', mediaType: 'application/json' },
  text: { extension: 'txt', mediaType: 'text/plain' },
  original: { extension: 'bin', mediaType: 'application/octet-stream' },
} as const;
export type SaveKind = keyof typeof saveKinds;

/** Names one file that is being written; random, and worth nothing after `saveFinish` or `saveAbort`. */
export type SaveHandle = string & { readonly brand: 'SaveHandle' };

export type SaveError =
  | { readonly type: 'diskFull' }
  /** The disk or the folder is gone: a stick pulled out, a share that went away. */
  | { readonly type: 'removed' }
  /** No right to write there. */
  | { readonly type: 'denied' }
  /** Anything else the system said no to. */
  | { readonly type: 'failed' };
export type SaveBeginError = { readonly type: 'cancelled' } | SaveError;

export type WitnessError = { readonly type: 'failed' };
export type PrintError = { readonly type: 'cancelled' } | { readonly type: 'failed' };

export interface StorageEstimate {
  readonly usageBytes: number;
  readonly quotaBytes: number;
}

/** What the menu can ask for; the same names the palette knows. */
export const menuCommands = [
  'newCase',
  'newPerson',
  'newCompound',
  'newInterview',
  'newEvent',
  'addFiles',
  'quickCapture',
  'undo',
  'redo',
  'find',
  'palette',
  'back',
  'forward',
  'export',
  'verify',
  'backup',
  'lock',
  'settings',
  'about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type HostEvent =
  /** The vault must lock now. */
  | { readonly kind: 'lock'; readonly reason: 'suspend' | 'screenLock' | 'idle' }
  | { readonly kind: 'command'; readonly command: MenuCommand }
  /** The window wants to close. Finish or lock, then answer with `confirmClose`. */
  | { readonly kind: 'closing' };

const isHandle = text<SaveHandle>(32, /^[0-9a-f]{32}$/);
const isFileName = (value: unknown): value is string => typeof value === 'string' && isPlainFileName(value);
/** Printable ASCII: the vault writes base64 or hex. */
const isWitness = text(4096, /^[\x21-\x7e]*$/);
const isSaveKind = oneOf(Object.keys(saveKinds) as SaveKind[]);

/** The longest chunk of one `saveWrite`. */
export const longestChunkBytes = 4 * 1024 * 1024;
/** Minutes without a key or a pointer before the vault locks, until the person chooses. */
export const defaultIdleMinutes = 10;

interface Call<By extends 'machine' | 'page', Args extends readonly unknown[], Answer> {
  readonly check: Check<Args>;
  /** Who answers: the machine (another process in Electron) or the page itself, whatever host it runs in. */
  readonly by: By;
  /** Only a type: never there at run time. */
  readonly answer?: Answer;
}
const callOf =
  <By extends 'machine' | 'page'>(by: By) =>
  <Args extends readonly unknown[]>(check: Check<Args>) => ({
    answers: <Answer>(): Call<By, Args, Answer> => ({ check, by }),
  });
const machine = callOf('machine');
const page = callOf('page');

export const hostCalls = {
  info: machine(args()).answers<HostInfo>(),

  /** Asks where to save. Call it straight from the click, before the long work: a browser asks for a fresh gesture. */
  saveBegin: machine(args(isFileName, isSaveKind)).answers<Result<{ readonly handle: SaveHandle }, SaveBeginError>>(),
  saveWrite: machine(args(isHandle, bytes(longestChunkBytes))).answers<Result<void, SaveError>>(),
  /** Only now does the file stand under its name; until then nothing usable does. */
  saveFinish: machine(args(isHandle)).answers<Result<void, SaveError>>(),
  saveAbort: machine(args(isHandle)).answers<void>(),

  /** A small opaque string kept outside the vault's database: the high-water mark that shows a rolled-back vault. */
  witnessRead: machine(args()).answers<Result<string | null, WitnessError>>(),
  /** Write it after what it witnesses: after a crash a browser may give back an older mark, never one that stands ahead. */
  witnessWrite: machine(args(isWitness)).answers<Result<void, WitnessError>>(),

  /** True when the storage of this vault will not be evicted. */
  requestPersistence: page(args()).answers<boolean>(),
  storageEstimate: page(args()).answers<StorageEstimate | null>(),

  /** Hides the window from screen capture. The answer says whether it does now. */
  setContentProtection: machine(args(isBoolean)).answers<boolean>(),
  print: machine(args()).answers<Result<void, PrintError>>(),
  setIdleMinutes: machine(args(wholeNumber(1, 120))).answers<void>(),

  /** While true, work is on its way to disk and the host asks before it closes. */
  setUnsaved: machine(args(isBoolean)).answers<void>(),
  /** The answer to a `closing` event: true closes the window, false keeps it. */
  confirmClose: machine(args(isBoolean)).answers<void>(),
} as const;

export type HostCalls = typeof hostCalls;
export type CallName = keyof HostCalls;
export type CallArgs<N extends CallName> = HostCalls[N] extends Call<infer _By, infer Args, infer _Answer> ? Args : never;
export type CallAnswer<N extends CallName> = HostCalls[N] extends Call<infer _By, infer _Args, infer Answer> ? Answer : never;
export type MachineCallName = { [N in CallName]: HostCalls[N]['by'] extends 'machine' ? N : never }[CallName];

/** Each call as a function. */
export type Answers<Names extends CallName> = { readonly [N in Names]: (...args: CallArgs<N>) => Promise<CallAnswer<N>> };

export interface Host extends Answers<CallName> {
  /** Returns the function that stops listening. */
  on(listener: (event: HostEvent) => void): () => void;
}

export const callNames = Object.keys(hostCalls) as CallName[];
export const isCallName = oneOf(callNames);

export const isMachineCallName = oneOf(callNames.filter((name): name is MachineCallName => hostCalls[name].by === 'machine'));

/** What the preload puts on `window.holdfast`; the page answers the rest itself. */
export type HostBridge = Answers<MachineCallName> & Pick<Host, 'on'>;

declare global {
  interface Window {
    readonly holdfast?: HostBridge;
  }
}
