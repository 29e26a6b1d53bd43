// What can be done with the selected rows; stands where the filters do while something is selected.
import { Button, Menu } from '@mantine/core';
import { Copy, FolderPlus, PencilLine, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../domain/ids.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import classes from './table.module.css';
import type { TableSelection } from './useSelection.ts';

interface SelectionBarProps {
  readonly selection: TableSelection;
  readonly total: number;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onJoin: (caseId: RecordId) => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

const mostCases = 200;

export function SelectionBar({ selection, total, canEdit, onEdit, onJoin, onCopy, onDelete }: SelectionBarProps) {
  const { t } = useTranslation('tables');
  const button = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('selection.label')}>
      <span className={classes.selectedCount} aria-live="polite">
        {t('selection.count', { count: selection.count })}
      </span>
      {!selection.isAll && (
        <Button size="compact-sm" variant="subtle" onClick={selection.all}>
          {t('selection.all', { count: total })}
        </Button>
      )}
      {canEdit && (
        <Button {...button} leftSection={<PencilLine size={14} />} onClick={onEdit}>
          {t('edit.do')}
        </Button>
      )}
      <CaseMenu onJoin={onJoin} />
      <Button {...button} leftSection={<Copy size={14} />} onClick={onCopy}>
        {t('copy.do')}
      </Button>
      <Button {...button} c="var(--hf-red)" leftSection={<Trash2 size={14} />} onClick={onDelete}>
        {t('kit:delete')}
      </Button>
      <span className={classes.spring} />
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<X size={14} />} onClick={selection.clear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}

function CaseMenu({ onJoin }: Pick<SelectionBarProps, 'onJoin'>) {
  const { t } = useTranslation('tables');
  const titleOf = useRecordTitle();
  const cases = useVaultQuery(
    'casesToJoin',
    (vault) => vault.list({ kind: 'case', sort: { field: 'title' }, limit: mostCases }),
    ['case'],
  ).value;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<FolderPlus size={14} />}>
          {t('join')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {(cases?.rows ?? []).map((head) => (
          <Menu.Item key={head.id} onClick={() => onJoin(head.id)}>
            {titleOf(head)}
          </Menu.Item>
        ))}
        {cases?.total === 0 && <Menu.Label>{t('noCase')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
