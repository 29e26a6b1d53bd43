// Actions that look at what is there before they write, one after another: two quick answers must not both find nothing.
import type { ActionContext } from './context.ts';

const last = new WeakMap<object, Promise<unknown>>();

/** Does it once everything that was asked for before it, on this vault, is done or has failed. */
export function inTurn<T>({ vault }: Pick<ActionContext, 'vault'>, act: () => Promise<T>): Promise<T> {
  const mine = (last.get(vault) ?? Promise.resolve()).then(act, act);
  last.set(vault, mine);
  return mine;
}
