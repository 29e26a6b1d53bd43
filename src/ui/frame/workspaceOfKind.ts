// Where records of a kind are listed; kept apart from `workspaces.ts` so that screens may ask without importing each other.
import type { Kind } from '../../domain/dictionary.ts';
import type { WorkspaceId } from './navigation.ts';

const homes: Partial<Record<Kind, WorkspaceId>> = {
  case: 'home',
  person: 'people',
  compound: 'compounds',
  organization: 'organizations',
  identifier: 'organizations',
  interview: 'interviews',
  item: 'items',
  event: 'timeline',
  bundle: 'bundles',
};

export const workspaceOfKind = (kind: Kind): WorkspaceId | undefined => homes[kind];
