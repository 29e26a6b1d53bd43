// Which columns stand there, and in which order.
import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import { fieldLabel, type Words } from './fieldWords.ts';
import classes from './table.module.css';
import { tableFields } from './tableFields.ts';
import { type ColumnView, firstView, moveColumn } from './tableView.ts';

interface ColumnsMenuProps {
  readonly kind: Kind;
  readonly columns: readonly ColumnView[];
  readonly words: Words;
  readonly onChange: (columns: readonly ColumnView[]) => void;
}

export function ColumnsMenu({ kind, columns, words, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation('tables');
  const shown = columns.map(({ field }) => field);
  const others = tableFields(kind).flatMap(({ field }) => (shown.includes(field) ? [] : [field]));
  const toggle = (field: string) =>
    onChange(shown.includes(field) ? columns.filter((column) => column.field !== field) : [...columns, { field, width: null }]);
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<Columns3 size={14} />}>
          {t('columns.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns.title')}>
        <div className={classes.editor}>
          <div className={classes.columnList}>
            {[...shown, ...others].map((field, index) => {
              const label = fieldLabel(words.t, kind, field);
              const isShown = shown.includes(field);
              return (
                <div key={field} className={classes.columnLine}>
                  <Checkbox
                    size="xs"
                    label={label}
                    checked={isShown}
                    disabled={isShown && shown.length === 1}
                    onChange={() => toggle(field)}
                  />
                  {isShown &&
                    (
                      [
                        ['earlier', ArrowUp, -1, 0],
                        ['later', ArrowDown, 1, shown.length - 1],
                      ] as const
                    ).map(([way, Icon, by, end]) => (
                      <ActionIcon
                        key={way}
                        size={24}
                        aria-label={t(`columns.${way}`, { name: label })}
                        disabled={index === end}
                        onClick={() => onChange(moveColumn(columns, field, by))}
                      >
                        <Icon size={14} />
                      </ActionIcon>
                    ))}
                </div>
              );
            })}
          </div>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(firstView(kind).columns)}>
            {t('columns.reset')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
