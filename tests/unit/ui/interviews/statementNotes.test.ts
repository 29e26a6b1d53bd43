import { expect, test } from 'vitest';
import { addSource } from '../../../../src/actions/addSource.ts';
import { createPerson } from '../../../../src/actions/createPerson.ts';
import { startInterview } from '../../../../src/actions/startInterview.ts';
import { readNotes } from '../../../../src/ui/interviews/statementNotes.ts';
import { openCase } from '../../../support/actionContext.ts';
import { must } from '../../../support/vaultInNode.ts';

test('a passage that bears out two facts of a person is one line beside the text, which names both', async () => {
  const { context } = await openCase();
  const interview = must(await startInterview(context, { consent: [], people: [] }));
  const claim = must(await createPerson(context, { name: 'Dara Vannak' }));
  const passage = (from: number, to: number) => ({ kind: 'passage', field: 'statement', from, to }) as const;
  for (const claimField of ['otherNames', 'birth', 'birth']) {
    must(await addSource(context, { claim, claimField, origin: interview, place: passage(4, 20) }));
  }
  must(await addSource(context, { claim, claimField: 'sex', origin: interview, place: passage(30, 34) }));
  const notes = await readNotes(context.vault, interview);
  expect(notes.map(({ from, facts }) => [from, facts.toSorted()])).toEqual([
    [4, ['birth', 'otherNames']],
    [30, ['sex']],
  ]);
  expect(notes[0]?.places).toHaveLength(3);
});
