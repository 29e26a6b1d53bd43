// A session that remembers its guards, so that a test can ask what they would say.
import { EventEmitter } from 'node:events';
import type { Protocol, ProxyConfig, Session, WebRequest } from 'electron';
import { fake } from './state.ts';

type RequestGuard = (details: { readonly url: string }, callback: (answer: { cancel?: boolean }) => void) => void;
type PermissionRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type Used =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setProxy';

export class FakeSession extends EventEmitter implements Pick<Session, Used> {
  readonly appHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  requestGuard: RequestGuard | null = null;
  permissionRequest: PermissionRequest | null = null;
  permissionCheck: PermissionCheck | null = null;
  deviceAllowed: (() => boolean) | null = null;
  proxy: ProxyConfig | null = null;
  spellChecker = true;

  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      fake.log.push('session.protocol.handle');
      this.appHandlers.set(scheme, handler);
    },
  };
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest'> = {
    onBeforeRequest: (filterOrListener: unknown, listener?: unknown) => {
      fake.log.push('session.webRequest.onBeforeRequest');
      this.requestGuard = (listener ?? filterOrListener) as RequestGuard;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    fake.log.push('session.setPermissionRequestHandler');
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    fake.log.push('session.setPermissionCheckHandler');
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: ((details: never) => boolean) | null): void {
    this.deviceAllowed = handler as (() => boolean) | null;
  }
  setDisplayMediaRequestHandler(): void {
    fake.log.push('session.setDisplayMediaRequestHandler');
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
  setSpellCheckerDictionaryDownloadURL(): void {
    fake.log.push('session.setSpellCheckerDictionaryDownloadURL');
  }
  async setProxy(config: ProxyConfig): Promise<void> {
    fake.log.push('session.setProxy');
    this.proxy = config;
  }

  /** Would a request for this address be let through? */
  lets(address: string): boolean {
    let cancelled: boolean | undefined;
    this.requestGuard?.({ url: address }, (answer) => {
      cancelled = answer.cancel === true;
    });
    return cancelled === false;
  }

  /** What `app://` answers. */
  async fetch(address: string, method = 'GET'): Promise<Response> {
    const handler = this.appHandlers.get('app');
    if (!handler) throw new Error('Nothing handles app://');
    return handler({ url: address, method } as Request);
  }
}
