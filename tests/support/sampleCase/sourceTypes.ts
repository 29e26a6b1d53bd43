// How the sample case is written down before it is compiled to resources/sample-case/case.json.
import type { FieldsOf, Kind } from '../../../src/domain/dictionary.ts';
import type { RecordId } from '../../../src/domain/ids.ts';

/** A record of the sample, by the word it is known by in these files. The action puts a new random id in its place. */
export const ref = (word: string) => `ref:${word}` as RecordId;

export interface SourceRecord<K extends Kind = Kind> {
  readonly word: string;
  readonly kind: K;
  readonly fields: Partial<FieldsOf<K>>;
}

/** Where something is said: words of an interview or a plain file, or a marked place of a document. */
export type Said = {
  readonly in: string;
  readonly by?: string;
  readonly reliability?: 'highlyReliable' | 'likelyReliable' | 'unsure' | 'likelyUnreliable' | 'highlyUnreliable' | 'unknown';
} & (
  | { readonly quote: string; readonly field?: 'statement' | 'translation' | 'text' }
  | { readonly mark: string }
  | { readonly whole: true }
);

/** What bears out one field of a record; `value` only where the field holds several. */
export interface SourceFact {
  readonly of: string;
  readonly field: string;
  readonly sources: readonly Said[];
}

/** A box on a page of a made document, in PDF points from the top left, with the words in it. */
export interface PageMark {
  readonly page: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly words: string;
}
