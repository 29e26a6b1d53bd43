// Which host the page runs in: the Electron preload has put a bridge on the window, or there is only a browser.
import { createBridgedHost } from './bridged.ts';
import { createBrowserHost } from './browser.ts';
import type { Host } from './contract.ts';
import { forgetTyping } from './forgetTyping.ts';

export function createHost(): Host {
  forgetTyping(document);
  return window.holdfast ? createBridgedHost(window.holdfast) : createBrowserHost();
}
