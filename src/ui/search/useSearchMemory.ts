import { useEffect, useState } from 'react';
import { useServices } from '../kit/services.tsx';
import { type Memory, remembered, watchMemory } from './searchMemory.ts';
import type { SearchQuestion } from './searchQuestion.ts';

const nothing: readonly SearchQuestion[] = [];

/** Recent or saved searches, newest first. */
export function useSearchMemory(memory: Memory): readonly SearchQuestion[] {
  const { vault } = useServices();
  const [list, setList] = useState(nothing);
  useEffect(() => {
    let live = true;
    const read = () => void remembered(vault, memory).then((next) => live && setList(next));
    read();
    const stop = watchMemory(read);
    return () => {
      live = false;
      stop();
    };
  }, [vault, memory]);
  return list;
}
