// Where a person left a table, so that coming back finds it so. Held while the vault is open, never stored.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface LeftPlace {
  readonly text: string;
  readonly active: number;
  readonly scrollPx: number;
}
export interface LeftPlaceKeeper {
  read(): LeftPlace;
  keep(part: Partial<LeftPlace>): void;
}

const atTheTop: LeftPlace = { text: '', active: 0, scrollPx: 0 };
const LeftPlacesContext = createContext<Map<string, LeftPlace> | null>(null);

/** Stands inside what is taken down when the vault is locked. */
export function LeftPlacesProvider({ children }: { readonly children: ReactNode }) {
  const [places] = useState(() => new Map<string, LeftPlace>());
  return <LeftPlacesContext value={places}>{children}</LeftPlacesContext>;
}

export function useLeftPlace(name: string): LeftPlaceKeeper {
  const places = useContext(LeftPlacesContext);
  return useMemo(() => {
    const read = () => places?.get(name) ?? atTheTop;
    return { read, keep: (part) => void places?.set(name, { ...read(), ...part }) };
  }, [places, name]);
}
