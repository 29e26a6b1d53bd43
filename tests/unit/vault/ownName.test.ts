import { expect, test } from 'vitest';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { editField } from '../../../src/actions/editField.ts';
import { ownName, setOwnName } from '../../../src/actions/setOwnName.ts';
import { openCase } from '../../support/actionContext.ts';
import { must, passphrase } from '../../support/vaultInNode.ts';

test('the history says who wrote each entry, from the name that was set then, also after the vault was locked', async () => {
  const { context } = await openCase();
  const { vault } = context;
  const person = must(await createPerson(context, { name: 'Malee' }));
  must(await setOwnName(context, '  N.  Aung '));
  must(await editField(context, { record: person, field: 'sex', value: 'female' }));
  await vault.lock();
  must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
  expect(await ownName(context)).toBe('N. Aung');
  must(await editField(context, { record: person, field: 'ageYears', value: 24 }));
  must(await setOwnName(context, ''));
  must(await editField(context, { record: person, field: 'ageYears', value: 25 }));
  expect((await vault.history(person)).map(({ who }) => who)).toEqual(['', 'N. Aung', 'N. Aung', 'Tester']);
});
