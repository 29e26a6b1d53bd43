import type { Place } from '../domain/fields.ts';
import type { SearchAnswer, SearchHit, SearchQuery } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

export interface Search extends Omit<SearchQuery, 'inCase'> {
  readonly onlyOpenCase?: boolean;
}

/** Searches every record, or only those of the open case. */
export function searchEverything(context: ActionContext, search: Search): Promise<SearchAnswer> {
  const { onlyOpenCase, ...query } = search;
  const inCase = onlyOpenCase && context.activeCase ? { inCase: context.activeCase } : {};
  return context.vault.search({ limit: 30, ...query, ...inCase });
}

const passageFields = ['statement', 'translation', 'text'] as const;

/** Where in its record the first match of a hit stands, when the record has a text that can be opened there. */
export function placeOfHit(hit: SearchHit): Place | null {
  const field = passageFields.find((name) => name === hit.field);
  const match = hit.matches[0];
  if (!field || !match) return null;
  return { kind: 'passage', field, from: hit.excerptFrom + match.from, to: hit.excerptFrom + match.to };
}
