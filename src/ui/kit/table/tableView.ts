// How a table is looked at: columns and their widths, order, filters, group. One is remembered for each kind, and people keep
// others by name.
import type { Kind } from '../../../domain/dictionary.ts';
import type { Filter } from '../../../vault/api.ts';
import { firstColumns, firstSort, tableField } from './tableFields.ts';

export type ColumnView = {
  readonly field: string;
  /** `null` shares what room there is. */
  readonly width: number | null;
};
export type TableView = {
  readonly columns: readonly ColumnView[];
  readonly sort: { readonly field: string; readonly descending: boolean };
  readonly filters: readonly Filter[];
  readonly group: string | null;
};
export type NamedView = { readonly name: string; readonly view: TableView };

export const narrowestPx = 56;
export const widestPx = 900;
export const fitWidth = (px: number): number => Math.round(Math.max(narrowestPx, Math.min(widestPx, px)));

export const firstView = (kind: Kind): TableView => ({
  columns: firstColumns(kind).map((field) => ({ field, width: null })),
  sort: { ...firstSort(kind) },
  filters: [],
  group: null,
});

type Loose = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

const isColumn = (value: unknown): boolean =>
  isObject(value) && typeof value['field'] === 'string' && (value['width'] === null || typeof value['width'] === 'number');
const isFilter = (value: unknown): boolean =>
  isObject(value) && typeof value['test'] === 'string' && (typeof value['field'] === 'string' || value['field'] === null);

export const isTableView = (value: unknown): value is TableView =>
  isObject(value) &&
  Array.isArray(value['columns']) &&
  value['columns'].every(isColumn) &&
  isObject(value['sort']) &&
  typeof value['sort']['field'] === 'string' &&
  Array.isArray(value['filters']) &&
  value['filters'].every(isFilter) &&
  (value['group'] === null || typeof value['group'] === 'string');

export const isNamedViews = (value: unknown): value is readonly NamedView[] =>
  Array.isArray(value) && value.every((each) => isObject(each) && typeof each['name'] === 'string' && isTableView(each['view']));

/** Without what this version of the program has no field for. */
export function knownView(kind: Kind, view: TableView): TableView {
  const knows = (field: string | null) => field === null || tableField(kind, field) !== undefined;
  const columns = view.columns.filter(({ field }) => knows(field));
  return {
    columns: columns.length > 0 ? columns : firstView(kind).columns,
    sort: knows(view.sort.field) ? view.sort : firstView(kind).sort,
    filters: view.filters.filter((filter) => knows(filter.field)),
    group: knows(view.group) ? view.group : null,
  };
}

/** The column stands `by` places further on. */
export function moveColumn(columns: readonly ColumnView[], field: string, by: number): readonly ColumnView[] {
  const from = columns.findIndex((column) => column.field === field);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  const moved = [...columns];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
