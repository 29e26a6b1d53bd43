// A person without any citizenship, or of unknown one, can be recorded as such: these are answers too.
import { createInstance, type TFunction } from 'i18next';
import { expect, test } from 'vitest';
import fields from '../../../../resources/locales/en/fields.json' with { type: 'json' };
import type { RecordView } from '../../../../src/domain/record.ts';
import { codeChoices } from '../../../../src/ui/kit/record/codeWords.ts';
import { editorOf } from '../../../../src/ui/kit/record/fieldPlan.ts';
import { readAloud } from '../../../../src/ui/kit/record/readAloud.ts';
import { valueWords } from '../../../../src/ui/kit/record/valueWords.ts';

const i18n = createInstance();
await i18n.init({ lng: 'en', resources: { en: { fields } }, keySeparator: '.', nsSeparator: ':' });
const t = i18n.t as TFunction;

test('stateless and unknown stand first among the citizenships, and nowhere among countries', () => {
  expect(editorOf('person', 'citizenships')).toEqual({ kind: 'code', type: 'citizenship' });
  const choices = codeChoices(t, 'en', 'citizenship');
  expect(choices.slice(0, 2)).toEqual([
    { value: 'stateless', label: 'Stateless' },
    { value: 'unknown', label: 'Unknown' },
  ]);
  expect(choices).toContainEqual({ value: 'KH', label: 'Cambodia' });
  expect(codeChoices(t, 'en', 'region').map(({ value }) => value)).not.toContain('stateless');
});

test('they read as words in a fact and in the line under the name', () => {
  expect(valueWords(t, 'en', 'person', 'citizenships', 'stateless')).toBe('Stateless');
  expect(valueWords(t, 'en', 'person', 'formerCitizenships', 'MM')).toBe('Myanmar (Burma)');
  const aloud = (citizenships: readonly string[]) =>
    readAloud(t, 'en', { kind: 'person', fields: { citizenships } } as unknown as RecordView);
  expect(aloud(['stateless'])).toBe('Stateless.');
  expect(aloud(['KH', 'unknown'])).toBe('From Cambodia.');
  expect(aloud(['unknown'])).toBe('');
});
