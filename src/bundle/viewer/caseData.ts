// The case inside the page, and what points to what in it.
import type { CaseJson } from '../pages/caseJson.ts';
import { namesOf } from '../pages/tables.ts';
import type { ViewerData } from '../pages/viewerPage.ts';
import type { BundleSource } from '../types.ts';

export interface CaseData extends ViewerData {
  readonly nameOf: (id: string) => string;
  readonly routeOf: (id: string) => string;
}

/** Null in a page that was never filled. */
export function readCaseData(): CaseData | null {
  const text = document.getElementById('data')?.textContent ?? '""';
  const data: ViewerData | string = JSON.parse(text);
  if (typeof data === 'string') return null;
  const { file } = data;
  const names = new Map(namesOf(file));
  for (const { id, title } of [...file.statements, ...file.items, ...file.events]) names.set(id, title);
  const routes = routesOf(file);
  return { ...data, nameOf: (id) => names.get(id) ?? '', routeOf: (id) => routes.get(id) ?? '#overview' };
}

function routesOf(file: CaseJson): ReadonlyMap<string, string> {
  const all = {
    person: file.people,
    compound: file.compounds,
    organization: file.organizations,
    statement: file.statements,
    item: file.items,
  };
  return new Map(Object.entries(all).flatMap(([kind, list]) => list.map(({ id }) => [id, `#${kind}/${id}`] as const)));
}

/** Short names of sources: `S-1 ¶2`, `I-3 p. 4`; numbers are places in this bundle. */
export function sourceName({ file }: CaseData, { statement, item, page, paragraph }: BundleSource): string {
  const number = (list: readonly { readonly id: string }[], id: string) => list.findIndex((each) => each.id === id) + 1;
  if (statement !== undefined) return `S-${number(file.statements, statement)}${paragraph === undefined ? '' : ` ¶${paragraph}`}`;
  if (item !== undefined) return `I-${number(file.items, item)}${page === undefined ? '' : ` p. ${page}`}`;
  return '';
}

export function sourceRoute({ statement, item, page, paragraph }: BundleSource): string {
  if (statement !== undefined) return `#statement/${statement}${paragraph === undefined ? '' : `/${paragraph}`}`;
  return `#item/${item ?? ''}${page === undefined ? '' : `/${page}`}`;
}
