// Measurements to rows, and rows to a table on the terminal and to docs/benchmarks.md.
import type { Machine } from './machine.ts';
import type { BlobRound, RecordRound } from './measures/records.ts';
import type { SearchFigures } from './page/search.worker.ts';
import type { ReadAndWritten } from './page/timing.ts';
import { median, medianOf, quantile } from './statistics.ts';

export interface Measured {
  readonly size: {
    readonly records: number;
    readonly edits: number;
    readonly blobs: number;
    readonly blobBytes: number;
    readonly rivals: number;
    readonly miniSearch: number;
    readonly rounds: number;
  };
  readonly records: readonly RecordRound[];
  readonly blobs: readonly BlobRound[];
  readonly search: readonly (SearchFigures & { readonly longestTaskMs: number })[];
  readonly dexieEncrypted: readonly ReadAndWritten[];
  readonly rxDb: readonly ReadAndWritten[];
  readonly miniSearch: readonly SearchFigures[];
}

export interface Row {
  readonly what: string;
  readonly holdfast: string;
  readonly beside: string;
  readonly ratio: string;
  readonly target: string;
  /** Null where there is no target, or where the size of the run does not allow to say. */
  readonly met: boolean | null;
}

const seconds = (ms: number): string => (ms < 10_000 ? `${(ms / 1_000).toFixed(2)} s` : `${(ms / 1_000).toFixed(1)} s`);
const millis = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
const thousands = (count: number): string => count.toLocaleString('en-US');
const plain = (what: string, holdfast: string, beside = '', ratio = ''): Row => ({
  what,
  holdfast,
  beside,
  ratio,
  target: '',
  met: null,
});

export function rowsOf(measured: Measured): readonly Row[] {
  return [...recordRows(measured), ...blobRows(measured), ...searchRows(measured), ...rivalRows(measured)];
}

function recordRows({ records, size }: Measured): readonly Row[] {
  const plainWrite = medianOf(records, ({ plainWriteMs }) => plainWriteMs);
  const plainRead = medianOf(records, ({ plainReadMs }) => plainReadMs);
  const commit = medianOf(records, ({ written }) => written.commitMs);
  const withCheckpoint = medianOf(records, ({ written }) => written.commitMs + written.checkpointMs);
  const searchable = medianOf(records, ({ written }) => written.searchableMs);
  const ready = medianOf(records, ({ unlocked }) => unlocked.readyMs);
  const key = medianOf(records, ({ unlocked }) => unlocked.keyMs);
  const [commit99, put99] = [
    medianOf(records, ({ commitMs }) => quantile(commitMs, 0.99)),
    medianOf(records, ({ putMs }) => quantile(putMs, 0.99)),
  ];
  const [commit50, put50] = [
    medianOf(records, ({ commitMs }) => median(commitMs)),
    medianOf(records, ({ putMs }) => median(putMs)),
  ];
  const count = thousands(size.records);
  const own = medianOf(records, ({ memory }) => memory.ownBytes ?? Number.NaN);
  const resident = medianOf(records, ({ memory }) => memory.residentBytes ?? Number.NaN);
  return [
    {
      what: `${count} records: write all, durable (journal; commits of 1,000)`,
      holdfast: seconds(commit),
      beside: `${seconds(plainWrite)} Dexie bulkAdd`,
      ratio: `${times(plainWrite / commit)} as fast`,
      target: '≥ 4 × as fast',
      met: plainWrite / commit >= 4,
    },
    plain(
      '… and the checkpoint after it',
      seconds(withCheckpoint),
      `${seconds(plainWrite)} Dexie bulkAdd`,
      `${times(plainWrite / withCheckpoint)} as fast`,
    ),
    plain('… until all of it is searchable', seconds(searchable)),
    {
      what: `${count} records: cold unlock to listed and searchable`,
      holdfast: seconds(ready),
      beside: `${seconds(plainRead)} Dexie toArray`,
      ratio: `${times(ready / plainRead)} the time`,
      target: '< 1 s and ≤ 0.5 × the time',
      met: ready < 1_000 && ready / plainRead <= 0.5,
    },
    plain('… key derivation (Argon2id) before it', seconds(key)),
    {
      what: 'One commit, strict, p99',
      holdfast: millis(commit99),
      beside: `${millis(put99)} bare put`,
      ratio: `${times(commit99 / put99)} the time`,
      target: '≤ 2 × the time',
      met: commit99 / put99 <= 2,
    },
    plain('… p50', millis(commit50), `${millis(put50)} bare put`, `${times(commit50 / put50)} the time`),
    {
      what: `Memory at ${count} records, page and workers`,
      holdfast: megabytes(own),
      beside: `${megabytes(resident)} resident (renderer)`,
      ratio: '',
      target: '< 600 MB',
      met: own < 600e6 && !(resident >= 600e6),
    },
  ];
}

