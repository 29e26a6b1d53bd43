// Reads the whole journal and names each row that is wrong. A fault is named once: what follows on it is not held against it.
import type { Finding } from '../api.ts';
import { type ChainFault, type Chains, chainAfter, faultOfPlace, isSignedBy, type ReadEntry } from '../journal/chains.ts';
import { journalFinding, missingRows, openEntry } from '../journal/readJournal.ts';
import type { OpenVault } from '../openVault.ts';
import { nameFaults } from './nameFaults.ts';

const rowsPerBatch = 128;

export async function checkJournal(vault: OpenVault, step: (rows: number) => void): Promise<readonly Finding[]> {
  const { db, sealer } = vault;
  const rows = extentOf(vault);
  const failing: number[] = [];
  const missing: number[] = [];
  const findings: Finding[] = [];
  const walk = new ChainWalk(vault.chains);
  for (let first = 1; first <= rows; first += rowsPerBatch) {
    const numbers = Array.from({ length: Math.min(rowsPerBatch, rows - first + 1) }, (_, at) => first + at);
    const stored = await db.journal.bulkGet(numbers);
    const read = await Promise.all(numbers.map((row, at) => openEntry(sealer, row, stored[at])));
    const signed = await Promise.all(read.map((one) => typeof one !== 'string' && walk.isSigned(one)));
    for (const [at, row] of numbers.entries()) {
      const one = read[at] as ReadEntry | 'missing' | 'damaged';
      if (typeof one === 'string') {
        (one === 'missing' ? missing : failing).push(row);
        walk.skip();
      } else {
        const fault = walk.next(one, signed[at] === true);
        if (fault !== null) findings.push(journalFinding(row, fault));
      }
    }
    step(Math.min(rows, first + rowsPerBatch - 1));
  }
  const there = await db.journal.where(':id').above(rows).primaryKeys();
  const faults = await nameFaults(
    {
      keys: Array.from({ length: rows }, (_, at) => at + 1),
      read: (row) => db.journal.get(row),
      opensAs: async (row, sealed) => (await sealer.open('entry', row, sealed)) !== null,
    },
    [...failing, ...there.filter((row) => row > extentOf(vault))],
  );
  for (const [row, fault] of faults) findings.push(journalFinding(row, fault));
  return [...findings, ...missingRows(missing)];
}

/** How many rows the journal should have now. */
export const extentOf = ({ readOnly, storedRows, rows }: OpenVault): number => (readOnly ? storedRows : rows);

/** Follows the chains; after a row that could not be read, each device's next entry is taken as it is. */
class ChainWalk {
  readonly #keys: Chains;
  readonly #known: Record<string, Chains[string]> = {};
  readonly #suspended = new Set<string>();

  constructor(chains: Chains) {
    this.#keys = chains;
  }

  isSigned(read: ReadEntry): Promise<boolean> {
    return isSignedBy(read, this.#keys[read.entry.device]?.key);
  }

  skip(): void {
    for (const device of Object.keys(this.#keys)) this.#suspended.add(device);
  }

  next(read: ReadEntry, isSigned: boolean): ChainFault | null {
    const { device } = read.entry;
    const fault = !isSigned ? 'badSignature' : this.#suspended.delete(device) ? null : faultOfPlace(read.entry, this.#known);
    this.#known[device] = chainAfter(read, this.#known[device]);
    return fault;
  }
}
