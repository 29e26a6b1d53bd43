// `npm run bench [-- --quick]`: the figures of docs/benchmarks.md, side by side in one run on real Chromium. `--quick` does all of
// it at a small size, to see that it runs, and writes no page. `--records=20000` and `--rounds=1` make it shorter; the page says so.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onFreshProfile, serveBenchPage } from './browser.ts';
import { machineLines } from './machine.ts';
import { measureBlobs, measureRecords } from './measures/records.ts';
import { type Measured, pageOf, rowsOf, terminalTable } from './report.ts';

const quick = process.argv.includes('--quick');
const given = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const records = given('records', quick ? 5_000 : 100_000);
const size = {
  records,
  edits: Math.min(1_000, records / 50),
  blobs: Math.max(4, Math.round(records / 1_000)),
  blobBytes: 5_000_000,
  rivals: records / 10,
  miniSearch: quick ? records / 5 : records,
  rounds: given('rounds', quick ? 1 : 3),
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
    blobs: await rounds('attachments', size.rounds, () => measureBlobs(url, size.blobs, size.blobBytes)),
    search: await rounds('search', size.rounds, () =>
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
