import { useEffect } from 'react';
import { useServices } from '../kit/services.tsx';
import { useSealedState } from '../kit/useSealedState.ts';

/** As in host/contract.ts, which the interface sees by type only. */
const defaultMinutes = 10;
const isMinutes = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 120;

/** Minutes without a key or a pointer before the vault locks, and the way to change them. */
export const useIdleMinutes = () => useSealedState('lock.idleMinutes', defaultMinutes, isMinutes);

/** Tells the machine, which watches the person's hands, when to ask for the lock. */
export function useIdleLock(): void {
  const { host } = useServices();
  const [minutes] = useIdleMinutes();
  useEffect(() => {
    void host.setIdleMinutes(minutes);
  }, [host, minutes]);
}
