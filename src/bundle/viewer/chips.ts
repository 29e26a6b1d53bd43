// The small marks that lead from one record to another: sources, people, places.
import type { BundleSource } from '../types.ts';
import { type CaseData, sourceName, sourceRoute } from './caseData.ts';
import { h, said } from './dom.ts';

export function sourceChips(data: CaseData, sources: readonly BundleSource[]): HTMLElement {
  if (sources.length === 0) return h('span', { class: 'unsourced' }, 'no source in this bundle');
  return h(
    'span',
    { class: 'chips' },
    sources.map((source) =>
      h(
        'a',
        { class: 'chip', href: sourceRoute(source), title: data.nameOf(source.statement ?? source.item ?? '') },
        sourceName(data, source),
      ),
    ),
  );
}

export const recordLink = (data: CaseData, id: string) => h('a', { href: data.routeOf(id) }, said(data.nameOf(id)));

export const recordLinks = (data: CaseData, ids: readonly string[]) =>
  ids.flatMap((id, at) => (at === 0 ? [recordLink(data, id)] : [', ', recordLink(data, id)]));

export const protectedMark = () =>
  h('span', { class: 'protected', title: 'This person is protected: the name is a label of this bundle alone' }, 'protected');

/** `worksFor` and `works-for` to `works for`. */
export const plainWords = (code: string): string =>
  code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
