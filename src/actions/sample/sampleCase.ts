// The format of `resources/sample-case/case.json`: a case as it stands before it has ids. Wherever a record's id belongs there
// is its key (`ref:selam`) instead; places in texts and on pages are already exact.
import type { Kind } from '../../domain/dictionary.ts';
import type { Sha256 } from '../../domain/ids.ts';

export interface SampleRecord {
  /** `ref:` and a word of its own. */
  readonly key: string;
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Items only: which shipped file holds the bytes, and what they must be. */
  readonly file?: { readonly name: string; readonly sha256: Sha256; readonly sizeBytes: number };
}

export interface SampleCase {
  readonly format: 1;
  /** The first record is the case itself. */
  readonly records: readonly SampleRecord[];
}

/** The case's own reference: how a sample case that is already in the vault is known again. */
export const sampleReference = 'SAMPLE-1';

/** Where the shipped files come from: the app's own address, or a folder in tests. */
export interface SampleShelf {
  readCase(): Promise<SampleCase>;
  readFile(name: string): Promise<Blob>;
}
