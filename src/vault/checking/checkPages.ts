// Reads every page of the checkpoint, heads against bodies, and names each row that is wrong.
import { utf8Text } from '../../crypto/encoding.ts';
import type { Finding } from '../api.ts';
import { BodyPage } from '../checkpoint/bodyPage.ts';
import { headPageFromJson, headPageToJson, loadedHeadOf } from '../checkpoint/pages.ts';
import type { OpenVault } from '../openVault.ts';
import type { Sealed } from '../store/database.ts';
import { nameFaults } from './nameFaults.ts';

type PageTable = 'heads' | 'bodies';

export async function checkPages(vault: OpenVault, step: (pages: number) => void): Promise<readonly Finding[]> {
  const { pages } = vault.manifest;
  const findings: Finding[] = [];
  const failing: Readonly<Record<PageTable, string[]>> = { heads: [], bodies: [] };
  for (const [at, { head, body }] of pages.entries()) {
    const heads = await readPage(vault, 'heads', head, failing, findings);
    const bodies = await readPage(vault, 'bodies', body, failing, findings);
    if (heads !== null && bodies !== null && !agree(heads, bodies))
      findings.push({ table: 'heads', row: head, fault: 'damaged' });
    step(at + 1);
  }
  for (const table of ['heads', 'bodies'] as const) {
    findings.push(
      ...(await nameRows(
        vault,
        table,
        pages.map((page) => page[table === 'heads' ? 'head' : 'body']),
        failing[table],
      )),
    );
  }
  return findings;
}

/** What the head page says must follow from the registers. */
function agree(heads: Uint8Array, bodies: Uint8Array): boolean {
  const states = [...new BodyPage(bodies).states()];
  const said = headPageFromJson(JSON.parse(utf8Text(heads) ?? ''));
  return JSON.stringify(headPageToJson(states.map(loadedHeadOf))) === JSON.stringify(headPageToJson(said));
}

async function readPage(
  { db, sealer }: OpenVault,
  table: PageTable,
  row: string,
  failing: Readonly<Record<PageTable, string[]>>,
  findings: Finding[],
): Promise<Uint8Array | null> {
  const sealed: Sealed<unknown> | undefined = await db[table].get(row);
  const opened = sealed instanceof Uint8Array ? await sealer.open(table, row, sealed) : null;
  if (sealed === undefined) findings.push({ table, row, fault: 'missing' });
  else if (opened === null) failing[table].push(row);
  return opened;
}

/** Rows that failed, and rows that nobody names. */
export async function nameRows(
  { db, sealer }: OpenVault,
  table: PageTable | 'search',
  named: readonly string[],
  failing: readonly string[],
): Promise<Finding[]> {
  const expected = new Set(named);
  const others = (await db[table].toCollection().primaryKeys()).filter((row) => !expected.has(row));
  const source = {
    keys: named,
    read: (row: string): Promise<unknown> => db[table].get(row),
    opensAs: async (row: string, sealed: Uint8Array) => (await sealer.open(table, row, sealed)) !== null,
  };
  const faults = await nameFaults(source, [...failing, ...others]);
  return [...faults].map(([row, fault]) => ({ table, row, fault }));
}
