import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../kit/services.tsx';
import { useVaultEvent } from '../kit/useVaultStatus.ts';

/** How many commits are on their way to disk. While there are some, the machine asks before it closes the window. */
export function usePending(): number {
  const { vault, host } = useServices();
  const [commits, setCommits] = useState(0);
  useVaultEvent(
    vault,
    'pending',
    useCallback((event) => setCommits(event.commits), []),
  );
  const isPending = commits > 0;
  useEffect(() => {
    void host.setUnsaved(isPending);
    if (!isPending) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [host, isPending]);
  return commits;
}
