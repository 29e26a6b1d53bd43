// Two panes, each with its own way back and forward. Pure: the frame renders what this says.
import type { Target } from './navigation.ts';

export type Side = 'main' | 'beside';
export interface Visits {
  readonly targets: readonly Target[];
  readonly at: number;
}
export interface Panes {
  readonly main: Visits;
  readonly beside: Visits | null;
  /** Where the person works: commands without a place of their own act here. */
  readonly focused: Side;
}
export type PaneStep =
  | { readonly kind: 'open'; readonly target: Target; readonly side: Side }
  | { readonly kind: 'back' | 'forward' | 'focus'; readonly side: Side }
  | { readonly kind: 'closeBeside' }
  | { readonly kind: 'swap' }
  /** What was shown when the vault was locked. */
  | { readonly kind: 'recall'; readonly main: Target; readonly beside: Target | null };

const home: Target = { kind: 'workspace', workspace: 'home' };
export const firstPanes: Panes = { main: { targets: [home], at: 0 }, beside: null, focused: 'main' };

/** What a pane shows now. */
export const shownIn = (visits: Visits): Target => visits.targets[visits.at] ?? home;
export const canGoBack = (visits: Visits): boolean => visits.at > 0;
export const canGoForward = (visits: Visits): boolean => visits.at < visits.targets.length - 1;
export const otherSide = (side: Side): Side => (side === 'main' ? 'beside' : 'main');

/** Long enough for a day's work, short enough to stay cheap. */
const longestWay = 100;

function visit(visits: Visits | null, target: Target): Visits {
  if (!visits) return { targets: [target], at: 0 };
  if (sameTarget(shownIn(visits), target)) return visits;
  const targets = [...visits.targets.slice(0, visits.at + 1), target].slice(-longestWay);
  return { targets, at: targets.length - 1 };
}

const sameTarget = (a: Target, b: Target) => JSON.stringify(a) === JSON.stringify(b);

function move(visits: Visits, steps: number): Visits {
  return { ...visits, at: Math.min(visits.targets.length - 1, Math.max(0, visits.at + steps)) };
}

export function stepPanes(panes: Panes, step: PaneStep): Panes {
  switch (step.kind) {
    case 'open':
      return { ...panes, [step.side]: visit(panes[step.side], step.target), focused: step.side };
    case 'back':
    case 'forward': {
      const visits = panes[step.side];
      return visits ? { ...panes, [step.side]: move(visits, step.kind === 'back' ? -1 : 1) } : panes;
    }
    case 'focus':
      return panes.focused === step.side || !panes[step.side] ? panes : { ...panes, focused: step.side };
    case 'closeBeside':
      return { ...panes, beside: null, focused: 'main' };
    case 'recall':
      // Who was quicker than the memory stays where they went; what was open is one step back.
      if (panes.beside || panes.main.targets.length > 1)
        return { ...panes, main: { ...panes.main, targets: [step.main, ...panes.main.targets.slice(1)] } };
      return {
        main: { targets: [step.main], at: 0 },
        beside: step.beside ? { targets: [step.beside], at: 0 } : null,
        focused: 'main',
      };
    case 'swap':
      return panes.beside ? { ...panes, main: panes.beside, beside: panes.main } : panes;
  }
}
