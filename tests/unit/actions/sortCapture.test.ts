import { expect, it } from 'vitest';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { readItemText } from '../../../src/actions/readItemText.ts';
import { receiveItem } from '../../../src/actions/receiveItem.ts';
import { sortCapture } from '../../../src/actions/sortCapture.ts';
import type { RecordView } from '../../../src/domain/record.ts';
import { readInbox } from '../../../src/ui/inbox/readInbox.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

async function capture(words: string) {
  const { context } = await openCase();
  const { item } = must(await receiveItem(context, { bytes: new Blob([words]), name: 'Note.txt', unsorted: true }));
  must(await readItemText(context, item));
  const waiting = async () => (await readInbox(context.vault, context.activeCase)).unsorted.map(({ id }) => id);
  const fields = async () => ((await context.vault.get(item)) as RecordView<'item'>).fields;
  return { context, item, waiting, fields };
}

it('waits in the Inbox until it is sorted, and undo puts it back there', async () => {
  const { context, item, waiting } = await capture('White van, 14:20');
  expect(await waiting()).toEqual([item]);
  expect(must(await sortCapture(context, item, { as: 'item' }))).toBe(item);
  expect(await waiting()).toEqual([]);
  must(await context.vault.undo());
  expect(await waiting()).toEqual([item]);
});

it('becomes a person or an event with the item as its source, and the item stays as it was kept', async () => {
  const { context, item, fields } = await capture('Uncle Lim\nmet her at the bus station');
  const before = (await fields()).sha256;
  const person = must(await sortCapture(context, item, { as: 'person' }));
  expect((await context.vault.get(person))?.fields).toMatchObject({
    name: 'Uncle Lim',
    notes: 'Uncle Lim\nmet her at the bus station',
  });
  const [source] = await context.vault.references(person, ['source']);
  expect(source?.fields).toMatchObject({ claim: person, origin: item });
  expect((await fields()).sha256).toBe(before);
  const event = must(await sortCapture(context, item, { as: 'event' }));
  expect((await context.vault.get(event))?.fields).toMatchObject({ title: 'Uncle Lim' });
});

it('joins the notes of somebody who is there, behind what stood there before', async () => {
  const { context, item } = await capture('has a scar on the left hand');
  const person = must(await createPerson(context, { name: 'Malee', notes: 'Seen in Mae Sot.' }));
  must(await sortCapture(context, item, { as: 'note', of: person }));
  expect((await context.vault.get(person))?.fields).toMatchObject({ notes: 'Seen in Mae Sot.\n\nhas a scar on the left hand' });
  must(await context.vault.undo());
  expect((await context.vault.get(person))?.fields).toMatchObject({ notes: 'Seen in Mae Sot.' });
});
