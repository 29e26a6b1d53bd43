import { beforeEach, expect, test } from 'vitest';
import { addSource } from '../../../src/actions/addSource.ts';
import { addToSet } from '../../../src/actions/addToSet.ts';
import type { ActionContext } from '../../../src/actions/context.ts';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { disputeField } from '../../../src/actions/disputeField.ts';
import { dropOtherValue } from '../../../src/actions/dropOtherValue.ts';
import { editField } from '../../../src/actions/editField.ts';
import { leadWithValue } from '../../../src/actions/leadWithValue.ts';
import { startInterview } from '../../../src/actions/startInterview.ts';
import { otherValues, sourcesOfValue } from '../../../src/domain/claims.ts';
import { readEdtf } from '../../../src/domain/edtf.ts';
import type { Edtf } from '../../../src/domain/fields.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

const date = (edtf: string): Edtf => must(readEdtf(edtf));
let context: ActionContext;
let person: RecordId;
let interview: RecordId;

beforeEach(async () => {
  ({ context } = await openCase());
  person = must(await createPerson(context, { name: 'Dara', birth: date('1998') }));
  interview = must(await startInterview(context, { consent: [], people: [] }));
});

const read = async () => {
  const view = await context.vault.get(person);
  const sources = (await context.vault.references(person, ['source'])).filter((head) => !head.deleted);
  const fields = view?.fields as Readonly<Record<string, unknown>>;
  const of = (edtf: string, leads: boolean) =>
    sourcesOfValue(sources, { field: 'birth', value: date(edtf), leads }).map((source) => source.fields['reliability']);
  return {
    birth: (fields['birth'] as Edtf | undefined)?.edtf,
    others: otherValues(fields, 'birth').map((value) => (value as Edtf).edtf),
    of,
  };
};
const lead = (value: Edtf) => leadWithValue(context, { record: person, field: 'birth', value });

test('a second birth date from another source stands beside the first, each with its own source', async () => {
  must(await addSource(context, { claim: person, claimField: 'birth', origin: interview, reliability: 'unsure' }));
  must(
    await disputeField(context, {
      record: person,
      field: 'birth',
      value: date('2001-04'),
      source: { origin: interview, reliability: 'highlyReliable' },
    }),
  );
  const now = await read();
  expect(now).toMatchObject({ birth: '1998', others: ['2001-04'] });
  expect(now.of('1998', true)).toEqual(['unsure']);
  expect(now.of('2001-04', false)).toEqual(['highlyReliable']);
});

test('choosing which value leads loses neither value nor source, and one undo takes it back', async () => {
  must(await addSource(context, { claim: person, claimField: 'birth', origin: interview, reliability: 'unsure' }));
  must(await disputeField(context, { record: person, field: 'birth', value: date('2001-04'), source: { saidBy: person } }));
  must(await lead(date('2001-04')));
  const chosen = await read();
  expect(chosen).toMatchObject({ birth: '2001-04', others: ['1998'] });
  expect(chosen.of('1998', false)).toEqual(['unsure']);
  expect(chosen.of('2001-04', true)).toHaveLength(1);
  must(await context.vault.undo());
  expect(await read()).toMatchObject({ birth: '1998', others: ['2001-04'] });
});

test('the same value is not recorded twice, and nothing can be disputed where nothing was said', async () => {
  const twice = await disputeField(context, { record: person, field: 'birth', value: date('1998') });
  expect(twice).toEqual({ ok: false, error: { type: 'sameValue' } });
  const early = await disputeField(context, { record: person, field: 'sex', value: 'female' });
  expect(early).toEqual({ ok: false, error: { type: 'nothingToDispute' } });
});

test('a corrected value keeps its sources; a cleared one gives way to the value that waited', async () => {
  must(await addSource(context, { claim: person, claimField: 'birth', claimValue: date('1998'), origin: interview }));
  must(await editField(context, { record: person, field: 'birth', value: date('1989') }));
  expect((await read()).of('1989', true)).toHaveLength(1);
  must(await disputeField(context, { record: person, field: 'birth', value: date('2001') }));
  must(await editField(context, { record: person, field: 'birth', value: null }));
  expect(await read()).toMatchObject({ birth: '2001', others: [] });
});

test('a value that is taken out takes its own sources with it and leaves the others', async () => {
  must(await addSource(context, { claim: person, claimField: 'birth', origin: interview, reliability: 'unsure' }));
  must(await disputeField(context, { record: person, field: 'birth', value: date('2001'), source: { origin: interview } }));
  must(await dropOtherValue(context, { record: person, field: 'birth', value: date('2001') }));
  const now = await read();
  expect(now.others).toEqual([]);
  expect(now.of('1998', true)).toEqual(['unsure']);
  expect(now.of('2001', false)).toEqual([]);
});

test('the source of a name goes along when the name is written rightly', async () => {
  const before = { text: 'Dara V', form: 'alias' } as const;
  const after = { text: 'Dara Vannak', form: 'legal' } as const;
  must(await addToSet(context, { record: person, field: 'otherNames', value: before }));
  must(await addSource(context, { claim: person, claimField: 'otherNames', claimValue: before, origin: interview }));
  must(await addToSet(context, { record: person, field: 'otherNames', value: after, instead: before }));
  const sources = await context.vault.references(person, ['source']);
  expect(sourcesOfValue(sources, { field: 'otherNames', value: after, leads: false })).toHaveLength(1);
  expect(sourcesOfValue(sources, { field: 'otherNames', value: before, leads: false })).toHaveLength(0);
});
