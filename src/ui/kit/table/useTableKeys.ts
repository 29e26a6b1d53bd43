// The keyboard of a table: arrows, pages, typing ahead, selecting. The table says what each comes to.
import { type KeyboardEvent, useRef } from 'react';
import { isBeside } from '../RecordLink.tsx';

export interface TableDeeds {
  readonly active: number;
  readonly total: number;
  readonly pageRows: number;
  move(index: number, extend: boolean): void;
  open(beside: boolean): void;
  toggle(): void;
  /** Answers whether the row is the heading of a group. */
  fold(isOpen: boolean): boolean;
  selectAll(): void;
  clear(): boolean;
  copy(): void;
  edit(): void;
  remove(): void;
  typed(letters: string): void;
}

/** Letters that come one after another are one word. */
const wordMs = 800;

export function useTableKeys(deeds: TableDeeds): (event: KeyboardEvent) => void {
  const typed = useRef({ letters: '', atMs: 0 });
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || isInField(event)) return;
    if (perform(event, deeds, typed.current)) event.preventDefault();
  };
}

const isInField = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select') !== null;

function perform(event: KeyboardEvent, deeds: TableDeeds, typed: { letters: string; atMs: number }): boolean {
  const { active, total, pageRows } = deeds;
  const { key } = event;
  const mod = event.ctrlKey || event.metaKey;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageRows,
    PageUp: active - pageRows,
    Home: 0,
    End: total - 1,
  };
  const step = event.altKey ? undefined : steps[key];
  if (step !== undefined) deeds.move(step, event.shiftKey);
  else if (key === 'Enter') deeds.open(isBeside({ ctrlKey: event.ctrlKey, metaKey: event.metaKey, button: 0 }));
  else if (mod && !event.altKey && !event.shiftKey) return withMod(key.toLowerCase(), deeds);
  else if (mod || event.altKey) return false;
  else if (key === 'ArrowRight' || key === 'ArrowLeft') {
    return deeds.fold((key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction !== 'rtl'));
  } else if (key === ' ' && (typed.letters === '' || event.timeStamp - typed.atMs > wordMs)) deeds.toggle();
  else if (key === 'Escape') return deeds.clear();
  else if (key === 'Delete') deeds.remove();
  else if (key === 'F2') deeds.edit();
  else if ([...key].length === 1 && key !== '?') {
    typed.letters = event.timeStamp - typed.atMs > wordMs ? key : typed.letters + key;
    typed.atMs = event.timeStamp;
    deeds.typed(typed.letters);
  } else return false;
  return true;
}

function withMod(key: string, deeds: TableDeeds): boolean {
  if (key === 'a') deeds.selectAll();
  else if (key === 'c' && document.getSelection()?.isCollapsed !== false) deeds.copy();
  else return false;
  return true;
}
