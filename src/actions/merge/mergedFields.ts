import type { Operation, Value } from '../../domain/change.ts';
import { claimKey, heldValues, isSameValue } from '../../domain/claims.ts';
import { fieldsOfKind } from '../../domain/dictionary.ts';
import type { NameForm } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { scriptOf } from '../../domain/scriptOf.ts';
import type { ActionContext } from '../context.ts';
import { sourcesOfField } from '../followingSources.ts';
import { normaliseIdentifier } from '../normaliseIdentifier.ts';
import { type Difference, differencesOf } from './differences.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the survivor takes from the duplicate. Nothing of either is overwritten without being kept. */
export async function mergedFields(
  context: Pick<ActionContext, 'vault'>,
  kept: RecordView,
  gone: RecordView,
  duplicateLeads: readonly string[],
): Promise<readonly Operation[]> {
  const operations: Operation[] = [];
  for (const difference of differencesOf(kept, gone)) {
    const { field, many, disputed } = difference;
    const [theirs] = difference.gone;
    if (many) operations.push(...addedTo(kept, field, difference.gone));
    else if (disputed) operations.push(...(await decided(context, { kept, gone }, difference, duplicateLeads.includes(field))));
    else if (difference.kept.length === 0 && theirs !== undefined) {
      operations.push({ op: 'put', record: kept.id, field, value: theirs });
    }
  }
  for (const field of ['cases', 'otherValues']) {
    operations.push(...addedTo(kept, field, heldValues(gone.fields as Fields, field)));
  }
  return kept.kind === 'identifier' ? [...operations, ...normalisedAgain(kept, operations)] : operations;
}

function addedTo(kept: RecordView, field: string, values: readonly Value[]): readonly Operation[] {
  const known = new Set(heldValues(kept.fields as Fields, field).map(claimKey));
  return values.filter((value) => !known.has(claimKey(value))).map((value) => ({ op: 'add', record: kept.id, field, value }));
}

interface Pair {
  readonly kept: RecordView;
  readonly gone: RecordView;
}

/** One value leads; the other becomes a name, a second paragraph or a value beside it, whichever the field allows. */
async function decided(
  context: Pick<ActionContext, 'vault'>,
  { kept, gone }: Pair,
  { field, kept: [ours], gone: [theirs] }: Difference,
  duplicateLeads: boolean,
): Promise<readonly Operation[]> {
  if (ours === undefined || theirs === undefined) return [];
  const put = (value: Value): Operation => ({ op: 'put', record: kept.id, field, value });
  if (field === 'protection') return [put('protected')];
  if (fieldsOfKind(kept.kind)[field]?.long) return [put(`${String(ours)}\n\n${String(theirs)}`)];
  const [leading, other] = duplicateLeads ? [theirs, ours] : [ours, theirs];
  const lead = duplicateLeads ? [put(leading)] : [];
  if (field === 'name' && 'otherNames' in fieldsOfKind(kept.kind)) return [...lead, ...asName(kept, gone, String(other))];
  return [
    ...lead,
    { op: 'add', record: kept.id, field: 'otherValues', value: { field, value: other } },
    ...(await tied(context, kept.id, field, ours)),
    ...(await tied(context, gone.id, field, theirs)),
  ];
}

function asName(kept: RecordView, gone: RecordView, text: string): readonly Operation[] {
  const names = [kept, gone].flatMap(({ fields }) =>
    heldValues(fields as Fields, 'otherNames'),
  ) as unknown as readonly NameForm[];
  if (names.some((name) => name.text === text)) return [];
  const script = scriptOf(text);
  const name: NameForm = { text, form: 'alias', ...(script ? { script } : {}) };
  return [{ op: 'add', record: kept.id, field: 'otherNames', value: name }];
}

/** Sources that name no value bear out the one their record had. */
async function tied(
  context: Pick<ActionContext, 'vault'>,
  record: RecordId,
  field: string,
  value: Value,
): Promise<readonly Operation[]> {
  const sources = await sourcesOfField(context, record, field);
  return sources
    .filter(({ fields }) => fields['claimValue'] === undefined)
    .map(({ id }) => ({ op: 'put', record: id, field: 'claimValue', value: claimKey(value) }));
}

function normalisedAgain(kept: RecordView, operations: readonly Operation[]): readonly Operation[] {
  const next = (field: string): unknown =>
    operations.findLast((each) => each.op === 'put' && each.field === field && each.record === kept.id) ?? null;
  const valueOf = (field: string): string => {
    const put = next(field) as { readonly value: Value } | null;
    return String(put?.value ?? (kept.fields as Fields)[field] ?? '');
  };
  const normalised = normaliseIdentifier(valueOf('type') || 'other', valueOf('value'));
  const before = ((kept.fields as Fields)['normalised'] ?? '') as Value;
  return isSameValue(before, normalised) ? [] : [{ op: 'put', record: kept.id, field: 'normalised', value: normalised }];
}
