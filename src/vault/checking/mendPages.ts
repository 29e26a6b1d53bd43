// Pages of the checkpoint that were found damaged, brought back from the journal.
import type { Finding } from '../api.ts';
import { loadPage } from '../loadStates.ts';
import type { OpenVault } from '../openVault.ts';

/**
 * Takes up the records of damaged pages as changed ones, so that the next checkpoint writes these pages anew; answers how many
 * pages. A damaged journal gives nothing that could be trusted.
 */
export async function mendPages(vault: OpenVault, findings: readonly Finding[]): Promise<number> {
  if (vault.readOnly || findings.some(({ table }) => table === 'journal')) return 0;
  const rows = new Set(findings.filter(({ table }) => table === 'heads' || table === 'bodies').map(({ row }) => row));
  const pages = [...vault.manifest.pages.keys()].filter((page) => {
    const { head, body } = vault.manifest.pages[page] as (typeof vault.manifest.pages)[number];
    return rows.has(head) || rows.has(body);
  });
  for (const page of pages) {
    const body = vault.manifest.pages[page]?.body;
    if (body !== undefined && rows.has(body)) vault.bodies.drop(body);
    const loaded = await loadPage(vault, page);
    for (const state of loaded.states()) if (!vault.records.changed.has(state.id)) vault.records.adopt(state);
  }
  return pages.length;
}
