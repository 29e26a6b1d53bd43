// The layer check from the command line: `node tests/layers/check.ts`.
import { resolve } from 'node:path';
import { findFaults } from './findFaults.ts';

const faults = findFaults(resolve(import.meta.dirname, '../..'));
for (const { rule, from, to } of faults) process.stdout.write(`${rule}: ${from} → ${to}\n`);
process.stdout.write(faults.length === 0 ? 'Every import keeps to its layer.\n' : `${faults.length} imports break a rule.\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
