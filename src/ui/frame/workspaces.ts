// Every workspace of Holdfast in the order of the rail. A folder under src/ui gives its own in `workspace.ts`; a new one is
// one import and one line here.
import type { Kind } from '../../domain/dictionary.ts';
import { workspace as bundles } from '../bundles/workspace.ts';
import { compounds } from '../compounds/workspace.ts';
import { deleted } from '../history/workspace.ts';
import { home } from '../home/workspace.ts';
import { inbox } from '../inbox/workspace.ts';
import { intake } from '../intake/workspace.ts';
import { workspace as interviews } from '../interviews/workspace.ts';
import { workspace as items } from '../items/workspace.ts';
import { manual } from '../manual/workspace.ts';
import { organizations } from '../organizations/workspace.ts';
import { people } from '../people/workspace.ts';
import { search } from '../search/workspace.ts';
import { settings } from '../settings/workspace.ts';
import { tables } from '../tables/workspace.ts';
import { workspace as timeline } from '../timeline/workspace.ts';
import type { WorkspaceId } from './navigation.ts';
import type { Workspace } from './workspace.ts';

export const workspaces: readonly Workspace[] = [
  home,
  inbox,
  search,
  interviews,
  intake,
  people,
  compounds,
  organizations,
  items,
  timeline,
  bundles,
  tables,
  deleted,
  manual,
  settings,
];

export const workspaceById = (id: WorkspaceId): Workspace | undefined => workspaces.find((workspace) => workspace.id === id);
/** Whose `Page` shows records of this kind. */
export const pageOfKind = (kind: Kind): Workspace | undefined => workspaces.find((workspace) => workspace.kinds.includes(kind));
