import { beforeEach, expect, test } from 'vitest';
import type { ActionContext } from '../../../src/actions/context.ts';
import { createEvent } from '../../../src/actions/createEvent.ts';
import { editEvent } from '../../../src/actions/editEvent.ts';
import { editField } from '../../../src/actions/editField.ts';
import { readEdtf } from '../../../src/domain/edtf.ts';
import type { Edtf, RelativeTo } from '../../../src/domain/fields.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

const date = (edtf: string): Edtf => must(readEdtf(edtf));
let context: ActionContext;
let arrival: RecordId;
let beating: RecordId;
let escape: RecordId;

const say = (event: RecordId, relative: RelativeTo) =>
  editField(context, { record: event, field: 'when', value: { ...date('XXXX'), words: 'soon after', relative } });
const when = async (event: RecordId) => ((await context.vault.get(event))?.fields as { readonly when?: Edtf } | undefined)?.when;

beforeEach(async () => {
  ({ context } = await openCase());
  arrival = must(await createEvent(context, { title: 'Arrives', when: date('2023-03-14') }));
  beating = must(await createEvent(context, { title: 'Beaten' }));
  escape = must(await createEvent(context, { title: 'Escapes' }));
  must(await say(beating, { anchor: arrival, field: 'when', order: 'after', count: 2, unit: 'week' }));
  must(await say(escape, { anchor: beating, field: 'when', order: 'after', count: 1, unit: 'month' }));
});

test('a chain of relative dates follows its anchor in one step, and keeps the words', async () => {
  expect(await when(beating)).toMatchObject({ edtf: '2023-03-28', words: 'soon after' });
  expect((await when(escape))?.edtf).toBe('2023-04-28');
  must(await editEvent(context, arrival, { title: 'Arrives', when: date('2023-05') }));
  expect((await when(beating))?.edtf).toBe('[2023-05-15..2023-06-14]');
  expect((await when(escape))?.edtf).toBe('[2023-06-15..2023-07-14]');
  must(await context.vault.undo());
  expect((await when(escape))?.edtf).toBe('2023-04-28');
});

test('dates that hang on each other are refused with a reason, and nothing changes', async () => {
  const circle = await say(arrival, { anchor: escape, field: 'when', order: 'before', count: 1, unit: 'day' });
  expect(circle).toEqual({ ok: false, error: { type: 'circularDate' } });
  const itself = await say(arrival, { anchor: arrival, field: 'when', order: 'after', count: 1, unit: 'day' });
  expect(itself).toEqual({ ok: false, error: { type: 'circularDate' } });
  expect((await when(arrival))?.edtf).toBe('2023-03-14');
});

test('what hung on a date that is cleared is unknown until there is one again', async () => {
  must(await editField(context, { record: arrival, field: 'when', value: null }));
  expect((await when(escape))?.edtf).toBe('XXXX');
  must(await editField(context, { record: arrival, field: 'when', value: date('2023-01-01') }));
  expect((await when(escape))?.edtf).toBe('2023-02-15');
});
