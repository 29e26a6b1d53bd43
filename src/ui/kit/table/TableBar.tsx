import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { ListQuery } from '../../../vault/api.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { Words } from './fieldWords.ts';
import { GroupMenu } from './GroupMenu.tsx';
import classes from './table.module.css';
import type { TableRows } from './tableRows.ts';
import type { NamedView, TableView } from './tableView.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

interface TableBarProps {
  readonly kind: Kind;
  readonly view: TableView;
  readonly views: readonly NamedView[];
  readonly rows: TableRows;
  readonly scope: ListQuery;
  readonly words: Words;
  readonly onView: (view: TableView) => void;
  readonly onViews: (views: readonly NamedView[]) => void;
  readonly children: ReactNode;
}

/** How the table is looked at: view, filters, group, columns. */
export function TableBar({ kind, view, views, rows, scope, words, onView, onViews, children }: TableBarProps) {
  const { t } = useTranslation('tables');
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bar')}>
      <ViewsMenu kind={kind} view={view} views={views} onView={onView} onViews={onViews} />
      <GroupMenu kind={kind} group={view.group} rows={rows} words={words} onChange={(group) => onView({ ...view, group })} />
      <FilterChips
        kind={kind}
        filters={view.filters}
        query={scope}
        words={words}
        onChange={(filters) => onView({ ...view, filters })}
      />
      <span className={classes.spring} />
      <ColumnsMenu kind={kind} columns={view.columns} words={words} onChange={(columns) => onView({ ...view, columns })} />
      {children}
    </div>
  );
}
