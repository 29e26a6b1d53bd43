// The same invented records for everyone who is measured: events of about a kilobyte, each in one case.
import type { Change } from '../../../src/domain/change.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { Corpus } from '../../support/corpus.ts';

export interface PlainRecord {
  readonly id: string;
  readonly kind: 'event';
  readonly cases: readonly string[];
  readonly title: string;
  readonly type: string;
  readonly words: string;
  readonly notes: string;
  readonly changedMs: number;
}

export function makeRecords(ids: readonly string[], inCase: string, seed = 1): readonly PlainRecord[] {
  const corpus = new Corpus(seed);
  return ids.map((id, nth) => {
    const language = corpus.language();
    const title = corpus.text(language, 24);
    const text = corpus.text(language, 240 + (nth % 120));
    return {
      id,
      kind: 'event',
      cases: [inCase],
      title,
      type: 'transfer',
      words: corpus.text(language, 60),
      notes: text,
      changedMs: 1_700_000_000_000 + nth * 1_000,
    };
  });
}

/** 22 characters, like the vault's own ids. */
export const plainIds = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `record${String(nth).padStart(16, '0')}`);

export const batchesOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));

/** What an import of these records asks of the vault. */
export const changeOf = (records: readonly PlainRecord[]): Change => ({
  action: 'importEvents',
  undoable: false,
  operations: records.map(({ id, kind, cases, title, type, words, notes }) => ({
    op: 'make',
    record: id as RecordId,
    kind,
    fields: { cases, title, type, words, notes },
  })),
});

export const bytesOf = (record: PlainRecord): number => new TextEncoder().encode(JSON.stringify(record)).length;
