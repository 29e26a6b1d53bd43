// What this session can take back and bring again. Forgotten when the vault is locked.
import type { UndoItem } from './undoItems.ts';

export interface UndoStep {
  /** The action as the person did it, also on its way back. */
  readonly action: string;
  readonly range: readonly [entry: number, count: number];
  readonly items: readonly UndoItem[];
}

const mostSteps = 200;

export class UndoStack {
  readonly #undo: UndoStep[] = [];
  readonly #redo: UndoStep[] = [];

  did(step: UndoStep): void {
    this.#push(this.#undo, step);
    this.#redo.length = 0;
  }

  nextUndo(): UndoStep | undefined {
    return this.#undo.at(-1);
  }
  nextRedo(): UndoStep | undefined {
    return this.#redo.at(-1);
  }

  /** The last step was taken back by `step`, or could not be and is passed over. */
  undone(step: UndoStep | null): void {
    this.#undo.pop();
    if (step) this.#push(this.#redo, step);
  }
  redone(step: UndoStep | null): void {
    this.#redo.pop();
    if (step) this.#push(this.#undo, step);
  }

  #push(steps: UndoStep[], step: UndoStep): void {
    steps.push(step);
    if (steps.length > mostSteps) steps.shift();
  }
}
