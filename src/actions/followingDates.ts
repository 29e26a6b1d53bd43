// Dates that were said relative to another are reckoned anew in the same step in which that one changes.
import type { Operation } from '../domain/change.ts';
import { fieldsOfKind } from '../domain/dictionary.ts';
import type { Edtf } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import { relativeDate } from '../domain/relativeDate.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { ActionContext } from './context.ts';

/** A date would hang on itself: A is said to be after B, and B after A. */
export type CircularDate = { readonly type: 'circularDate' };

interface DateOf {
  readonly record: RecordId;
  readonly field: string;
}
type Reader = Pick<ActionContext, 'vault'>;

/** The date as it is to be stored: one that is relative, reckoned from its anchor. */
export async function reckonedDate({ vault }: Reader, at: DateOf, date: Edtf): Promise<Result<Edtf, CircularDate>> {
  if (!date.relative) return ok(date);
  const seen = new Set([keyOf(at)]);
  let anchor: DateOf | null = { record: date.relative.anchor, field: date.relative.field };
  let first: Edtf | undefined;
  while (anchor !== null) {
    if (seen.has(keyOf(anchor))) return err({ type: 'circularDate' });
    seen.add(keyOf(anchor));
    const held: Edtf | undefined = heldDate((await vault.heads([anchor.record]))[0], anchor.field);
    first ??= held;
    anchor = held?.relative ? { record: held.relative.anchor, field: held.relative.field } : null;
  }
  const { words, why, relative } = date;
  return ok({ ...relativeDate(first, relative), ...(words ? { words } : {}), ...(why ? { why } : {}), relative });
}

/** What else moves when this date does, however long the chain. */
export async function followingDates({ vault }: Reader, at: DateOf, date: Edtf | null): Promise<readonly Operation[]> {
  const operations: Operation[] = [];
  const seen = new Set([keyOf(at)]);
  const moved: { readonly at: DateOf; readonly date: Edtf | null }[] = [{ at, date }];
  for (const { at: anchor, date: now } of moved) {
    for (const head of await vault.references(anchor.record)) {
      for (const [field, held] of datesOf(head)) {
        const next = { record: head.id, field };
        const { relative } = held;
        if (relative?.anchor !== anchor.record || relative.field !== anchor.field || seen.has(keyOf(next))) continue;
        seen.add(keyOf(next));
        const value: Edtf = { ...held, ...relativeDate(now ?? undefined, relative) };
        operations.push({ op: 'put', ...next, value });
        moved.push({ at: next, date: value });
      }
    }
  }
  return operations;
}

const keyOf = ({ record, field }: DateOf) => `${record}.${field}`;
const heldDate = (head: RecordHead | undefined, field: string) => head?.fields[field] as Edtf | undefined;

function datesOf(head: RecordHead): readonly (readonly [string, Edtf])[] {
  return Object.entries(fieldsOfKind(head.kind)).flatMap(([field, { shape, many }]) => {
    const held = shape === 'edtf' && !many ? heldDate(head, field) : undefined;
    return held ? [[field, held] as const] : [];
  });
}
