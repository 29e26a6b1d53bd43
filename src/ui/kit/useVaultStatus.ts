import { useEffect, useState } from 'react';
import type { VaultApi, VaultEvent, VaultStatus } from '../../vault/api.ts';

/** Listens to one kind of vault event for as long as the component is shown. */
export function useVaultEvent<K extends VaultEvent['kind']>(
  vault: VaultApi,
  kind: K,
  listener: (event: Extract<VaultEvent, { kind: K }>) => void,
): void {
  useEffect(
    () => vault.subscribe((event) => event.kind === kind && listener(event as Extract<VaultEvent, { kind: K }>)),
    [vault, kind, listener],
  );
}

/** The vault's status; `null` until it has answered once. */
export function useVaultStatus(vault: VaultApi): VaultStatus | null {
  const [status, setStatus] = useState<VaultStatus | null>(null);
  useEffect(() => {
    let live = true;
    const stop = vault.subscribe((event) => event.kind === 'status' && setStatus(event.status));
    void vault.status().then((first) => live && setStatus((known) => known ?? first));
    return () => {
      live = false;
      stop();
    };
  }, [vault]);
  return status;
}
