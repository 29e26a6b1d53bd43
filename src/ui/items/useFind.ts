import { useEffect, useState } from 'react';
import type { PdfDocument } from './usePdf.ts';
import { type FindState, type FoundHit, usePdfFind } from './usePdfFind.ts';

export interface Find {
  /** `null` while nobody is looking for anything. */
  readonly words: string | null;
  readonly state: FindState;
  readonly at: number;
  readonly hit: FoundHit | null;
  setWords(words: string | null): void;
  toggle(): void;
  step(by: 1 | -1): void;
}

/** The words somebody is looking for, and which of the hits they are at. */
export function useFind(document: PdfDocument, text: string | undefined): Find {
  const [words, setWords] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const state = usePdfFind(document, text, words ?? '');
  useEffect(() => setAt(0), [words]);
  const count = state.hits.length;
  return {
    words,
    state,
    at,
    hit: words === null ? null : (state.hits[at] ?? null),
    setWords,
    toggle: () => setWords((now) => (now === null ? '' : null)),
    step: (by) => setAt((now) => (count === 0 ? 0 : (now + by + count) % count)),
  };
}
