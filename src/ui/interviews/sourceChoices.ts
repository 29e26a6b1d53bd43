// What [ offers: items and interviews, a page of one, and passages that were marked in them.
import type { ActionContext } from '../../actions/context.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { paragraphAt } from '../../domain/statementText.ts';

export interface SourceChoice {
  readonly kind: 'source';
  readonly id: RecordId;
  /** `D-17`, or the title of what has no reference. */
  readonly name: string;
  readonly title: string;
  readonly place: Place;
  /** A marked passage, and its words. */
  readonly excerpt: RecordId | null;
  readonly quote: string;
  readonly recordKind: 'item' | 'interview';
  /** The ¶ of a passage in a statement. */
  readonly paragraph: number | null;
}

const mostShown = 8;

/** `contract p3` asks for page 3 of the contract. */
function readQuery(query: string): { readonly text: string; readonly page: number | null } {
  const asked = /^(.*?)(?:[\s,]+p(?:age|\.)?\s*(\d{1,5}))?$/iu.exec(query.trim());
  return { text: asked?.[1]?.trim() ?? query.trim(), page: asked?.[2] ? Number(asked[2]) : null };
}

export async function sourceChoices(context: ActionContext, self: RecordId, query: string): Promise<SourceChoice[]> {
  const { text, page } = readQuery(query);
  const heads = text === '' ? await lately(context) : await found(context, text);
  const origins = new Map(
    (
      await context.vault.heads(heads.flatMap(({ fields, kind }) => (kind === 'excerpt' ? [fields['origin'] as RecordId] : [])))
    ).map((head) => [head.id, head]),
  );
  const choices = await Promise.all(
    heads.slice(0, mostShown).map(async (head): Promise<SourceChoice[]> => {
      if (head.kind !== 'excerpt') return head.id === self ? [] : [choiceOf(head, pageOf(head, page))];
      const { origin, place, quote } = (head as RecordHead<'excerpt'>).fields;
      const from = origin && origins.get(origin);
      if (!from || !place || from.deleted) return [];
      const paragraph = await paragraphOf(context, from, place);
      return [{ ...choiceOf(from, place), excerpt: head.id, quote: quote ?? '', paragraph }];
    }),
  );
  return choices.flat();
}

async function paragraphOf({ vault }: ActionContext, { id, kind }: RecordHead, place: Place): Promise<number | null> {
  if (kind !== 'interview' || place.kind !== 'passage' || place.field === 'text') return null;
  const view = (await vault.get(id)) as RecordView<'interview'> | null;
  const doc = view?.fields[place.field];
  return doc ? (paragraphAt(doc, place.from)?.number ?? null) : null;
}

const pageOf = (head: RecordHead, page: number | null): Place =>
  page !== null && page > 0 && head.kind === 'item' ? { kind: 'page', page, boxes: [] } : { kind: 'whole' };

function choiceOf(head: RecordHead, place: Place): SourceChoice {
  const { reference, title, originalName } = head.fields as Readonly<Record<string, string | undefined>>;
  return {
    kind: 'source',
    id: head.id,
    name: reference ?? title ?? originalName ?? '',
    title: title ?? originalName ?? '',
    place,
    excerpt: null,
    quote: '',
    recordKind: head.kind === 'item' ? 'item' : 'interview',
    paragraph: null,
  };
}

async function found({ vault, activeCase }: ActionContext, text: string): Promise<readonly RecordHead[]> {
  const inCase = activeCase ? { inCase: activeCase } : {};
  const { hits } = await vault.search({ text, kinds: ['item', 'interview', 'excerpt'], ...inCase, limit: mostShown * 2 });
  return [...new Map(hits.map(({ head }) => [head.id, head])).values()];
}

async function lately({ vault, activeCase }: ActionContext): Promise<readonly RecordHead[]> {
  const inCase = activeCase ? { inCase: activeCase } : {};
  const newest = { ...inCase, sort: { field: 'changedMs', descending: true }, limit: mostShown };
  const [items, interviews] = await Promise.all([
    vault.list({ kind: 'item', ...newest }),
    vault.list({ kind: 'interview', ...newest }),
  ]);
  return [...items.rows, ...interviews.rows];
}
