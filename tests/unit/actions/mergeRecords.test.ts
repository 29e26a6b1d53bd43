import { beforeEach, describe, expect, test } from 'vitest';
import { addSource } from '../../../src/actions/addSource.ts';
import type { ActionContext } from '../../../src/actions/context.ts';
import { createCompound } from '../../../src/actions/createCompound.ts';
import { createEvent } from '../../../src/actions/createEvent.ts';
import { createIdentifier } from '../../../src/actions/createIdentifier.ts';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { deleteRecord } from '../../../src/actions/deleteRecord.ts';
import { exportConsent } from '../../../src/actions/export/exportConsent.ts';
import { suggestProtections } from '../../../src/actions/export/suggestProtections.ts';
import { giveConsent } from '../../../src/actions/giveConsent.ts';
import { linkRecords } from '../../../src/actions/linkRecords.ts';
import { mergeRecords } from '../../../src/actions/mergeRecords.ts';
import { restoreRecord } from '../../../src/actions/restoreRecord.ts';
import { saveStatement } from '../../../src/actions/saveStatement.ts';
import { sealInterview } from '../../../src/actions/sealInterview.ts';
import { startInterview } from '../../../src/actions/startInterview.ts';
import { referencesOf, survivorOf } from '../../../src/actions/survivorOf.ts';
import { otherValues, sourcesOfValue } from '../../../src/domain/claims.ts';
import { readEdtf } from '../../../src/domain/edtf.ts';
import type { Edtf, NameForm } from '../../../src/domain/fields.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

const date = (edtf: string): Edtf => must(readEdtf(edtf));
let context: ActionContext;
let dara: RecordId;
let other: RecordId;
const fieldsOf = async (id: RecordId) => (await context.vault.get(id))?.fields as Readonly<Record<string, unknown>>;
const merge = (duplicateLeads: readonly string[] = []) =>
  mergeRecords(context, { survivor: dara, duplicate: other, duplicateLeads });

beforeEach(async () => {
  ({ context } = await openCase());
  dara = must(await createPerson(context, { name: 'Dara Vannak', birth: date('1998'), languages: ['km'], notes: 'Tall.' }));
  other = must(
    await createPerson(context, {
      name: 'ដារ៉ា វណ្ណៈ',
      birth: date('1999-02'),
      sex: 'male',
      languages: ['th'],
      protection: 'protected',
      notes: 'Cook.',
    }),
  );
});

