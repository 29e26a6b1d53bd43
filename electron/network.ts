// Three of the four layers that keep the app off the network; the fourth is the content security policy of every answer.
import type { CommandLine, Session, WebContents } from 'electron';
import { isOwnAddress } from './origin.ts';

/** Nothing listens there, and the bypass rule sends even the loopback to it. */
const deadProxy = { proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' };

/** Chromium's own switches, before the app is ready: no name resolves, and nothing in the background tries. */
export function cutNetworkSwitches(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', deadProxy.proxyRules);
  commandLine.appendSwitch('proxy-bypass-list', deadProxy.proxyBypassRules);
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-quic',
    'disable-sync',
    'disable-breakpad',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
}

/** Every request of the session that is not for the app's own files or for bytes already in the page is cancelled. */
export async function cutNetwork(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isAllowedRequest(details.url) }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('app://holdfast/no-dictionaries/');
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({ mode: 'fixed_servers', ...deadProxy });
}

export const cutWebRtc = (contents: WebContents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');

export function isAllowedRequest(address: string): boolean {
  return isOwnAddress(address) || address.startsWith('data:') || isOwnBlob(address);
}

const isOwnBlob = (address: string) => address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
