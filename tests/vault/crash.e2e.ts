// A real Chromium is killed at random moments while it writes. Every commit that had resolved must be there afterwards.
import { execFileSync } from 'node:child_process';
import { type BrowserContext, expect, test } from '@playwright/test';
import type { Operation } from '../../src/domain/change.ts';
import { newProfileFolder, openProfile } from '../support/chromium.ts';
import { scanProfile } from '../support/diskScan/scanProfile.ts';
import type { FolderServer } from '../support/serveFolder.ts';
import { serveVaultPage } from '../support/vaultPage/serve.ts';

const kills = process.env.HOLDFAST_LONG ? 500 : 25;
const passphrase = 'correct horse battery staple crash';
let server: FolderServer;

test.beforeAll(async () => {
  server = await serveVaultPage();
});
test.afterAll(() => server.close());

/** Every process that carries the profile's folder on its command line, so that nothing gets to flush. */
function killProfile(folder: string): void {
  try {
    execFileSync('pkill', ['-KILL', '-f', folder]);
  } catch {
    // Nothing was left to kill.
  }
}

async function pageOf(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'vault' in window);
  return page;
}

test(`no resolved commit is lost in ${kills} kills, and the vault opens each time`, async () => {
  test.setTimeout(kills * 20_000);
  const profile = newProfileFolder();
  const resolved = new Map<string, string>();
  try {
    for (let round = 0; round <= kills; round++) {
      const context = await openProfile(profile.folder);
      const page = await pageOf(context);
      const opened = await page.evaluate(async (secret) => {
        const status = await window.vault.status();
        if (status.kind === 'none') return { created: await window.vault.create(secret) };
        return { unlocked: await window.vault.unlock({ kind: 'passphrase', text: secret }) };
      }, passphrase);
      expect(Boolean(opened.created), `round ${round}: the vault is still there`).toBe(round === 0);
      if (opened.unlocked) {
        expect(opened.unlocked.ok, `round ${round}: the vault opens`).toBe(true);
        if (opened.unlocked.ok) expect(opened.unlocked.value.findings).toEqual([]);
      }

      const stored = await page.evaluate(async () => {
        const { rows } = await window.vault.list({ kind: 'person' });
        return rows.map((row) => [row.id, String(row.fields.name)] as const);
      });
      const storedById = new Map<string, string>(stored);
      const lost = [...resolved].filter(([id, name]) => storedById.get(id) !== name);
      expect(lost.length, `round ${round}: ${resolved.size} commits had resolved`).toBe(0);
      if (round % 5 === 0) {
        const findings = await page.evaluate(() => window.vault.verify());
        expect(findings).toEqual({ ok: true, value: [] });
      }
      if (round === kills) {
        await context.close();
        break;
      }

      await page.exposeFunction('resolvedCommit', (id: string, name: string) => void resolved.set(id, name));
      void page
        .evaluate(async (turn) => {
          const report = (window as unknown as { resolvedCommit: (id: string, name: string) => Promise<void> }).resolvedCommit;
          for (let index = 0; ; index++) {
            const [id] = await window.vault.newIds(1);
            if (!id) return;
            const name = `round ${turn} person ${index}`;
            const operations: Operation[] = [
              { op: 'put', record: id, field: 'kind', value: 'person' },
              { op: 'put', record: id, field: 'name', value: name },
              { op: 'put', record: id, field: 'notes', value: 'x'.repeat((index * 977) % 20_000) },
            ];
            const answer = await window.vault.commit({ action: 'createPerson', operations });
            if (answer.ok) void report(id, name);
            if (index % 40 === 39) void window.vault.checkpoint();
          }
        }, round)
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 700));
      killProfile(profile.folder);
      await context.close().catch(() => undefined);
    }
    expect(resolved.size).toBeGreaterThan(kills * 5);
    expect(scanProfile(profile.folder, []).indexedDb, 'the engine that survives kills').toEqual(['sqlite']);
  } finally {
    killProfile(profile.folder);
    profile.remove();
  }
});
