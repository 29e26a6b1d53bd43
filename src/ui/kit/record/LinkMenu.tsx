// What can be done with one link, wherever it is listed: bear it out, open it, take it away.
import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../../domain/record.ts';
import { useNavigate } from '../../frame/navigation.ts';
import classes from './record.module.css';
import { useDelete } from './useDelete.tsx';

export function LinkMenu({ link, onSource }: { readonly link: RecordHead; readonly onSource: () => void }) {
  const { t } = useTranslation('kit');
  const remove = useDelete();
  const navigate = useNavigate();
  return (
    <span className={classes.lineMenu}>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('links.menu')} size={26}>
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onSource}>{t('source.add')}</Menu.Item>
          <Menu.Item onClick={() => navigate.open({ kind: 'record', record: link.id }, 'beside')}>{t('links.open')}</Menu.Item>
          <Menu.Item color="red" onClick={() => void remove(link)}>
            {t('links.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
