// Which editor each field has, in the order a page shows them. A field that is not named here is shown by its shape.
import { fieldsOfKind, type Kind } from '../../../domain/dictionary.ts';
import type { CodeType } from './codeWords.ts';

export type Editor =
  | { readonly kind: 'text' | 'long' | 'number' | 'date' | 'time' | 'names' | 'floor' | 'readOnly' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'code'; readonly type: CodeType }
  | { readonly kind: 'record'; readonly kinds: readonly Kind[] };

export interface FieldPlan {
  readonly field: string;
  readonly editor: Editor;
  readonly many: boolean;
}

const text: Editor = { kind: 'text' };
const long: Editor = { kind: 'long' };
const date: Editor = { kind: 'date' };
const number: Editor = { kind: 'number' };
const region: Editor = { kind: 'code', type: 'region' };
const language: Editor = { kind: 'code', type: 'language' };
const citizenship: Editor = { kind: 'code', type: 'citizenship' };
const choice = (...choices: string[]): Editor => ({ kind: 'choice', choices });
const record = (...kinds: Kind[]): Editor => ({ kind: 'record', kinds });

export const personRoles = ['victim', 'witness', 'suspect', 'facilitator', 'interpreter', 'family', 'professional', 'unknown'];

const plans: Partial<Record<Kind, Readonly<Record<string, Editor>>>> = {
  case: { reference: text, notes: long },
  person: {
    otherNames: { kind: 'names' },
    pseudonym: text,
    protection: choice('open', 'protected'),
    roles: choice(...personRoles),
    sex: choice('female', 'male', 'other', 'unknown'),
    birth: date,
    ageYears: number,
    ageOn: date,
    citizenships: citizenship,
    formerCitizenships: citizenship,
    languages: language,
    notes: long,
  },
  compound: {
    otherNames: { kind: 'names' },
    type: choice('scamCompound', 'casino', 'hotel', 'officePark', 'house', 'detention', 'transit', 'other'),
    country: region,
    area: text,
    latitude: number,
    longitude: number,
    precision: choice('exact', 'building', 'site', 'town', 'region', 'unknown'),
    buildings: text,
    floors: { kind: 'floor' },
    operator: record('organization', 'person'),
    operated: date,
    notes: long,
  },
  organization: {
    otherNames: { kind: 'names' },
    type: choice('recruiter', 'employer', 'transport', 'bank', 'authority', 'ngo', 'operator', 'other'),
    country: region,
    notes: long,
  },
  identifier: {
    type: choice('phone', 'handle', 'email', 'wallet', 'bankAccount', 'passport', 'nationalId', 'vehicle', 'domain', 'other'),
    normalised: { kind: 'readOnly' },
    holder: record('person', 'organization'),
    notes: long,
  },
  event: { when: date, words: text, why: text, place: record('compound'), type: text, notes: long },
  link: { from: record(), to: record(), period: date, building: text, floor: text, notes: long },
  consent: { person: record('person'), interview: record('interview'), language },
};

/** The field that is a page's heading. */
export const headingField: Partial<Record<Kind, string>> = {
  case: 'title',
  person: 'name',
  compound: 'name',
  organization: 'name',
  identifier: 'value',
  event: 'title',
  item: 'title',
  interview: 'title',
};

function editorByShape(shape: string, isLong: boolean): Editor {
  if (isLong && shape === 'text') return long;
  switch (shape) {
    case 'text':
      return text;
    case 'number':
      return number;
    case 'edtf':
      return date;
    case 'time':
      return { kind: 'time' };
    case 'ref':
      return record();
    default:
      return { kind: 'readOnly' };
  }
}

/** The facts of a kind in their order, without heading and cases. */
export function fieldPlansOf(kind: Kind): readonly FieldPlan[] {
  const fields = fieldsOfKind(kind);
  const planned = plans[kind] ?? {};
  const names = [...Object.keys(planned), ...Object.keys(fields).filter((name) => !(name in planned))];
  return names.flatMap((name) => {
    const field = fields[name];
    if (!field || name === 'cases' || name === headingField[kind]) return [];
    if (planned[name] === undefined && isPlanned(kind)) return [];
    return [{ field: name, editor: planned[name] ?? editorByShape(field.shape, field.long === true), many: field.many }];
  });
}

const isPlanned = (kind: Kind) => kind in plans && kind !== 'link' && kind !== 'consent';

/** The few words a new record begins with. */
export const firstFields: Partial<Record<Kind, readonly string[]>> = {
  case: ['title', 'reference'],
  person: ['name'],
  compound: ['name', 'country'],
  organization: ['name', 'type'],
  identifier: ['type', 'value'],
};

export const editorOf = (kind: Kind, field: string): Editor =>
  plans[kind]?.[field] ?? editorByShape(fieldsOfKind(kind)[field]?.shape ?? 'text', fieldsOfKind(kind)[field]?.long === true);

/** Facts that somebody must have said or shown. Events and links are borne out as a whole; what we decide ourselves needs nobody. */
const claims: Partial<Record<Kind, readonly string[]>> = {
  person: ['otherNames', 'roles', 'sex', 'birth', 'ageYears', 'citizenships', 'formerCitizenships', 'languages'],
  compound: ['otherNames', 'type', 'country', 'area', 'latitude', 'longitude', 'buildings', 'floors', 'operator', 'operated'],
  organization: ['otherNames', 'type', 'country'],
  identifier: ['holder'],
};

export const needsSource = (kind: Kind, field: string): boolean => claims[kind]?.includes(field) ?? false;
