import { useEffect, useState } from 'react';
import { searchEverything } from '../../actions/searchEverything.ts';
import type { Kind } from '../../domain/dictionary.ts';
import type { SearchAnswer } from '../../vault/api.ts';
import { useServices } from '../kit/services.tsx';

export interface Found {
  readonly text: string;
  readonly answer: SearchAnswer;
}

/**
 * Asks with every key. The last answer stays shown only while the typed words go on from it, so that Enter never opens what was asked before.
 * Asks again when the search has read what was added (`indexing` ends).
 */
export function useSearch(text: string, onlyOpenCase: boolean, indexing: boolean, kinds?: readonly Kind[]): Found | null {
  const services = useServices();
  const [found, setFound] = useState<Found | null>(null);
  const words = text.trim();
  const kindList = kinds?.join() ?? '';
  useEffect(() => {
    if (words === '') return setFound(null);
    let live = true;
    const chosen = kindList === '' ? {} : { kinds: kindList.split(',') as Kind[] };
    void searchEverything(services, { text: words, onlyOpenCase, ...chosen }).then(
      (answer) => live && setFound({ text: words, answer }),
    );
    return () => {
      live = false;
    };
  }, [services, words, onlyOpenCase, indexing, kindList]);
  return words !== '' && found !== null && words.startsWith(found.text) ? found : null;
}
