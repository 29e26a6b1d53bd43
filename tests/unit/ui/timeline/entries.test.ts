import { expect, test } from 'vitest';
import { createCompound } from '../../../../src/actions/createCompound.ts';
import { createEvent } from '../../../../src/actions/createEvent.ts';
import { createPerson } from '../../../../src/actions/createPerson.ts';
import { linkRecords } from '../../../../src/actions/linkRecords.ts';
import { readEdtf } from '../../../../src/domain/edtf.ts';
import { readCase } from '../../../../src/ui/timeline/entries.ts';
import { valueReaders } from '../../../../src/ui/timeline/timelineFilter.ts';
import { openCase } from '../../../support/actionContext.ts';
import { must } from '../../../support/vaultInNode.ts';

test('the timeline of a case holds its events, and where wanted how long its links lasted; links without a date never', async () => {
  const { context, activeCase } = await openCase();
  const dara = must(await createPerson(context, { name: 'Dara Vannak' }));
  const park = must(await createCompound(context, { name: 'Kings Park' }));
  const event = must(await createEvent(context, { title: 'Beaten', people: [{ person: dara, role: 'victim' }] }));
  const period = must(readEdtf('2023-03/2023-07'));
  const held = must(await linkRecords(context, { from: dara, to: park, relation: 'heldAt', period }));
  must(await linkRecords(context, { from: dara, to: park, relation: 'seenAt' }));
  expect((await readCase(context.vault, activeCase)).map(({ id }) => id)).toEqual([event]);
  const entries = await readCase(context.vault, activeCase, true);
  expect(entries.map(({ id }) => id)).toEqual([held, event]);
  const [link] = entries;
  if (!link) throw new Error('The link is not there');
  expect(link.when?.edtf).toBe('2023-03/2023-07');
  expect(link.ends.map((end) => end?.id)).toEqual([dara, park]);
  expect([valueReaders.people(link), valueReaders.places(link), valueReaders.kinds(link)]).toEqual([
    [dara],
    [park],
    ['link.heldAt'],
  ]);
});
