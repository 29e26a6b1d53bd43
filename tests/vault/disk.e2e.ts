// Nothing of the vault stands readable on the disk: not while it is open, not closed, not after the store compacted itself.
import { expect, test } from '@playwright/test';
import type { Operation } from '../../src/domain/change.ts';
import { newProfileFolder, onLevelDb, openProfile } from '../support/chromium.ts';
import { churnDatabase, writePlaintextControl, writeReadableIndexControl } from '../support/diskScan/controls.ts';
import { type ScanReport, scanProfile } from '../support/diskScan/scanProfile.ts';
import type { FolderServer } from '../support/serveFolder.ts';
import { serveVaultPage } from '../support/vaultPage/serve.ts';

const canaries = {
  latin: 'Quillfeather Zanzibarova',
  khmer: 'សុខាលីនកាណារី',
  fileName: 'kumquat-ledger-page-7.pdf',
  noteText: 'xylophone under the stairwell',
  searchTerm: 'zephyrmarmalade',
  draft: 'unsaved walrus sentence',
  attachment: 'PLUMAGE-ATTACHMENT-BYTES',
  passphrase: 'velvet-otter-canyon-biscuit',
} as const;
const words = Object.values(canaries);

let server: FolderServer;
test.beforeAll(async () => {
  server = await serveVaultPage();
});
test.afterAll(() => server.close());

const found = (report: ScanReport, canary: string) => report.sightings.filter((sighting) => sighting.canary === canary);

for (const [engine, engineArguments] of [
  ['sqlite', []],
  ['levelDb', onLevelDb],
] as const) {
  test(`on ${engine} the disk holds no word, name, file name, search term, draft or id of the vault`, async () => {
    test.setTimeout(240_000);
    const profile = newProfileFolder();
    try {
      let context = await openProfile(profile.folder, engineArguments);
      let page = await context.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => 'vault' in window);

      const planted = await page.evaluate(async (plant) => {
        const created = await window.vault.create(plant.passphrase);
        if (!created.ok) throw new Error(created.error.type);
        const ids = await window.vault.newIds(300);
        const [personId] = ids;
        if (!personId) throw new Error('no ids');
        for (const [index, id] of ids.entries()) {
          const operations: Operation[] = [
            { op: 'put', record: id, field: 'kind', value: 'person' },
            { op: 'put', record: id, field: 'name', value: `${plant.latin} ${index}` },
            { op: 'add', record: id, field: 'otherNames', value: { text: plant.khmer, form: 'alias', script: 'Khmr' } },
            { op: 'put', record: id, field: 'notes', value: `${plant.noteText} `.repeat(300) },
          ];
          const committed = await window.vault.commit({ action: 'createPerson', operations });
          if (!committed.ok) throw new Error(committed.error.type);
        }
        const file = new File([plant.attachment.repeat(40_000)], plant.fileName, { type: 'application/pdf' });
        const blob = await window.vault.blobs.put(file);
        if (!blob.ok) throw new Error(blob.error.type);
        const [itemId] = await window.vault.newIds(1);
        if (!itemId) throw new Error('no id');
        await window.vault.commit({
          action: 'receiveItem',
          operations: [
            { op: 'put', record: itemId, field: 'kind', value: 'item' },
            { op: 'put', record: itemId, field: 'originalName', value: plant.fileName },
            { op: 'put', record: itemId, field: 'blob', value: blob.value.blob },
            { op: 'attach', record: itemId, blob: blob.value.blob, sha256: blob.value.sha256, sizeBytes: blob.value.sizeBytes },
          ],
        });
        await window.vault.search({ text: plant.searchTerm });
        await window.vault.setSealedValue('draft:test', plant.draft);
        await window.vault.setSealedValue(`draft:${personId}`, plant.searchTerm);
        await window.vault.checkpoint();
        return { ids: [personId as string, itemId as string, blob.value.blob as string], sha256: blob.value.sha256 as string };
      }, canaries);
      const secrets = [...words, ...planted.ids, planted.sha256];

      const whileOpen = scanProfile(profile.folder, secrets);
      expect(whileOpen.sightings, 'while the vault is open').toEqual([]);
      expect(whileOpen.indexedDb).toEqual([engine]);

      await page.evaluate(() => window.vault.lock());
      await churnDatabase(page, 'churn');
      await context.close();
      expect(scanProfile(profile.folder, secrets).sightings, 'after the browser was closed').toEqual([]);

      context = await openProfile(profile.folder, engineArguments);
      page = await context.newPage();
      await page.goto(server.url);
      const reopened = await page.evaluate((text) => window.vault.unlock({ kind: 'passphrase', text }), canaries.passphrase);
      expect(reopened.ok).toBe(true);
      await page.evaluate(() => window.vault.rebuild());
      await page.evaluate(() => window.vault.lock());
      await churnDatabase(page, 'churn-again');
      await context.close();
      expect(scanProfile(profile.folder, secrets).sightings, 'after compaction').toEqual([]);
    } finally {
      profile.remove();
    }
  });

  test(`on ${engine} the same scan finds every word in a plaintext control and in a readable-index control`, async () => {
    test.setTimeout(120_000);
    const profile = newProfileFolder();
    try {
      const context = await openProfile(profile.folder, engineArguments);
      const page = await context.newPage();
      await page.goto(server.url);
      await writePlaintextControl(page, words);
      const plain = scanProfile(profile.folder, words);
      for (const word of words) expect(found(plain, word).length, 'a plaintext row').toBeGreaterThan(0);
      await page.evaluate(() => indexedDB.deleteDatabase('plaintext-control'));
      await context.close();
    } finally {
      profile.remove();
    }

    const indexed = newProfileFolder();
    try {
      const context = await openProfile(indexed.folder, engineArguments);
      const page = await context.newPage();
      await page.goto(server.url);
      await writeReadableIndexControl(page, words);
      await churnDatabase(page, 'churn');
      await context.close();
      const report = scanProfile(indexed.folder, words);
      for (const word of words) expect(found(report, word).length, 'a readable index').toBeGreaterThan(0);
      expect(report.indexedDb).toEqual([engine]);
      expect(report.bytesRead).toBeGreaterThan(1_000_000);
    } finally {
      indexed.remove();
    }
  });
}
