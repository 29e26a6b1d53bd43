// The name of a field and its values in words, for cells, filters, groups and what is copied.
import type { TFunction } from 'i18next';
import { plainKinds } from '../../../actions/createRecordOfKind.ts';
import { fieldsOfKind, type Kind } from '../../../domain/dictionary.ts';
import type { Participant } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { reliabilities } from '../../../domain/reliability.ts';
import type { GroupValue } from '../../../vault/api.ts';
import { msWords, plainDateWords, timeWords } from '../dateWords.ts';
import { codeChoices } from '../record/codeWords.ts';
import { editorOf } from '../record/fieldPlan.ts';
import { valueWords } from '../record/valueWords.ts';
import { recordTitle } from '../recordTitle.ts';
import { namedCodes, nameOfCode } from '../regions.ts';
import { sizeWords } from '../sizeWords.ts';
import { tableField } from './tableFields.ts';

export interface Words {
  readonly t: TFunction;
  readonly locale: string;
  readonly named: ReadonlyMap<RecordId, RecordHead>;
}

export function fieldLabel(t: TFunction, kind: Kind, field: string): string {
  if (field === 'createdMs') return t('tables:created');
  if (field === 'changedMs') return t('kit:list.changed');
  return t(`fields:${kind}.${field}`, { defaultValue: field });
}

/** Where the catalogue of a workspace has the words of a value. */
const keysOf: Readonly<Record<string, (value: string) => string>> = {
  'link.relation': (value) => `fields:relation.${value}`,
  'consent.decision': (value) => `interviews:consent.decision.${value}`,
  'consent.use': (value) => `interviews:consent.use.${value}`,
  'consent.how': (value) => `interviews:consent.way.${value}`,
  'item.mediaType': (value) => `items:type.${value}`,
  'item.quarantine': (value) => `items:quarantine.short.${value}`,
  'bundle.tier': (value) => `bundles:tier.${value}`,
  'source.reliability': (value) => `kit:reliability.${value}`,
};

function codeWords(kind: Kind, field: string, value: string, { t, locale }: Words): string {
  const key = keysOf[`${kind}.${field}`];
  if (key) return t(key(value), { defaultValue: value });
  if (isLanguage(field)) return nameOfCode('language', value, locale);
  if (kind === 'source' && field === 'claimField') return claimWords(t, value);
  return valueWords(t, locale, kind, field, value);
}

const isLanguage = (field: string): boolean => field === 'language' || field === 'translatedTo';

/** What a claimed field is called, where it is not known on which kind of record it stands. */
function claimWords(t: TFunction, field: string): string {
  const owner = plainKinds.find((kind) => field in fieldsOfKind(kind));
  return owner ? fieldLabel(t, owner, field) : field;
}

/** One element of a set, or the one value of another field. */
function elementWords(kind: Kind, field: string, value: unknown, words: Words): string {
  const { t, locale, named } = words;
  if (tableField(kind, field)?.names) {
    const id = typeof value === 'string' ? value : (value as Participant).person;
    const head = named.get(id as RecordId);
    return head ? recordTitle(t, head) : '';
  }
  if (typeof value === 'boolean') return t(value ? 'tables:yes' : 'tables:no');
  if (field === 'sizeBytes' && typeof value === 'number') return sizeWords(locale, value);
  return typeof value === 'string' ? codeWords(kind, field, value, words) : valueWords(t, locale, kind, field, value);
}

export function cellWords(head: RecordHead, field: string, words: Words): string {
  if (field === 'createdMs' || field === 'changedMs') return msWords(head[field], words.locale, 'day');
  const value = head.fields[field];
  if (value === undefined || value === null) return '';
  if (head.kind === 'source' && field === 'claimField') {
    const claimed = words.named.get(head.fields['claim'] as RecordId);
    if (claimed) return fieldLabel(words.t, claimed.kind, String(value));
  }
  if (!Array.isArray(value)) return elementWords(head.kind, field, value, words);
  const all = value.map((each: unknown) => elementWords(head.kind, field, each, words)).filter((each) => each !== '');
  return [...new Set(all)].join(', ');
}

/** What a group, or one of the values to choose from, is called. */
export function groupWords(kind: Kind, field: string, value: GroupValue, words: Words): string {
  if (value === null) return words.t('tables:noValue');
  const form = tableField(kind, field)?.form;
  if (form === 'days' && typeof value === 'string') return plainDateWords(value, words.locale);
  return elementWords(kind, field, value, words) || words.t('kit:recordMissing');
}

/** What codes are called, so that the vault can sort by it; undefined where values are their own words. */
export function sortWords(kind: Kind, field: string, words: Words): Readonly<Record<string, string>> | undefined {
  const editor = editorOf(kind, field);
  if (editor.kind === 'choice') return wordsOf(editor.choices, (code) => codeWords(kind, field, code, words));
  if (kind === 'source' && field === 'reliability') return wordsOf(reliabilities, (code) => codeWords(kind, field, code, words));
  if (isLanguage(field)) return Object.fromEntries(namedCodes('language', words.locale).map((code) => [code.value, code.label]));
  if (editor.kind === 'code')
    return Object.fromEntries(codeChoices(words.t, words.locale, editor.type).map((code) => [code.value, code.label]));
  if (field === 'relation') {
    const relations = words.t('fields:relation', { returnObjects: true }) as unknown as Readonly<Record<string, string>>;
    return typeof relations === 'object' ? relations : undefined;
  }
  return undefined;
}
const wordsOf = (codes: readonly string[], nameOf: (code: string) => string) =>
  Object.fromEntries(codes.map((code) => [code, nameOf(code)]));

/** The exact form, where the words are a reading of it. */
export function exactForm(head: RecordHead, field: string, locale: string): string | undefined {
  if (field === 'createdMs' || field === 'changedMs') return msWords(head[field], locale);
  const value = head.fields[field];
  if (typeof value === 'object' && value !== null && 'edtf' in value) return String(value.edtf);
  if (typeof value === 'string' && tableField(head.kind, field)?.form === 'days') return timeWords(value, locale);
  return undefined;
}
