import { createContext, useContext } from 'react';
import type { NameKey } from './manualPages.ts';

/** Given from above, where all commands are known; the manual itself must not import them, since it is one of them. */
export const KeyNamesContext = createContext<NameKey>(() => undefined);
export const useKeyNames = (): NameKey => useContext(KeyNamesContext);
