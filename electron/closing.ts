// The window closes when the page says that its work is on disk. It is asked first; a silent page does not hold it for ever.
import { type BrowserWindow, dialog } from 'electron';
import type { PageEvents } from './events.ts';

/** A page with nothing unsaved that does not answer has crashed or hangs. */
export const silentMs = 4_000;
/** With work on its way to disk a person decides, after this. */
export const busyMs = 15_000;

export interface Closing {
  setUnsaved(unsaved: boolean): void;
  /** The page's answer. */
  confirm(close: boolean): void;
}

export function letPageFinish(window: BrowserWindow, events: PageEvents): Closing {
  let unsaved = false;
  let agreed = false;
  let timer: NodeJS.Timeout | undefined;

  const closeNow = () => {
    agreed = true;
    if (!window.isDestroyed()) window.close();
  };
  const wait = () => {
    timer = setTimeout(() => void onSilence(), unsaved ? busyMs : silentMs);
  };
  const onSilence = async () => {
    timer = undefined;
    if (!unsaved || (await personWantsToClose(window))) closeNow();
    else wait();
  };

  window.on('close', (event) => {
    if (agreed) return;
    event.preventDefault();
    if (timer) return;
    events.tell({ kind: 'closing' });
    wait();
  });
  window.webContents.on('render-process-gone', () => {
    unsaved = false;
  });

  return {
    setUnsaved(next) {
      unsaved = next;
    },
    confirm(close) {
      clearTimeout(timer);
      timer = undefined;
      if (close) closeNow();
    },
  };
}

async function personWantsToClose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Work is still being written.',
    detail: 'What is already saved is safe. Closing now stops the file that is being written; nothing usable of it stays.',
    buttons: ['Wait', 'Close now'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
