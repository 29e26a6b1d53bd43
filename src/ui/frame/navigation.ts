// Where a person can be. Every screen opens another through `useNavigate().open(target)`, so that tabs, history and the
// second pane treat all of them alike.
import { createContext, useContext } from 'react';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';

export type WorkspaceId =
  | 'home'
  | 'inbox'
  | 'search'
  | 'interviews'
  | 'intake'
  | 'people'
  | 'compounds'
  | 'organizations'
  | 'items'
  | 'timeline'
  | 'bundles'
  | 'deleted'
  | 'manual'
  | 'tables'
  | 'settings';

export type Target =
  /** `at` is a place within the workspace, such as a page of the manual: it opens in the pane that asks for it. */
  | { readonly kind: 'workspace'; readonly workspace: WorkspaceId; readonly at?: string }
  | { readonly kind: 'record'; readonly record: RecordId }
  /** The exact place a source points to: the item or interview, opened and scrolled there. */
  | { readonly kind: 'place'; readonly record: RecordId; readonly place: Place };

export interface Navigate {
  /** `beside` opens in the second pane, next to what is being read. */
  open(target: Target, where?: 'here' | 'beside'): void;
  back(): void;
  forward(): void;
}

export const NavigateContext = createContext<Navigate | null>(null);
export function useNavigate(): Navigate {
  const navigate = useContext(NavigateContext);
  if (!navigate) throw new Error('NavigateContext is missing above this component');
  return navigate;
}
