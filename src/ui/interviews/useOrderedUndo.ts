// Undo and redo over both columns of a statement: what was typed last goes first, wherever the cursor stands.
import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isPress } from '../frame/shortcut.ts';
import { takeFocus } from './takeFocus.ts';

export interface OrderedUndo {
  /** Answers whether there was anything to take back. */
  undo(): boolean;
  redo(): boolean;
}

type Step = 'undo' | 'redo';
const depthOf = { undo: undoDepth, redo: redoDepth } as const;

/** Which column each step was taken in, oldest first; kept in step with the columns' own histories. */
export class StepOrder {
  private readonly stacks: Record<Step, Editor[]> = { undo: [], redo: [] };

  /** A column has new steps: nothing that was undone before can come again. */
  typed(editor: Editor, steps: number): void {
    for (let step = 0; step < steps; step += 1) this.stacks.undo.push(editor);
    this.stacks.redo.length = 0;
  }

  /** The column whose turn it is; any that has something where the order was lost (a history that was cut). */
  next(step: Step, editors: readonly Editor[]): Editor | undefined {
    const alive = editors.filter((editor) => !editor.isDestroyed && depthOf[step](editor.state) > 0);
    const stack = this.stacks[step];
    while (stack.length > 0) {
      const last = stack.pop();
      if (last && alive.includes(last)) return last;
    }
    return alive[0];
  }

  moved(editor: Editor, step: Step): void {
    this.stacks[step === 'undo' ? 'redo' : 'undo'].push(editor);
  }
}

const redoKeys = ['mod+shift+z', 'mod+y'];

/** What a key press in the text asks for. */
export function stepOf({ target, nativeEvent }: KeyboardEvent): Step | null {
  const isText = target instanceof Element && target.closest('[contenteditable="true"]') !== null;
  if (!isText || nativeEvent.isComposing) return null;
  if (isPress('mod+z', nativeEvent)) return 'undo';
  return redoKeys.some((keys) => isPress(keys, nativeEvent)) ? 'redo' : null;
}

export function useOrderedUndo(editors: readonly Editor[]): OrderedUndo {
  const order = useRef(new StepOrder());
  const isOurs = useRef(false);
  useEffect(() => {
    const stops = editors.map((editor) => {
      let depth = undoDepth(editor.state);
      const onTransaction = () => {
        const now = undoDepth(editor.state);
        if (now > depth && !isOurs.current) order.current.typed(editor, now - depth);
        depth = now;
      };
      editor.on('transaction', onTransaction);
      return () => editor.off('transaction', onTransaction);
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [editors]);
  const take = (step: Step): boolean => {
    const editor = order.current.next(step, editors);
    if (!editor) return false;
    isOurs.current = true;
    takeFocus(editor)[step]().run();
    isOurs.current = false;
    order.current.moved(editor, step);
    return true;
  };
  return { undo: () => take('undo'), redo: () => take('redo') };
}
