import { useCallback, useEffect, useRef, useState } from 'react';
import type { Value } from '../../domain/change.ts';
import { useServices } from './services.tsx';

/** A divider that is dragged is stored once it rests. */
const restMs = 400;

/**
 * What the interface remembers for this vault (widths, filters, choices), sealed like everything else. `read` says whether what
 * was stored is still understood; it stands outside the component. Until the vault has answered, the initial value stands.
 */
export function useSealedState<T extends Value>(
  name: string,
  initial: T,
  read: (stored: unknown) => stored is T,
): readonly [T, (next: T) => void] {
  const { vault } = useServices();
  const [state, setState] = useState<{ readonly value: T; readonly chosen: boolean }>({ value: initial, chosen: false });
  useEffect(() => {
    let live = true;
    void vault.sealedValue(name).then((text) => {
      const stored = text === null ? null : readJson(text);
      if (live && read(stored)) setState((now) => (now.chosen ? now : { value: stored, chosen: false }));
    });
    return () => {
      live = false;
    };
  }, [vault, name, read]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const choose = useCallback(
    (value: T) => {
      setState({ value, chosen: true });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void vault.setSealedValue(name, JSON.stringify(value)), restMs);
    },
    [vault, name],
  );
  return [state.value, choose];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
