import { describe, expect, it } from 'vitest';
import { checkOneOriginal, checkOriginals } from '../../../src/actions/checkOriginals.ts';
import type { ActionContext } from '../../../src/actions/context.ts';
import { handOverItem } from '../../../src/actions/handOverItem.ts';
import { receiveItem } from '../../../src/actions/receiveItem.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { RecordView } from '../../../src/domain/record.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

async function receiving(words: readonly string[]) {
  const { context, disk } = await openCase();
  const items: RecordId[] = [];
  for (const word of words) {
    const file = { bytes: new Blob([word.repeat(50)]), name: `${word}.txt`, receivedFrom: 'Malee', receivedHow: 'by post' };
    items.push(must(await receiveItem(context, file)).item);
  }
  return { context, disk, items };
}
const itemOf = async (context: ActionContext, id: RecordId) => (await context.vault.get(id)) as RecordView<'item'>;
const at = '2025-03-14T10:00:00+07:00';

/** Turns one bit in every stored piece of bytes, as a failing disk or a meddler does. */
async function spoilBytes(disk: Awaited<ReturnType<typeof receiving>>['disk']): Promise<void> {
  const db = disk.rows();
  await db.open();
  const table = db.table('blobs');
  for (const key of await table.toCollection().primaryKeys()) {
    const bytes = new Uint8Array(await ((await table.get(key)) as Blob).arrayBuffer());
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await table.put(new Blob([bytes]), key);
  }
  db.close();
}

describe('checking originals', () => {
  it('names each whose stored bytes were altered, and keeps that as a step of its custody', async () => {
    const { context, disk, items } = await receiving(['contract', 'advert']);
    await spoilBytes(disk);
    const report = must(await checkOriginals(context));
    expect(report.checked.map(({ check }) => check.result)).toEqual(['damaged', 'damaged']);
    const { fields } = await itemOf(context, items[0] as RecordId);
    expect(fields.originalCheck?.result).toBe('damaged');
  });

  it('finds sound ones unchanged, counts every byte on the way, and asks nothing to be undone', async () => {
    const { context, items } = await receiving(['contract', 'advert', 'chat']);
    const seen: number[] = [];
    const report = must(await checkOriginals(context, { onProgress: ({ done }) => seen.push(done) }));
    expect(report.checked.map(({ check }) => check.result)).toEqual(['matches', 'matches', 'matches']);
    expect(report.unread).toBe(0);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(('contract'.length + 'advert'.length + 'chat'.length) * 50);
    for (const { item, check } of report.checked) expect(check.sha256).toBe(item.fields.sha256);
    const [line] = await context.vault.history(items[0] as RecordId);
    expect(line?.action).toBe('checkOriginals');
    const undone = must(await context.vault.undo());
    expect(undone?.action).toBe('receiveItem');
  });

  it('that is stopped reports what it read and keeps it', async () => {
    const { context, items } = await receiving(['contract', 'advert', 'chat']);
    const stop = new AbortController();
    const first = 'contract'.length * 50;
    const onProgress = ({ done }: { readonly done: number }) => done >= first && stop.abort();
    const report = must(await checkOriginals(context, { signal: stop.signal, onProgress }));
    expect(report.checked).toHaveLength(1);
    expect(report.unread).toBe(2);
    const checked = await Promise.all(items.map(async (id) => (await itemOf(context, id)).fields.originalCheck?.result));
    expect(checked.filter((each) => each === 'matches')).toHaveLength(1);
  });

  it('leaves every earlier check in the history', async () => {
    const { context, items, disk } = await receiving(['contract']);
    const item = await itemOf(context, items[0] as RecordId);
    must(await checkOneOriginal(context, item));
    disk.clock.nowMs += 86_400_000;
    must(await checkOneOriginal(context, item));
    const lines = (await context.vault.history(item.id)).filter(({ action }) => action === 'checkOriginals');
    expect(lines).toHaveLength(2);
  });
});

describe('a hand-over', () => {
  const handOver = { from: 'Malee', to: 'Sergeant Chai', why: 'complaint filed', at };

  it('of altered bytes is recorded, and says so', async () => {
    const { context, disk, items } = await receiving(['contract']);
    await spoilBytes(disk);
    expect(must(await handOverItem(context, items[0] as RecordId, handOver))).toBe('damaged');
    expect((await itemOf(context, items[0] as RecordId)).fields.handOvers[0]?.check.result).toBe('damaged');
  });

  it('keeps from, to, when and why beside the hash read at that moment, and can be taken back', async () => {
    const { context, items } = await receiving(['contract']);
    const id = items[0] as RecordId;
    expect(must(await handOverItem(context, id, handOver))).toBe('matches');
    const { fields } = await itemOf(context, id);
    expect(fields.receivedHow).toBe('by post');
    expect(fields.handOvers).toMatchObject([{ ...handOver, check: { result: 'matches', sha256: fields.sha256 } }]);
    must(await context.vault.undo());
    expect((await itemOf(context, id)).fields.handOvers).toEqual([]);
  });

  it('of what is no item is refused', async () => {
    const { context } = await receiving([]);
    const refused = await handOverItem(context, context.activeCase as RecordId, handOver);
    expect(refused).toMatchObject({ ok: false, error: { type: 'noSuchItem' } });
  });
});
