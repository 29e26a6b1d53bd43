// From what a person typed to EDTF: `about March 2023`, `before 2022`, `between March and …`, or a form chosen from a list.
import { type EdtfError, readEdtf } from './edtf.ts';
import { type DateForm, type DateParts, partsToEdtf } from './edtfParts.ts';
import type { Edtf } from './fields.ts';
import { type PlainDateError, readPlainDate } from './plainDate.ts';
import { err, ok, type Result } from './result.ts';

export type DateInputError = EdtfError | PlainDateError | { readonly type: 'empty' };

/** What stands in the date field: the chosen form and the words typed for one or two dates. */
export interface DateInput {
  readonly form: DateForm;
  readonly first: string;
  readonly last: string;
}

/** A form and how a language says it, with the dates as groups `first` and `last`. */
export type DatePhrases = readonly (readonly [DateForm, RegExp])[];

const english: DatePhrases = [
  ['unknown', /^(?:unknown|not known|\?)$/i],
  ['between', /^between\s+(?<first>.+?)\s+and\s+(?<last>.+)$/i],
  ['during', /^from\s+(?<first>.+?)\s+(?:to|until|till)\s+(?<last>.+)$/i],
  ['during', /^(?<first>.*\d)\s+(?:–|—|-|to)\s+(?<last>.*\d)$/i],
  ['about', /^(?:about|around|approximately|approx\.?|circa|ca\.?|c\.|~)\s*(?<first>.+)$/i],
  ['about', /^(?<first>.+?)\s*~$/],
  ['unsure', /^(?:maybe|perhaps|possibly)\s+(?<first>.+)$/i],
  ['unsure', /^(?<first>.+?)\s*\?$/],
  ['before', /^(?:before|until|till|by|no later than)\s+(?<last>.+)$/i],
  ['after', /^(?:after|since|no earlier than)\s+(?<first>.+)$/i],
];

/** Splits a phrase into its form and dates; a plain date is `on`. English is always understood, another language by its phrases. */
export function readPhrase(text: string, own: DatePhrases = []): DateInput {
  const trimmed = text.normalize('NFC').trim();
  for (const [form, pattern] of [...own, ...english]) {
    const match = pattern.exec(trimmed);
    if (match) return { form, first: match.groups?.['first'] ?? '', last: match.groups?.['last'] ?? '' };
  }
  return { form: 'on', first: trimmed, last: '' };
}

/** Which of the two dates each form asks for. */
export const datesAsked: Readonly<Record<DateForm, { readonly first: boolean; readonly last: boolean }>> = {
  on: { first: true, last: false },
  about: { first: true, last: false },
  unsure: { first: true, last: false },
  before: { first: false, last: true },
  after: { first: true, last: false },
  between: { first: true, last: true },
  during: { first: true, last: true },
  unknown: { first: false, last: false },
};

/** Reads the field. `empty` when a date that the form needs was not typed yet. A form `on` also takes whole phrases and EDTF. */
export function readDateInput(input: DateInput, locale = 'en', own: DatePhrases = []): Result<Edtf, DateInputError> {
  if (input.form === 'on') {
    const phrase = readPhrase(input.first, own);
    if (phrase.form !== 'on') return readDateInput(phrase, locale, own);
  }
  const asked = datesAsked[input.form];
  const first = asked.first ? readEnd(input.first, locale) : ok(null);
  if (!first.ok) return input.form === 'on' ? orEdtf(input.first, first.error) : first;
  const last = asked.last ? readEnd(input.last, locale) : ok(null);
  if (!last.ok) return last;
  const parts: DateParts = { form: input.form, first: first.value, last: last.value };
  const edtf = partsToEdtf(parts);
  return edtf === undefined ? err({ type: 'empty' }) : readEdtf(edtf);
}

function readEnd(text: string, locale: string): Result<string, DateInputError> {
  return text.trim() === '' ? err({ type: 'empty' }) : readPlainDate(text, locale);
}

function orEdtf(text: string, plain: DateInputError): Result<Edtf, DateInputError> {
  if (plain.type !== 'notADate') return err(plain);
  const read = readEdtf(text);
  return read.ok ? read : err(read.error.type === 'notADate' ? plain : read.error);
}
