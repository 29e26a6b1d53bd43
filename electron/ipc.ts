// Answers the page's calls. Who asks and what is asked are checked again here: a page that was taken over could send anything.
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type Answers, callNames, hostCalls, isMachineCallName, type MachineCallName } from '../src/host/contract.ts';
import { callChannel } from './channels.ts';
import { isOwnAddress } from './origin.ts';

/** Only the top frame of our own window, showing the app's own page, may ask. */
export function isOwnPage({ senderFrame, sender }: IpcMainInvokeEvent, page: WebContents): boolean {
  return sender === page && senderFrame !== null && senderFrame === page.mainFrame && isOwnAddress(senderFrame.url);
}

export function answerCalls(page: WebContents, answers: Answers<MachineCallName>): void {
  for (const name of callNames.filter(isMachineCallName)) {
    ipcMain.handle(callChannel(name), async (event, ...given: unknown[]) => {
      if (!isOwnPage(event, page)) throw new Error(`The host call ${name} came from elsewhere`);
      return dispatch(answers, name, given);
    });
  }
}

/** The check decides that the arguments are those of the call; TypeScript cannot follow that through a union of calls. */
function dispatch(answers: Answers<MachineCallName>, name: MachineCallName, given: readonly unknown[]): Promise<unknown> {
  if (!hostCalls[name].check(given)) throw new TypeError(`The host call ${name} refused its arguments`);
  const answer = answers[name] as (...args: readonly unknown[]) => Promise<unknown>;
  return answer(...given);
}
