// Every workspace of Holdfast in the order of the rail. A folder under src/ui gives its own in `workspace.ts`; a new one is
// one import and one line here.
import type { Kind } from '../../domain/dictionary.ts';
import type { WorkspaceId } from './navigation.ts';
import type { Workspace } from './workspace.ts';

export const workspaces: readonly Workspace[] = [];

export const workspaceById = (id: WorkspaceId): Workspace | undefined => workspaces.find((workspace) => workspace.id === id);
export const workspaceOfKind = (kind: Kind): Workspace | undefined =>
  workspaces.find((workspace) => workspace.kinds.includes(kind));
