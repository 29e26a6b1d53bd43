// What a workspace folder gives to the frame. `workspaces.ts` lists them; the frame knows nothing else about them.
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Kind } from '../../domain/dictionary.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Command } from './command.ts';
import type { WorkspaceId } from './navigation.ts';

/** Keys that a screen hears while it has the focus; the shortcut sheet lists them under `title`. */
export interface KeyList {
  readonly title: string;
  readonly keys: readonly NamedKey[];
}

export interface NamedKey {
  /** Catalogue key with its namespace; the manual names the shortcut by it. */
  readonly title: string;
  readonly shortcut: string;
  readonly also?: readonly string[];
}

export interface Workspace {
  readonly id: WorkspaceId;
  /** Catalogue key of its name. */
  readonly title: string;
  readonly icon: LucideIcon;
  /** Reached from the palette and from other screens, without a place in the rail. */
  readonly offRail?: true;
  readonly Screen: ComponentType<{ readonly at?: string }>;
  /** Records of these kinds open on `Page`. */
  readonly kinds: readonly Kind[];
  /** Its commands, for the palette, the shortcuts and the machine's menu. */
  readonly commands?: readonly Command[];
  readonly keys?: readonly KeyList[];
  /** Lies over every screen: what its commands open, and what it hears anywhere. */
  readonly Overlay?: ComponentType;
  readonly Page?: ComponentType<{ readonly id: RecordId; readonly place?: Place }>;
}
