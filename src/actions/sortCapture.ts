// What was captured in passing finds its place. It stays an item, with its bytes as received, and is the source of what is made.
import type { Operation } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordView } from '../domain/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';

export type Sorting =
  /** An item like any other. */
  | { readonly as: 'item' }
  | { readonly as: 'person' | 'event' }
  /** Its words join the notes of a record that is there. */
  | { readonly as: 'note'; readonly of: RecordId };
export type SortError = CommitError | { readonly type: 'noSuchItem' };

const longestTitle = 80;

/** One step; answers the record that the words went to: the item itself, a new person or event, or the one noted on. */
export async function sortCapture(
  context: ActionContext,
  item: RecordId,
  sorting: Sorting,
): Promise<Result<RecordId, SortError>> {
  const view = await context.vault.get(item);
  if (view?.kind !== 'item') return err({ type: 'noSuchItem' });
  const { text = '', title = '' } = (view as RecordView<'item'>).fields;
  const [made, source] = await context.vault.newIds(2);
  if (!made || !source) throw new Error('The vault gave no ids');
  const cases = openCases(context);
  const operations: Operation[] = [{ op: 'put', record: item, field: 'unsorted', value: null }];
  let answer = item;
  if (sorting.as === 'note') {
    const noted = await context.vault.get(sorting.of);
    if (!noted) return err({ type: 'noSuchItem' });
    const before = (noted.fields as Readonly<Record<string, unknown>>)['notes'];
    const notes = [typeof before === 'string' ? before.trimEnd() : '', text || title].filter((part) => part !== '').join('\n\n');
    operations.push({ op: 'put', record: sorting.of, field: 'notes', value: notes });
    operations.push(
      ...recordOperations(source, 'source', {
        cases,
        claim: sorting.of,
        claimField: 'notes',
        origin: item,
        place: { kind: 'whole' },
      }),
    );
    answer = sorting.of;
  } else if (sorting.as !== 'item') {
    const name = firstLine(text) || title;
    const values = name === text.trim() ? {} : { notes: text };
    operations.push(
      ...(sorting.as === 'person'
        ? recordOperations(made, 'person', { cases, name, ...values })
        : recordOperations(made, 'event', { cases, title: name, ...values })),
    );
    operations.push(...recordOperations(source, 'source', { cases, claim: made, origin: item, place: { kind: 'whole' } }));
    answer = made;
  }
  const committed = await context.vault.commit({ action: 'sortCapture', operations });
  return committed.ok ? ok(answer) : committed;
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? '';
  return [...line].length <= longestTitle ? line : `${[...line].slice(0, longestTitle).join('').trimEnd()}…`;
}
