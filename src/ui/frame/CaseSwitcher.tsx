import { Menu } from '@mantine/core';
import { Check, ChevronDown, FolderOpen, FolderPlus, Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { useActiveCase } from './activeCase.tsx';
import { useFrame } from './command.ts';
import classes from './frame.module.css';
import type { Navigate } from './navigation.ts';

const mostShown = 30;

/** Which case is open, and the way to another. */
export function CaseSwitcher({ navigate }: { readonly navigate: Navigate }) {
  const { t, i18n } = useTranslation('frame');
  const { activeCase, openCase } = useActiveCase();
  const frame = useFrame();
  const titleOf = useRecordTitle();
  const cases = useVaultQuery(
    `cases:${i18n.language}`,
    (vault) => vault.list({ kind: 'case', sort: { field: 'title' }, locale: i18n.language, limit: mostShown }),
    ['case'],
  );
  const current = useVaultQuery(
    `case:${activeCase}`,
    async (vault) => (activeCase ? ((await vault.heads([activeCase]))[0] ?? null) : null),
    ['case'],
  );
  const choose = (head: RecordHead | null) => {
    openCase(head?.id ?? null);
    navigate.open({ kind: 'workspace', workspace: 'home' });
  };
  const name = current.value && activeCase ? titleOf(current.value) : t('allCases');
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button type="button" className={classes.caseButton} aria-label={t('caseSwitcher', { name })}>
          <FolderOpen size={17} />
          <span dir="auto">{name}</span>
          <ChevronDown size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {(cases.value?.rows ?? []).map((head) => (
          <Menu.Item
            key={head.id}
            onClick={() => choose(head)}
            rightSection={head.id === activeCase ? <Check size={14} aria-label={t('openNow')} /> : null}
          >
            {titleOf(head)}
          </Menu.Item>
        ))}
        {(cases.value?.total ?? 0) > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<Layers size={15} />} onClick={() => choose(null)}>
          {t('allCases')}
        </Menu.Item>
        <Menu.Item leftSection={<FolderPlus size={15} />} onClick={() => frame.startNew('case')}>
          {t('command.newCase')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
