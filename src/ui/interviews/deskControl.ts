// The way from the palette to the statement that is open: the desk on screen says what it can be asked to do.
import type { DeskDeed } from './PassageToolbar.tsx';

type Desk = (deed: DeskDeed) => void;
const open: Desk[] = [];

/** Takes part until the answered function is called; the newest desk is asked first. */
export function openDesk(desk: Desk): () => void {
  open.push(desk);
  return () => void open.splice(open.indexOf(desk), 1);
}

export const askDesk = (deed: DeskDeed): void => open.at(-1)?.(deed);
