// `npm run bench [-- --quick]`: the figures of docs/benchmarks.md, side by side in one run on real Chromium. `--quick` does all of
// it at a small size, to see that it runs, and writes no page.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onFreshProfile, serveBenchPage } from './browser.ts';
import { machineLines } from './machine.ts';
import { measureBlobs, measureRecords } from './measures/records.ts';
import { type Measured, pageOf, rowsOf, terminalTable } from './report.ts';

const quick = process.argv.includes('--quick');
const size = quick
  ? { records: 5_000, edits: 100, blobs: 4, blobBytes: 5_000_000, rivals: 500, miniSearch: 1_000, rounds: 1, lightRounds: 1 }
  : {
      records: 100_000,
      edits: 1_000,
      blobs: 100,
      blobBytes: 5_000_000,
      rivals: 10_000,
      miniSearch: 100_000,
      rounds: 3,
      lightRounds: 3,
    };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function rounds<T>(what: string, count: number, measure: () => Promise<T>): Promise<readonly T[]> {
  const measured: T[] = [];
  for (let nth = 1; nth <= count; nth++) {
    const began = performance.now();
    measured.push(await measure());
    say(`${what}: round ${nth} of ${count}, ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
  return measured;
}

const before = machineLines();
const server = await serveBenchPage();
try {
  const { url } = server;
  const measured: Measured = {
    size,
    records: await rounds('records', size.rounds, () => measureRecords(url, size.records, size.edits)),
    blobs: await rounds('attachments', size.lightRounds, () => measureBlobs(url, size.blobs, size.blobBytes)),
    search: await rounds('search', size.lightRounds, () =>
      onFreshProfile(url, (page) => page.evaluate((count) => window.figures.ownSearch(count), size.records)),
    ),
    dexieEncrypted: await rounds('dexie-encrypted', size.rounds, () =>
      onFreshProfile(url, (page) => page.evaluate((count) => window.figures.dexieEncrypted(count), size.rivals)),
    ),
    rxDb: await rounds('RxDB', size.rounds, () =>
      onFreshProfile(url, (page) => page.evaluate((count) => window.figures.rxDb(count), size.rivals)),
    ),
    miniSearch: await rounds('MiniSearch', 1, () =>
      onFreshProfile(url, (page) => page.evaluate((count) => window.figures.miniSearch(count), size.miniSearch)),
    ),
  };
  const rows = rowsOf(measured);
  say(`\n${terminalTable(rows)}`);
  if (!quick) {
    const file = resolve(import.meta.dirname, '../../docs/benchmarks.md');
    writeFileSync(file, pageOf(measured, rows, before, machineLines()));
    say('\nWritten to docs/benchmarks.md');
  }
} finally {
  await server.close();
}
