// Find and replace over all texts of an interview as if they were one.
import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { getMatchHighlights, replaceAll, replaceCurrent, SearchQuery, setSearchState } from 'prosemirror-search';

export interface Found {
  readonly editor: Editor;
  readonly from: number;
  readonly to: number;
}

export function setQuery(editors: readonly Editor[], search: string, replace: string, caseSensitive: boolean): void {
  const query = new SearchQuery({ search, replace, caseSensitive, literal: true });
  for (const { view, state, isDestroyed } of editors) if (!isDestroyed) view.dispatch(setSearchState(state.tr, query));
}

/** Every place that matches, column after column. */
export const matchesIn = (editors: readonly Editor[]): Found[] =>
  editors
    .filter(({ isDestroyed }) => !isDestroyed)
    .flatMap((editor) =>
      getMatchHighlights(editor.state)
        .find()
        .map(({ from, to }) => ({ editor, from, to })),
    );

/** Selects a match and brings it into view; the focus stays where it is. */
export function showMatch({ editor, from, to }: Found): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  const { node } = view.domAtPos(from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}

/** Replaces the match that is selected. */
export function replaceShown({ editor }: Found): void {
  const { view } = editor;
  view.dispatch(closeHistory(view.state.tr));
  replaceCurrent(view.state, view.dispatch);
}

/** Replaces all in each column, each as one step of undo. Answers how many there were. */
export function replaceEverywhere(editors: readonly Editor[]): number {
  const count = matchesIn(editors).length;
  for (const { view, isEditable, isDestroyed } of editors) {
    if (isDestroyed || !isEditable) continue;
    view.dispatch(closeHistory(view.state.tr));
    replaceAll(view.state, view.dispatch);
    view.dispatch(closeHistory(view.state.tr));
  }
  return count;
}
