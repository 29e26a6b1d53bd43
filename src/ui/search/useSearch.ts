import { useEffect, useMemo, useState } from 'react';
import { searchEverything } from '../../actions/searchEverything.ts';
import type { SearchAnswer } from '../../vault/api.ts';
import { useServices } from '../kit/services.tsx';
import { isAsking, questionToSearch, type SearchQuestion } from './searchQuestion.ts';

interface Found {
  readonly text: string;
  readonly key: string;
  readonly answer: SearchAnswer;
}

/**
 * Asks with every key. The last answer stays shown only while the typed words go on from it, so that Enter never opens what was asked before.
 * Asks again when the search has read what was added (`indexing` ends).
 */
export function useSearch(
  asked: SearchQuestion,
  options: { readonly indexing: boolean; readonly limit: number; readonly countKinds?: boolean },
): SearchAnswer | null {
  const services = useServices();
  const { indexing, limit, countKinds = false } = options;
  const [found, setFound] = useState<Found | null>(null);
  const key = useMemo(() => JSON.stringify(questionToSearch(asked)), [asked]);
  const text = asked.text.trim();
  const asking = isAsking(asked);
  useEffect(() => {
    if (!asking) return setFound(null);
    let live = true;
    const search = JSON.parse(key) as ReturnType<typeof questionToSearch>;
    void searchEverything(services, { ...search, limit, countKinds }).then(
      (answer) => live && setFound({ text: search.text, key, answer }),
    );
    return () => {
      live = false;
    };
  }, [services, key, asking, indexing, limit, countKinds]);
  if (!asking || found === null) return null;
  return found.key === key || (text !== '' && found.text !== '' && text.startsWith(found.text)) ? found.answer : null;
}
