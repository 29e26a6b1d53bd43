import { describe, expect, test } from 'vitest';
import type { ActionContext } from '../../../../src/actions/context.ts';
import { createPerson } from '../../../../src/actions/createPerson.ts';
import { recordOperations } from '../../../../src/actions/createRecord.ts';
import { sampleReference } from '../../../../src/actions/sample/sampleCase.ts';
import { saveStatement } from '../../../../src/actions/saveStatement.ts';
import { startInterview } from '../../../../src/actions/startInterview.ts';
import type { Kind } from '../../../../src/domain/dictionary.ts';
import type { StatementNode } from '../../../../src/domain/fields.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import { readFirstSteps, type StepName, stepNames } from '../../../../src/ui/firstSteps/firstSteps.ts';
import {
  bringFirstStepsBack,
  noteVerified,
  putFirstStepsAway,
  readMemory,
} from '../../../../src/ui/firstSteps/firstStepsMemory.ts';
import { openCase } from '../../../support/actionContext.ts';
import { must } from '../../../support/vaultInNode.ts';

const taken = async ({ vault }: ActionContext, verified = false): Promise<readonly StepName[]> => {
  const steps = await readFirstSteps(vault, verified);
  return stepNames.filter((name) => steps.taken[name]);
};

async function make(context: ActionContext, kind: Kind, fields: Readonly<Record<string, unknown>>): Promise<RecordId> {
  const [id] = await context.vault.newIds(1);
  if (!id) throw new Error('no id');
  const operations = recordOperations(id, kind, { cases: [context.activeCase], ...fields } as never);
  must(await context.vault.commit({ action: 'test', operations }));
  return id;
}

const says = (...content: StatementNode[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] }) as const;
const write = async (context: ActionContext, interview: RecordId, ...content: StatementNode[]) =>
  must(await saveStatement(context, { interview, field: 'statement', doc: says(...content) }));

describe('the first steps', () => {
  test('a new vault with one case has taken one', async () => {
    const { context } = await openCase();
    expect(await taken(context)).toEqual(['case']);
  });

  test('what lies in the sample case ticks nothing', async () => {
    const { context, activeCase } = await openCase();
    must(
      await context.vault.commit({
        action: 'test',
        operations: [{ op: 'put', record: activeCase, field: 'reference', value: sampleReference }],
      }),
    );
    must(await createPerson(context, { name: 'Invented' }));
    const started = must(await startInterview(context, { people: [], consent: [] }));
    await write(context, started, { type: 'text', text: 'Invented words' });
    const item = await make(context, 'item', { title: 'Invented' });
    await make(context, 'source', { origin: item, place: { kind: 'page', page: 1, boxes: [] } });
    await make(context, 'bundle', { recipient: 'Nobody' });
    expect(await taken(context)).toEqual([]);
  });

  test('an empty interview is not what was said, and a consent that nobody asked for is not taken', async () => {
    const { context } = await openCase();
    const person = must(await createPerson(context, { name: 'ดารา' }));
    const started = must(
      await startInterview(context, {
        people: [{ person, role: 'witness' }],
        consent: [{ person, use: 'store', decision: 'notAsked' }],
      }),
    );
    await write(context, started, { type: 'text', text: '   ' });
    expect(await taken(context)).toEqual(['case', 'person']);
  });

  test('a refusal is an answer too', async () => {
    const { context } = await openCase();
    const person = must(await createPerson(context, { name: 'ดารา' }));
    must(await startInterview(context, { people: [], consent: [{ person, use: 'store', decision: 'refused' }] }));
    expect(await taken(context)).toEqual(['case', 'person', 'consent']);
  });

  test('a sentence is tied by a citation in the text, but only to an item', async () => {
    const { context } = await openCase();
    const first = must(await startInterview(context, { people: [], consent: [] }));
    const second = must(await startInterview(context, { people: [], consent: [] }));
    const cite = (id: RecordId): StatementNode => ({ type: 'sourceMark', attrs: { id, label: 'x', place: null, excerpt: null } });
    await write(context, first, { type: 'text', text: 'As told before ' }, cite(second));
    expect(await taken(context)).toEqual(['case', 'write']);
    const item = await make(context, 'item', { title: 'Contract' });
    await write(context, first, { type: 'text', text: 'As it says ' }, cite(item));
    expect(await taken(context)).toEqual(['case', 'write', 'item', 'tie']);
  });

  test('a passage of a document that bears out a claim ties as well, and is gone with the document', async () => {
    const { context } = await openCase();
    const item = await make(context, 'item', { title: 'Contract' });
    await make(context, 'source', { origin: item, place: { kind: 'page', page: 3, boxes: [] } });
    expect(await taken(context)).toEqual(['case', 'item', 'tie']);
    must(await context.vault.commit({ action: 'test', operations: [{ op: 'tombstone', record: item }] }));
    expect(await taken(context)).toEqual(['case']);
  });

  test('the list stays away for good once put away, and comes back when asked for', async () => {
    const { context } = await openCase();
    expect(await readMemory(context.vault)).toEqual({ shown: 'byThemselves', verified: false });
    await putFirstStepsAway(context.vault);
    expect((await readMemory(context.vault)).shown).toBe('away');
    await bringFirstStepsBack(context.vault);
    expect((await readMemory(context.vault)).shown).toBe('asked');
  });

  test('a verified bundle is remembered', async () => {
    const { context } = await openCase();
    noteVerified(context.vault);
    await expect.poll(async () => (await readMemory(context.vault)).verified).toBe(true);
    expect(await taken(context, true)).toContain('verify');
  });
});
