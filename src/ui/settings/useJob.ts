import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobOptions, Progress } from '../../vault/api.ts';

interface Job {
  /** `null` while nothing runs. */
  readonly progress: Progress | null;
  run<T>(work: (options: JobOptions) => Promise<T>): Promise<T>;
  stop(): void;
}

/** Long work with progress that a person can stop; leaving the screen stops it too. */
export function useJob(): Job {
  const [progress, setProgress] = useState<Progress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const stop = useCallback(() => controller.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const run = useCallback(async <T>(work: (options: JobOptions) => Promise<T>) => {
    const mine = new AbortController();
    controller.current = mine;
    setProgress({ done: 0, total: 0 });
    try {
      return await work({ signal: mine.signal, onProgress: setProgress });
    } finally {
      setProgress(null);
    }
  }, []);
  return { progress, run, stop };
}