function blobRows({ blobs, size }: Measured): readonly Row[] {
  const what = `${size.blobs} attachments of ${size.blobBytes / 1e6} MB`;
  const row = (side: 'writeMs' | 'readMs', word: string, target: number): Row => {
    const ours = medianOf(blobs, ({ vault }) => vault[side]);
    const theirs = medianOf(blobs, ({ plain: bare }) => bare[side]);
    return {
      what: `${what}: ${word}`,
      holdfast: seconds(ours),
      beside: `${seconds(theirs)} IndexedDB Blobs`,
      ratio: `${times(theirs / ours)} the speed`,
      target: `≥ ${target} × the speed`,
      met: theirs / ours >= target,
    };
  };
  return [row('writeMs', 'write', 0.8), row('readMs', 'read', 0.6)];
}

const allQueries = ({ queryMs }: SearchFigures): readonly number[] => Object.values(queryMs).flat();
const p99 = (rounds: readonly SearchFigures[], kind: string): number =>
  medianOf(rounds, ({ queryMs }) => quantile(queryMs[kind] ?? [], 0.99));

function searchRows({ search, miniSearch, records, size }: Measured): readonly Row[] {
  const [mini] = miniSearch;
  const beside = (text: string): string =>
    mini === undefined ? '' : `${text} MiniSearch${size.miniSearch === size.records ? '' : ` at ${thousands(size.miniSearch)}`}`;
  const own = (figure: (figures: SearchFigures) => number): number => medianOf(search, figure);
  const all99 = own((figures) => quantile(allQueries(figures), 0.99));
  const longest = medianOf(search, ({ longestTaskMs }) => longestTaskMs);
  const build = own(({ buildMs }) => buildMs);
  const bytes = own((figures) => figures.bytes);
  const exactAndPrefix = Math.max(p99(search, 'exact'), p99(search, 'prefix'));
  return [
    {
      what: `Search over ${thousands(size.records)} notes: all kinds, p99`,
      holdfast: millis(all99),
      beside: mini ? beside(millis(quantile(allQueries(mini), 0.99))) : '',
      ratio: '',
      target: '< 15 ms',
      met: all99 < 15,
    },
    {
      what: '… exact and prefix, p99',
      holdfast: `${millis(p99(search, 'exact'))}, ${millis(p99(search, 'prefix'))}`,
      beside: mini ? beside(`${millis(p99([mini], 'exact'))}, ${millis(p99([mini], 'prefix'))}`) : '',
      ratio: '',
      target: '< 3 ms',
      met: exactAndPrefix < 3,
    },
    plain(
      '… one typo, two words, unspaced scripts, p99',
      ['typo', 'twoWords', 'unspaced'].map((kind) => millis(p99(search, kind))).join(', '),
    ),
    plain(
      '… all kinds, p50',
      millis(own((figures) => median(allQueries(figures)))),
      mini ? beside(millis(median(allQueries(mini)))) : '',
    ),
    plain(
      '… through the vault with excerpts, p50 and p99',
      `${millis(medianOf(records, ({ searchMs }) => median(searchMs)))}, ${millis(medianOf(records, ({ searchMs }) => quantile(searchMs, 0.99)))}`,
    ),
    {
      what: 'Index size',
      holdfast: megabytes(bytes),
      beside: mini ? beside(megabytes(mini.bytes)) : '',
      ratio: '',
      target: '< 25 MB',
      met: bytes < 25e6,
    },
    {
      what: 'Index: build in a worker; longest task of the page meanwhile',
      holdfast: `${seconds(build)}; ${millis(longest)}`,
      beside: mini ? beside(seconds(mini.buildMs)) : '',
      ratio: '',
      target: '< 20 s; < 100 ms',
      met: build < 20_000 && longest < 100,
    },
    plain('Index: load from its frames', millis(own(({ loadMs }) => loadMs)), mini ? beside(seconds(mini.loadMs)) : ''),
  ];
}