describe('two records of one person', () => {
  test('become one that says everything either of them said', async () => {
    must(await merge());
    const fields = await fieldsOf(dara);
    expect(fields).toMatchObject({ name: 'Dara Vannak', sex: 'male', protection: 'protected', languages: ['km', 'th'] });
    expect(fields['notes']).toBe('Tall.\n\nCook.');
    expect(fields['otherNames']).toEqual([{ text: 'ដារ៉ា វណ្ណៈ', form: 'alias', script: 'Khmr' } satisfies NameForm]);
    expect((fields['birth'] as Edtf).edtf).toBe('1998');
    expect(otherValues(fields, 'birth')).toEqual([date('1999-02')]);
  });

  test('let the value of the duplicate lead where a person says so, and keep the sources with their values', async () => {
    const interview = must(await startInterview(context, { consent: [], people: [] }));
    must(await addSource(context, { claim: dara, claimField: 'birth', origin: interview, reliability: 'unsure' }));
    must(await addSource(context, { claim: other, claimField: 'birth', origin: interview, reliability: 'likelyReliable' }));
    must(await merge(['birth']));
    const fields = await fieldsOf(dara);
    expect((fields['birth'] as Edtf).edtf).toBe('1999-02');
    const sources = await context.vault.references(dara, ['source']);
    const grades = (edtf: string, leads: boolean) =>
      sourcesOfValue(sources, { field: 'birth', value: date(edtf), leads }).map((each) => each.fields['reliability']);
    expect(grades('1999-02', true)).toEqual(['likelyReliable']);
    expect(grades('1998', false)).toEqual(['unsure']);
  });

  test('have their links, events, consents and telephones moved, and no link that ties a person to herself', async () => {
    const park = must(await createCompound(context, { name: 'Kings Park' }));
    const link = must(await linkRecords(context, { from: other, to: park, relation: 'heldAt' }));
    const own = must(await linkRecords(context, { from: dara, to: other, relation: 'knows' }));
    const event = must(await createEvent(context, { title: 'Beaten', people: [{ person: other, role: 'victim' }] }));
    const phone = must(await createIdentifier(context, { type: 'phone', value: '+855 12 345 678', holder: other }));
    must(await giveConsent(context, { person: other, use: 'store', decision: 'refused' }));
    must(await merge());
    expect((await fieldsOf(link))['from']).toBe(dara);
    expect((await fieldsOf(event))['people']).toEqual([{ person: dara, role: 'victim' }]);
    expect((await fieldsOf(phone))['holder']).toBe(dara);
    expect((await context.vault.get(own))?.deleted).toBe(true);
    expect(await context.vault.references(dara, ['consent'])).toHaveLength(1);
  });

  test('are two again after one undo, to the last field', async () => {
    const park = must(await createCompound(context, { name: 'Kings Park' }));
    must(await linkRecords(context, { from: other, to: park, relation: 'heldAt' }));
    const before = [await fieldsOf(dara), await fieldsOf(other)];
    must(await merge());
    must(await context.vault.undo());
    expect([await fieldsOf(dara), await fieldsOf(other)]).toEqual(before);
    expect((await context.vault.get(other))?.deleted).toBe(false);
    expect(await context.vault.references(other, ['link'])).toHaveLength(1);
  });

  test('leave a tombstone that leads to the survivor, through a second merge too', async () => {
    must(await merge());
    const third = must(await createPerson(context, { name: 'D. V.' }));
    must(await mergeRecords(context, { survivor: third, duplicate: dara }));
    expect(await survivorOf(context.vault, other)).toBe(third);
    expect(await survivorOf(context.vault, dara)).toBe(third);
    must(await restoreRecord(context, other));
    expect(await survivorOf(context.vault, other)).toBe(other);
  });

  test('are not merged when they are of two kinds, deleted, or one and the same', async () => {
    const park = must(await createCompound(context, { name: 'Kings Park' }));
    const refused = { ok: false, error: { type: 'notMergeable' } };
    expect(await mergeRecords(context, { survivor: dara, duplicate: park })).toEqual(refused);
    expect(await mergeRecords(context, { survivor: dara, duplicate: dara })).toEqual(refused);
    must(await deleteRecord(context, other));
    expect(await merge()).toEqual(refused);
  });
});

test('a sealed statement keeps naming the duplicate: the survivor finds it, and its refusal still counts', async () => {
  const interview = must(
    await startInterview(context, { consent: [], people: [{ person: other, role: 'witness' }], title: 'At the shelter' }),
  );
  const statement = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'I was held.' }] }] } as const;
  must(await saveStatement(context, { interview, field: 'statement', doc: statement }));
  must(await sealInterview(context, interview));
  must(await giveConsent(context, { person: other, interview, use: 'shareNgo', decision: 'given' }));
  must(await giveConsent(context, { person: dara, use: 'shareNgo', decision: 'refused' }));
  must(await merge());
  expect((await fieldsOf(interview))['people']).toEqual([{ person: other, role: 'witness' }]);
  expect((await referencesOf(context.vault, dara, ['interview'])).map(({ id }) => id)).toEqual([interview]);
  const consent = await exportConsent(context, { interviews: [interview], tier: 'partner', recipient: 'A shelter' });
  expect(consent.get(interview)).toBe('refused');
});

test('what a bundle must cover names both spellings and both numbers', async () => {
  const [first, second] = [
    must(await createIdentifier(context, { type: 'phone', value: '+855 12 345 678', holder: other })),
    must(await createIdentifier(context, { type: 'phone', value: '012 345 679', holder: dara })),
  ];
  must(await mergeRecords(context, { survivor: first, duplicate: second }));
  must(await merge());
  const covered = (await suggestProtections(context)).find(({ subject }) => subject === dara);
  const terms = [covered?.canonical, ...(covered?.aliases ?? [])];
  for (const term of ['Dara Vannak', 'ដារ៉ា វណ្ណៈ', '+855 12 345 678', '012 345 679']) expect(terms).toContain(term);
});
