import { useState } from 'react';
import type { NewSource } from '../../../actions/addSource.ts';
import type { Place, StatementDoc } from '../../../domain/fields.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { Reliability } from '../../../domain/reliability.ts';
import { type StatementParagraph, statementParagraphs } from '../../../domain/statementText.ts';
import { useVaultQuery } from '../useVaultQuery.ts';

interface Typed {
  readonly origin: RecordHead | null;
  /** The id of an excerpt, or the number of a paragraph. */
  readonly passage: string | null;
  /** A page, or a line of a text. */
  readonly number: number | null;
  readonly saidBy: RecordHead | null;
  readonly reliability: Reliability | null;
}
const nothing: Typed = { origin: null, passage: null, number: null, saidBy: null, reliability: null };

export interface SourceDraft extends Typed {
  readonly excerpts: readonly RecordHead[];
  readonly paragraphs: readonly StatementParagraph[];
  set(change: Partial<Typed>): void;
  /** What `addSource` needs; `null` while neither a record nor a person is named. */
  readonly source: Omit<NewSource, 'claim'> | null;
}

/** A source while it is being put together. */
export function useSourceDraft(): SourceDraft {
  const [typed, setTyped] = useState(nothing);
  const { origin } = typed;
  const read = useVaultQuery(
    `passagesOf:${origin?.id}`,
    async (vault) => {
      if (!origin) return null;
      const excerpts = (await vault.references(origin.id, ['excerpt'])).filter((head) => !head.deleted);
      const view = origin.kind === 'interview' ? await vault.get(origin.id) : null;
      const statement = (view?.fields as { readonly statement?: StatementDoc } | undefined)?.statement;
      const paragraphs = statement ? statementParagraphs(statement).filter(({ text }) => text.trim() !== '') : [];
      return { excerpts, paragraphs };
    },
    ['excerpt', 'interview'],
  ).value;
  const known = { excerpts: read?.excerpts ?? [], paragraphs: read?.paragraphs ?? [] };
  return {
    ...typed,
    ...known,
    set: (change) => setTyped((now) => ({ ...now, ...change })),
    source: toSource(typed, known),
  };
}

function toSource(typed: Typed, known: Pick<SourceDraft, 'excerpts' | 'paragraphs'>): Omit<NewSource, 'claim'> | null {
  const { origin, passage, saidBy, reliability } = typed;
  if (!origin && !saidBy) return null;
  const excerpt = known.excerpts.find((each) => each.id === passage);
  const place = origin ? placeOf(typed, known, excerpt) : null;
  return {
    ...(origin ? { origin: origin.id } : {}),
    ...(excerpt ? { excerpt: excerpt.id } : {}),
    ...(place ? { place } : {}),
    ...(saidBy ? { saidBy: saidBy.id } : {}),
    ...(reliability ? { reliability } : {}),
  };
}

function placeOf(
  { origin, passage, number }: Typed,
  { paragraphs }: Pick<SourceDraft, 'paragraphs'>,
  excerpt: RecordHead | undefined,
): Place | null {
  if (excerpt) return (excerpt.fields['place'] as Place | undefined) ?? null;
  const paragraph = paragraphs.find((each) => String(each.number) === passage);
  if (paragraph) {
    return { kind: 'passage', field: 'statement', from: paragraph.from, to: paragraph.from + paragraph.text.length };
  }
  if (number === null) return null;
  const isText = String(origin?.fields['mediaType'] ?? '').startsWith('text/');
  return isText ? { kind: 'line', line: number } : { kind: 'page', page: number, boxes: [] };
}
