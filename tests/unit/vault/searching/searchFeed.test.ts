import { expect, test, vi } from 'vitest';
import type { Operation } from '../../../../src/domain/change.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import { SearchFeed } from '../../../../src/vault/searching/searchFeed.ts';
import { newId, openDevices } from '../../../support/openedVault.ts';
import { must } from '../../../support/vaultInNode.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

/** A vault whose records lie in pages, as after a checkpoint, and a feed of its own that has to read them from there. */
async function fedFromPages(count: number) {
  const [session] = await openDevices(1);
  if (!session) throw new Error('No session');
  const ids = Array.from({ length: count }, () => newId<RecordId>());
  const operations = ids.flatMap((record, nth): Operation[] => [
    { op: 'put', record, field: 'kind', value: 'person' },
    { op: 'put', record, field: 'name', value: `Released ${nth}` },
  ]);
  must(await session.commit({ action: 'make', operations }));
  await session.checkpoint();
  const { vault } = session;
  vault.bodies.clear();
  const feed = new SearchFeed(vault, { isBusy: () => false, onProgress: () => undefined });
  return { vault, feed, ids };
}

/** Holds what is read of the pages until it is let go. */
function heldPages(vault: Awaited<ReturnType<typeof fedFromPages>>['vault']) {
  const read = vault.bodies.page.bind(vault.bodies);
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  vi.spyOn(vault.bodies, 'page').mockImplementation(async (name) => {
    asked();
    await gate;
    return read(name);
  });
  return { letGo: () => letGo(), isAsked };
}

test('a record that is just being read when a checkpoint stores the index is named as pending, and so not lost to the search', async () => {
  const { vault, feed, ids } = await fedFromPages(200);
  const { letGo, isAsked } = heldPages(vault);
  await feed.load();
  await isAsked;
  const snapshot = feed.snapshot(new Set());
  expect(snapshot?.pending.toSorted()).toEqual(ids.toSorted());
  letGo();
  await vi.waitFor(async () => expect((await feed.ready())?.size).toBe(ids.length), 20_000);
  expect(feed.snapshot(new Set())?.pending).toEqual([]);
});
