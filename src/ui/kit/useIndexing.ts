import { useCallback, useState } from 'react';
import type { Progress } from '../../vault/api.ts';
import { useServices } from './services.tsx';
import { useVaultEvent } from './useVaultStatus.ts';

/** How far the search has come with reading changed records; `null` when it knows all of them. */
export function useIndexing(): Progress | null {
  const { vault } = useServices();
  const [progress, setProgress] = useState<Progress | null>(null);
  useVaultEvent(
    vault,
    'indexing',
    useCallback((event) => setProgress(event.progress), []),
  );
  return progress;
}
