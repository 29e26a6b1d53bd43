import type { KeyboardEvent } from 'react';

/** A list of choices stands open at the field: Enter and Escape are meant for it and not for the form around it. */
export const isListOpen = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement && event.target.hasAttribute('data-expanded');
