// Which fields of a kind a table can show, how each is filtered, and which stand there before anybody chose.
import { fieldsOfKind, type Kind } from '../../../domain/dictionary.ts';
import { type Editor, editorOf, headingField, needsSource } from '../record/fieldPlan.ts';

export type FilterForm = 'text' | 'values' | 'days' | 'numbers';

export interface TableField {
  readonly field: string;
  readonly form: FilterForm;
  /** Its values are few enough to be counted one by one. */
  readonly groups: boolean;
  /** Its values are names of records. */
  readonly names: boolean;
  readonly needsSource: boolean;
  readonly widthPx: number;
  /** Down to here it shrinks where columns share their room: a name can be cut, a date and an hour cannot. */
  readonly leastPx: number;
}

/** Ours, not a person's, or shown on the record's own page only. */
const hidden = new Set(['blob', 'mergedInto', 'claimValue', 'sealedSha256', 'mentions']);
/** Structures that have words in one line. */
const shownStructures = new Set(['otherNames', 'people']);

const defaults: Record<Kind, readonly string[]> = {
  case: ['title', 'reference', 'changedMs'],
  person: ['name', 'roles', 'citizenships', 'changedMs'],
  compound: ['name', 'country', 'area', 'operated', 'changedMs'],
  organization: ['name', 'type', 'country', 'changedMs'],
  identifier: ['value', 'type', 'holder', 'changedMs'],
  interview: ['reference', 'title', 'people', 'start', 'place', 'language', 'sealedAt'],
  item: ['reference', 'title', 'mediaType', 'sizeBytes', 'receivedFrom', 'receivedAt'],
  event: ['title', 'when', 'place', 'people', 'type'],
  link: ['from', 'relation', 'to', 'period', 'changedMs'],
  source: ['claim', 'claimField', 'origin', 'saidBy', 'reliability'],
  excerpt: ['quote', 'origin', 'note', 'changedMs'],
  consent: ['person', 'use', 'decision', 'recipient', 'at'],
  bundle: ['recipient', 'tier', 'exportedAt', 'files', 'sizeBytes', 'recalledAt'],
};

const firstSorts: Partial<Record<Kind, { readonly field: string; readonly descending: boolean }>> = {
  interview: { field: 'start', descending: true },
  item: { field: 'reference', descending: true },
  event: { field: 'when', descending: false },
  consent: { field: 'at', descending: true },
  bundle: { field: 'exportedAt', descending: true },
};

/** What a record is known by, or said in its own words. */
const widest = new Set(['name', 'title', 'value', 'quote']);
const wide = new Set(['roles', 'claim', 'from', 'to', 'origin', 'person', 'recipient', 'people', 'otherNames', 'note']);
const narrow = new Set(['reference', 'sizeBytes', 'ageYears', 'files', 'pages', 'sex', 'tier', 'sealedAt', 'language']);
/** A date in words is longer than a day. */
const widthOf = (field: string, shape: string): number =>
  widest.has(field)
    ? 320
    : wide.has(field)
      ? 220
      : narrow.has(field)
        ? 96
        : shape === 'edtf'
          ? 200
          : shape === 'time'
            ? 165
            : 140;

function roomOf(field: string, shape: string): Pick<TableField, 'widthPx' | 'leastPx'> {
  const widthPx = widthOf(field, shape);
  const share = narrow.has(field) ? 1 : widest.has(field) ? 0.5 : shape === 'time' ? 0.97 : 0.7;
  return { widthPx, leastPx: Math.round(widthPx * share) };
}

/** Text that is one of a few words by its nature, though no list of choices is kept for it. */
const worded = new Set([
  'relation',
  'mediaType',
  'decision',
  'use',
  'tier',
  'reliability',
  'type',
  'claimField',
  'questionState',
  'colour',
  'worth',
  'quarantine',
  'receivedFrom',
  'receivedHow',
  'place',
  'area',
  'how',
  'recipient',
  'copy',
  'form',
  'told',
  'buildings',
  'building',
  'floor',
  'signedBy',
]);

function formOf(editor: Editor, shape: string, field: string): FilterForm {
  if (shape === 'edtf' || shape === 'time') return 'days';
  if (shape === 'number') return 'numbers';
  if (shape === 'flag' || editor.kind === 'choice' || editor.kind === 'code') return 'values';
  return shape === 'text' && worded.has(field) ? 'values' : 'text';
}

const fieldsByKind = new Map<Kind, readonly TableField[]>();

/** In the order of the dictionary; the clocks come last. */
export function tableFields(kind: Kind): readonly TableField[] {
  const known = fieldsByKind.get(kind);
  if (known) return known;
  const fields = Object.entries(fieldsOfKind(kind)).flatMap(([field, { shape, long }]): readonly TableField[] => {
    if (long || hidden.has(field) || (shape === 'structure' && !shownStructures.has(field))) return [];
    const names = shape === 'ref' || field === 'people';
    const form = formOf(editorOf(kind, field), shape, field);
    const groups = names || form === 'values' || form === 'days' || field === 'ageYears';
    return [{ field, form, groups, names, needsSource: needsSource(kind, field), ...roomOf(field, shape) }];
  });
  const clocks = ['createdMs', 'changedMs'].map(
    (field): TableField => ({ field, form: 'days', groups: true, names: false, needsSource: false, widthPx: 130, leastPx: 100 }),
  );
  const all = [...fields, ...clocks];
  fieldsByKind.set(kind, all);
  return all;
}

export const tableField = (kind: Kind, field: string): TableField | undefined =>
  tableFields(kind).find((each) => each.field === field);

export const firstColumns = (kind: Kind): readonly string[] => defaults[kind];
export const firstSort = (kind: Kind) =>
  firstSorts[kind] ?? { field: headingField[kind] ?? defaults[kind][0] ?? 'createdMs', descending: false };

/** What a record is opened by: its heading, or the first of its columns. */
export const leadingField = (kind: Kind): string => headingField[kind] ?? defaults[kind][0] ?? 'createdMs';

/** Fields that may be written on many records at once. Consent is given one by one, a source is looked up one by one. */
const editable: Partial<Record<Kind, readonly string[]>> = {
  person: ['roles', 'citizenships', 'languages', 'sex', 'protection', 'birth'],
  compound: ['type', 'country', 'area', 'operator', 'operated', 'precision'],
  organization: ['type', 'country'],
  identifier: ['type', 'holder'],
  interview: ['place', 'language'],
  item: ['receivedFrom', 'receivedHow', 'distressing'],
  event: ['type', 'place', 'when'],
  link: ['relation', 'period'],
  source: ['reliability', 'saidBy'],
};
export const editableFields = (kind: Kind): readonly string[] => editable[kind] ?? [];