function rivalRows({ dexieEncrypted, rxDb, records, size }: Measured): readonly Row[] {
  const row = (name: string, rounds: readonly ReadAndWritten[]): Row => {
    const per = size.rivals / size.records;
    const ours = [
      medianOf(records, ({ written }) => written.commitMs * per),
      medianOf(records, ({ unlocked }) => unlocked.readyMs * per),
    ] as const;
    return plain(
      `${name}, ${thousands(size.rivals)} records: write; read all`,
      `${seconds(ours[0])}; ${seconds(ours[1])} (share of the ${thousands(size.records)} above)`,
      `${seconds(medianOf(rounds, ({ writeMs }) => writeMs))}; ${seconds(medianOf(rounds, ({ readMs }) => readMs))}`,
    );
  };
  return [row('dexie-encrypted', dexieEncrypted), row('RxDB with crypto-js', rxDb)];
}

const verdict = ({ met }: Row): string => (met === null ? '' : met ? 'met' : 'MISSED');
const cells = (row: Row): readonly string[] => [row.what, row.holdfast, row.beside, row.ratio, row.target, verdict(row)];
const titles = ['what', 'Holdfast', 'beside', 'ratio', 'target', ''];

export function terminalTable(rows: readonly Row[]): string {
  const lines = [titles, ...rows.map(cells)];
  const widths = titles.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Above this many waiting processes a core, seconds say little. */
const busyFrom = 0.75;
const busyWarning = ({ load, cores }: Machine, after: Machine): string =>
  Math.max(load, after.load) < busyFrom * cores
    ? ''
    : `**The machine was busy with other work in this run** (see its load): the seconds are those of a machine several times slower, and
rows that wait for disk and those that compute suffer differently, so that even ratios are rough. Make them anew on a quiet one.\n\n`;

export function pageOf(measured: Measured, rows: readonly Row[], before: Machine, after: Machine): string {
  const { size, records } = measured;
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const missed = rows.filter(({ met }) => met === false);
  const recordBytes = Math.round(medianOf(records, ({ written }) => written.recordBytes));
  return `# Figures

Made by \`npm run bench\` from ${before.at} to ${after.at}; it writes this page anew.

${busyWarning(before, after)}${[`Machine: ${before.hardware}; load ${before.load.toFixed(1)} before and ${after.load.toFixed(1)} after the run (processes that wanted to run: a quiet machine begins near 0)`, `Browser: ${before.browser}, headless, a fresh profile for each measurement`, `Libraries: ${before.libraries}`].map((text) => `- ${text}.`).join('\n')}

${[titles.slice(0, 5).concat('met'), titles.map(() => '---'), ...rows.map(cells)].map(line).join('\n')}

${size.records === 100_000 ? '' : `The targets are meant for 100,000 records; this run had ${thousands(size.records)}.\n\n`}${missed.length === 0 ? 'Every target was met in this run.' : `Missed in this run: ${missed.map(({ what }) => what).join('; ')}.`}

## How they are measured

- Everything in one row is measured in the same run, in turns; each figure is ${size.rounds === 1 ? 'from one round' : `the median of ${size.rounds} rounds (MiniSearch: one)`}.
- The records are invented notes in twelve languages (\`tests/support/corpus.ts\`, seeded), ${thousands(recordBytes)} bytes each as JSON, five
  fields and a case; the vault is asked through its client in the page, its own worker behind it. Plain Dexie runs in a worker too,
  with strict durability, batches of 1,000, and no index but its primary key.
- *Write all* ends when the last commit has resolved: everything is in the journal and durable. The checkpoint (sealed pages, from
  which the next unlock reads) and the search index are made after it in the background; the two lines below say how long
  that took.
- *Cold* means: the browser was ended and started again on the same profile. The system's file cache stays warm, for both.
  Unlock runs from the key to the answers of a first list and a first search.
- *One commit* edits a note of a vault that holds all records; the bare put writes as many random bytes as a journal row has.
  The commit is timed in the page, across the worker's boundary and back; the put inside its worker.
- Attachments are random bytes, written two at a time on both sides; the vault hashes them while it seals them, plain IndexedDB does not.
- Questions to the search index: closed words, beginnings, words with one letter exchanged, pairs of words, and words of unspaced
  scripts, ${thousands(400)} of each. MiniSearch is given \`Intl.Segmenter\` as tokenizer, since its own finds nothing inside Thai or Chinese.
- Memory: \`measureUserAgentSpecificMemory\` for the page and its workers, and beside it the proportional set size of the renderer
  process, which holds the browser's own code too.
- dexie-encrypted and RxDB were measured at ${thousands(size.rivals)} records, which is what they bear; both leave every indexed field readable on disk.
`;
}
