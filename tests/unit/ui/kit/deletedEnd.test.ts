// What is seen where a record was deleted that others still point to: nothing vanishes silently, and undo brings it back.
import { expect, test } from 'vitest';
import { createCompound } from '../../../../src/actions/createCompound.ts';
import { createEvent } from '../../../../src/actions/createEvent.ts';
import { createPerson } from '../../../../src/actions/createPerson.ts';
import { deleteRecord } from '../../../../src/actions/deleteRecord.ts';
import { linkRecords } from '../../../../src/actions/linkRecords.ts';
import { readEdtf } from '../../../../src/domain/edtf.ts';
import { readLinks } from '../../../../src/ui/kit/record/readLinks.ts';
import { readRelated } from '../../../../src/ui/kit/record/readRelated.ts';
import { readCase, readSubject } from '../../../../src/ui/timeline/entries.ts';
import { openCase } from '../../../support/actionContext.ts';
import { must } from '../../../support/vaultInNode.ts';

test('a link to a deleted person stays on the page and in the timeline and says that she is deleted; the search leaves her out', async () => {
  const { context, activeCase } = await openCase();
  const { vault } = context;
  const dara = must(await createPerson(context, { name: 'Dara Vannak' }));
  const park = must(await createCompound(context, { name: 'Golden River park' }));
  const period = must(readEdtf('2023/2024'));
  const link = must(await linkRecords(context, { from: dara, to: park, relation: 'heldAt', period }));
  const when = must(readEdtf('2024-03-14'));
  const event = must(
    await createEvent(context, { title: 'Brought in', when, place: park, people: [{ person: dara, role: 'victim' }] }),
  );
  const seen = async () => {
    const [line] = await readLinks(vault, park);
    const onPage = await readSubject(vault, park);
    const ofCase = await readCase(vault, activeCase);
    return {
      link: [line?.link.id, line?.other?.id, line?.other?.deleted],
      timeline: onPage.map(({ id, ends }) => [id, ends[0]?.deleted]),
      people: ofCase.flatMap(({ people }) => people.map(({ id, deleted }) => [id, deleted])),
      found: (await vault.search({ text: 'Vannak' })).hits.map(({ head }) => head.id),
      related: (await readRelated(vault, park)).get('event')?.length,
    };
  };
  const whole = {
    link: [link, dara, false],
    timeline: [
      [link, false],
      [event, undefined],
    ],
    people: [[dara, false]],
    found: [dara],
    related: 1,
  };
  expect(await seen()).toEqual(whole);
  must(await deleteRecord(context, dara));
  expect(await seen()).toEqual({
    ...whole,
    link: [link, dara, true],
    timeline: [
      [link, true],
      [event, undefined],
    ],
    people: [[dara, true]],
    found: [],
  });
  expect(await vault.undo()).toEqual({ ok: true, value: { action: 'deleteRecord', skipped: 0 } });
  expect(await seen()).toEqual(whole);
  must(await deleteRecord(context, event));
  expect((await readSubject(vault, park)).map(({ id }) => id)).toEqual([link]);
  expect((await readRelated(vault, park)).get('event')).toBeUndefined();
});
