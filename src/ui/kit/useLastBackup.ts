import { useCallback, useEffect, useState } from 'react';
import { useServices } from './services.tsx';
import { useVaultEvent } from './useVaultStatus.ts';

/** When the last backup was finished, as the vault remembers it; `null` when there was none. */
export function useLastBackup(): number | null {
  const { vault } = useServices();
  const [lastMs, setLastMs] = useState<number | null>(null);
  useEffect(() => {
    let live = true;
    void vault.status().then((status) => live && status.kind === 'open' && setLastMs(status.report.lastBackupMs));
    return () => {
      live = false;
    };
  }, [vault]);
  useVaultEvent(
    vault,
    'status',
    useCallback((event) => event.status.kind === 'open' && setLastMs(event.status.report.lastBackupMs), []),
  );
  return lastMs;
}
