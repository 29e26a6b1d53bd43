import { Button, Menu } from '@mantine/core';
import { Check, ChevronsDownUp, ChevronsUpDown, Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import { fieldLabel, type Words } from './fieldWords.ts';
import { tableFields } from './tableFields.ts';
import type { TableRows } from './tableRows.ts';

interface GroupMenuProps {
  readonly kind: Kind;
  readonly group: string | null;
  readonly rows: TableRows;
  readonly words: Words;
  readonly onChange: (group: string | null) => void;
}

/** Rows under headings, one for each value of a field. */
export function GroupMenu({ kind, group, rows, words, onChange }: GroupMenuProps) {
  const { t } = useTranslation('tables');
  const choice = (field: string | null, label: string) => (
    <Menu.Item
      key={label}
      aria-current={group === field || undefined}
      rightSection={group === field && <Check size={14} aria-hidden />}
      onClick={() => onChange(field)}
    >
      {label}
    </Menu.Item>
  );
  const fields = tableFields(kind).filter((field) => field.groups);
  return (
    <Menu position="bottom-start" returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<Rows3 size={14} />}>
          {group ? t('group.by', { field: fieldLabel(words.t, kind, group) }) : t('group.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {group && (
          <>
            <Menu.Item leftSection={<ChevronsDownUp size={14} />} onClick={() => rows.toggleAll(false)}>
              {t('group.closeAll')}
            </Menu.Item>
            <Menu.Item leftSection={<ChevronsUpDown size={14} />} onClick={() => rows.toggleAll(true)}>
              {t('group.openAll')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {choice(null, t('group.none'))}
        {fields.map(({ field }) => choice(field, fieldLabel(words.t, kind, field)))}
      </Menu.Dropdown>
    </Menu>
  );
}
