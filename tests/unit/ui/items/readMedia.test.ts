import { beforeEach, expect, test } from 'vitest';
import { addSource } from '../../../../src/actions/addSource.ts';
import type { ActionContext } from '../../../../src/actions/context.ts';
import { createCompound } from '../../../../src/actions/createCompound.ts';
import { createPerson } from '../../../../src/actions/createPerson.ts';
import { recordOperations } from '../../../../src/actions/createRecord.ts';
import { deleteRecord } from '../../../../src/actions/deleteRecord.ts';
import { linkRecords } from '../../../../src/actions/linkRecords.ts';
import { mergeRecords } from '../../../../src/actions/mergeRecords.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import { readMedia } from '../../../../src/ui/items/media/readMedia.ts';
import { openCase } from '../../../support/actionContext.ts';
import { must } from '../../../support/vaultInNode.ts';

let context: ActionContext;
let dara: RecordId;
let park: RecordId;
async function item(title: string): Promise<RecordId> {
  const [id] = await context.vault.newIds(1);
  if (!id) throw new Error('The vault gave no id');
  must(await context.vault.commit({ action: 'receiveItem', operations: recordOperations(id, 'item', { cases: [], title }) }));
  return id;
}
const shown = async (id: RecordId) =>
  (await readMedia(context.vault, id)).map(({ item: head, place }) => [head.fields.title, place?.kind]);

beforeEach(async () => {
  ({ context } = await openCase());
  dara = must(await createPerson(context, { name: 'Dara Vannak' }));
  park = must(await createCompound(context, { name: 'Kings Park' }));
});

test('nothing is shown of a person about whom no item says anything', async () => {
  await item('A photo of somebody else');
  expect(await shown(dara)).toEqual([]);
});

test('an item stands once: linked ones first and whole, others at the place that bears out a fact or a link', async () => {
  const [portrait, contract, ledger] = [await item('Portrait'), await item('Contract'), await item('Ledger')];
  const page = { kind: 'page', page: 3, boxes: [] } as const;
  must(await linkRecords(context, { from: dara, to: park, relation: 'heldAt', source: { origin: contract, place: page } }));
  must(await addSource(context, { claim: dara, claimField: 'birth', origin: portrait }));
  must(await addSource(context, { claim: dara, claimField: 'name', origin: ledger, place: page }));
  must(await linkRecords(context, { from: portrait, to: dara, relation: 'relatedTo' }));
  expect(await shown(dara)).toEqual([
    ['Portrait', undefined],
    ['Ledger', 'page'],
    ['Contract', 'page'],
  ]);
  expect(await shown(park)).toEqual([['Contract', 'page']]);
});

test('what was linked to a merged duplicate is shown, what was deleted is not', async () => {
  const twin = must(await createPerson(context, { name: 'D. V.' }));
  must(await mergeRecords(context, { survivor: dara, duplicate: twin }));
  const portrait = await item('Portrait');
  must(await linkRecords(context, { from: portrait, to: twin, relation: 'relatedTo' }));
  expect(await shown(dara)).toEqual([['Portrait', undefined]]);
  must(await deleteRecord(context, portrait));
  expect(await shown(dara)).toEqual([]);
});
