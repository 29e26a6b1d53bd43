// The state of the list under @, [ or /: the editor's suggestion plugins write it, the popup shows it.
import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';
import type { BlockChoice } from './blockChoices.ts';
import type { MentionChoice } from './mentionChoices.ts';
import type { SourceChoice } from './sourceChoices.ts';

export type Suggested = MentionChoice | SourceChoice | BlockChoice;

export interface SuggestMenuState {
  readonly choices: readonly Suggested[];
  readonly active: number;
  readonly rect: DOMRect;
}
export interface SuggestMenu {
  state(): SuggestMenuState | null;
  subscribe(listener: () => void): () => void;
  choose(index: number): void;
  readonly renderer: NonNullable<SuggestionOptions<Suggested, Suggested>['render']>;
}

type Props = SuggestionProps<Suggested, Suggested>;

export function createSuggestMenu(): SuggestMenu {
  let state: SuggestMenuState | null = null;
  let props: Props | null = null;
  let owner: object | null = null;
  const listeners = new Set<() => void>();
  const become = (next: SuggestMenuState | null) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const show = (next: Props, active: number) => {
    props = next;
    const rect = next.clientRect?.();
    become(rect && next.items.length > 0 ? { choices: next.items, active: Math.min(active, next.items.length - 1), rect } : null);
  };
  const choose = (index: number) => {
    const choice = state?.choices[index];
    if (choice) props?.command(choice);
  };
  const keys: Readonly<Record<string, (open: SuggestMenuState) => void>> = {
    ArrowDown: (open) => become({ ...open, active: (open.active + 1) % open.choices.length }),
    ArrowUp: (open) => become({ ...open, active: (open.active + open.choices.length - 1) % open.choices.length }),
    Enter: (open) => choose(open.active),
    Tab: (open) => choose(open.active),
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose,
    renderer: () => {
      // One list, several signs that open it: the one that closes must not take away the other's.
      const self = {};
      return {
        onStart: (next) => {
          owner = self;
          show(next, 0);
        },
        onUpdate: (next) => {
          if (owner === self) show(next, next.query === props?.query ? (state?.active ?? 0) : 0);
        },
        onExit: () => {
          if (owner === self) become(null);
        },
        onKeyDown: ({ event }) => {
          const key = keys[event.key];
          if (!key || !state || owner !== self || event.isComposing) return false;
          key(state);
          return true;
        },
      };
    },
  };
}
