import { useEffect } from 'react';
import type { CommandContext } from './command.ts';
import { commandById } from './commands.ts';

/** The machine locks the vault, chooses from its menu, or wants to close the window. */
export function useHostEvents(context: CommandContext): void {
  useEffect(() => {
    const { host, vault } = context.services;
    return host.on((event) => {
      switch (event.kind) {
        case 'lock':
          return void vault.lock();
        case 'command':
          return void commandById(event.command)?.perform(context);
        case 'closing':
          return void vault.lock().then(() => host.confirmClose(true));
      }
    });
  }, [context]);
}
