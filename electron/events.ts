// Tells the page what happens around it.
import type { WebContents } from 'electron';
import type { HostEvent } from '../src/host/contract.ts';
import { eventChannel } from './channels.ts';

export interface PageEvents {
  tell(event: HostEvent): void;
}

export function eventsTo(page: WebContents): PageEvents {
  return {
    tell(event) {
      if (!page.isDestroyed()) page.send(eventChannel, event);
    },
  };
}
