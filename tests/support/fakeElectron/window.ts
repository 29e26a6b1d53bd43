// A window with its page's contents: events can be fired as Electron fires them, and what main sends is kept.
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebContentsPrintOptions,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron';
import { fake } from './state.ts';

export type FakeFrame = Pick<WebFrameMain, 'url'> & { readonly parent: FakeFrame | null };

/** An event whose default can be prevented, and whether it was. */
export const preventable = <T extends object>(details: T) => {
  let prevented = false;
  return Object.assign(details, {
    preventDefault: () => {
      prevented = true;
    },
    wasPrevented: () => prevented,
  });
};

type ContentsUsed = 'send' | 'isDestroyed' | 'getURL' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'reload' | 'print';

export class FakeContents extends EventEmitter implements Pick<WebContents, ContentsUsed> {
  readonly sent: { readonly channel: string; readonly payload: unknown }[] = [];
  readonly prints: WebContentsPrintOptions[] = [];
  mainFrame: FakeFrame = { url: 'about:blank', parent: null };
  openHandler: ((details: never) => WindowOpenHandlerResponse) | null = null;
  webRtcPolicy = 'default';
  reloads = 0;
  destroyed = false;
  printAnswer: readonly [boolean, string] = [true, ''];
  /** Where a page listens, if one does. */
  onSend: ((channel: string, payload: unknown) => void) | null = null;

  send(channel: string, payload: unknown): void {
    this.sent.push({ channel, payload });
    this.onSend?.(channel, structuredClone(payload));
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  setWindowOpenHandler(handler: (details: never) => WindowOpenHandlerResponse): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  reload(): void {
    this.reloads += 1;
  }
  print(options: WebContentsPrintOptions = {}, callback?: (success: boolean, failureReason: string) => void): void {
    this.prints.push(options);
    callback?.(...this.printAnswer);
  }
}

type WindowUsed =
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isDestroyed'
  | 'close'
  | 'getNormalBounds'
  | 'setContentProtection';

export class FakeWindow extends EventEmitter implements Pick<BrowserWindow, WindowUsed> {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();
  shown = 0;
  maximized = false;
  minimized = false;
  destroyed = false;
  protection = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    fake.windows.push(this);
    fake.log.push('new BrowserWindow');
  }

  async loadURL(address: string): Promise<void> {
    this.webContents.mainFrame = { url: address, parent: null };
  }
  show(): void {
    this.shown += 1;
  }
  focus(): void {
    fake.log.push('window.focus');
  }
  restore(): void {
    this.minimized = false;
  }
  maximize(): void {
    this.maximized = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getNormalBounds(): Rectangle {
    return { x: 10, y: 20, width: 1000, height: 700 };
  }
  setContentProtection(on: boolean): void {
    this.protection = on;
  }
  /** As Electron: asks its listeners, and is gone if none of them objects. */
  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.wasPrevented()) return;
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.emit('closed');
  }
}
