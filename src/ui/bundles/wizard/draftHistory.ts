// Undo and redo of what a person decides in the wizard. Steps, what was typed in a field and what was looked at are not decisions.
import type { Draft } from './draft.ts';

const decisions = [
  'tier',
  'interviews',
  'items',
  'events',
  'links',
  'terms',
  'words',
  'extent',
  'dates',
  'places',
  'searchable',
  'consentElsewhere',
  'leftOut',
  'hand',
] as const satisfies readonly (keyof Draft)[];
type Decisions = Pick<Draft, (typeof decisions)[number]>;

export interface DraftHistory {
  readonly now: Draft;
  readonly past: readonly Decisions[];
  readonly future: readonly Decisions[];
}
export type DraftStep = { readonly kind: 'change'; readonly change: Partial<Draft> } | { readonly kind: 'undo' | 'redo' };

/** As many as anybody remembers. */
const longest = 100;

export const startHistory = (now: Draft): DraftHistory => ({ now, past: [], future: [] });

export function stepHistory({ now, past, future }: DraftHistory, step: DraftStep): DraftHistory {
  if (step.kind === 'change') {
    const decided = decisions.some((name) => name in step.change && step.change[name] !== now[name]);
    const after = { ...now, ...step.change };
    return decided ? { now: after, past: [...past, decisionsOf(now)].slice(-longest), future: [] } : { now: after, past, future };
  }
  const [from, to] = step.kind === 'undo' ? [past, future] : [future, past];
  const back = from.at(-1);
  if (!back) return { now, past, future };
  const [left, grown] = [from.slice(0, -1), [...to, decisionsOf(now)]];
  const moved = { ...now, ...back };
  return step.kind === 'undo' ? { now: moved, past: left, future: grown } : { now: moved, past: grown, future: left };
}

const decisionsOf = (draft: Draft): Decisions =>
  Object.fromEntries(decisions.map((name) => [name, draft[name]])) as unknown as Decisions;
