// A thing a person can do, with a name: menus, palette, shortcuts and the cheat sheet all read the same object.
import type { LucideIcon } from 'lucide-react';
import { createContext, useContext } from 'react';
import type { ActionContext } from '../../actions/context.ts';
import type { PlainKind } from '../../actions/createRecordOfKind.ts';
import type { Navigate } from './navigation.ts';

/** What the frame itself can be asked to do. */
export interface FrameControls {
  openPalette(): void;
  openShortcuts(): void;
  /** Does what the command of this id does. */
  perform(command: string): void;
  /** Asks for the few words a new record needs, makes it and opens it. */
  startNew(kind: PlainKind): void;
  /** The invented case to look round in: brings it in, or goes to it. */
  openSample(): void;
  removeSample(): void;
  lock(): void;
  undo(): void;
  redo(): void;
  closeBeside(): void;
  swapPanes(): void;
  otherPane(): void;
}

export interface CommandContext {
  readonly services: ActionContext;
  /** Acts in the pane where the person works. */
  readonly navigate: Navigate;
  readonly frame: FrameControls;
}

export interface Command {
  /** The name that the machine's menu knows too (`menuCommands` in host/contract.ts), where it has one. */
  readonly id: string;
  /** Catalogue key with its namespace, e.g. `people:command.newPerson`. */
  readonly title: string;
  readonly icon?: LucideIcon;
  /** `mod` is Ctrl, or Command on a Mac: `mod+K`, `mod+shift+Z`, `F6`, `?`. */
  readonly shortcut?: string;
  /** More keys that do the same. */
  readonly also?: readonly string[];
  /** The palette's heading: where one can go, or what one can do. */
  readonly group: 'go' | 'do';
  /** `false` keeps it out of the palette (it would be odd to find there); shortcut and cheat sheet keep it. */
  readonly inPalette?: boolean;
  perform(context: CommandContext): void | Promise<void>;
}

export const FrameContext = createContext<FrameControls | null>(null);

/** The frame around the screen: palette, new records, lock, undo. */
export function useFrame(): FrameControls {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('FrameContext is missing above this component');
  return frame;
}
