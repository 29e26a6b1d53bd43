// Reads every sealed value against the index of their versions.
import type { Finding } from '../api.ts';
import type { OpenVault } from '../openVault.ts';
import { openValueIndex, readValue, valueIndexRow } from '../store/sealedValues.ts';
import { nameFaults } from './nameFaults.ts';

export async function checkValues({ db, sealer, values }: OpenVault): Promise<Finding[]> {
  const findings: Finding[] = [];
  const finding = (row: string, fault: Finding['fault']) => findings.push({ table: 'sealedValues', row, fault });
  const failing: string[] = [];
  for (const row of Object.keys(values.values)) {
    const read = await readValue(db, sealer, values, row);
    if (read === null || 'value' in read) continue;
    if (read.fault === 'damaged') failing.push(row);
    else finding(row, read.fault);
  }
  const index = await db.sealedValues.get(valueIndexRow);
  if (index === undefined && values.version > 0) finding(valueIndexRow, 'missing');
  const opened = index instanceof Uint8Array ? await openValueIndex(sealer, index) : null;
  if (index !== undefined && opened === null) failing.push(valueIndexRow);
  if (opened !== null && opened.version !== values.version) finding(valueIndexRow, 'olderThanKnown');

  const expected = new Set([...Object.keys(values.values), valueIndexRow]);
  const others = (await db.sealedValues.toCollection().primaryKeys()).filter((row) => !expected.has(row));
  const source = {
    keys: [...expected],
    read: (row: string): Promise<unknown> => db.sealedValues.get(row),
    opensAs: async (row: string, sealed: Uint8Array) => (await sealer.open('sealedValues', row, sealed)) !== null,
  };
  for (const [row, fault] of await nameFaults(source, [...failing, ...others])) finding(row, fault);
  return findings;
}
