import { ActionIcon, Tooltip } from '@mantine/core';
import { Lock, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CaseSwitcher } from './CaseSwitcher.tsx';
import { useFrame } from './command.ts';
import classes from './frame.module.css';
import type { Navigate } from './navigation.ts';
import { SavedMark } from './SavedMark.tsx';
import { shortcutWords } from './shortcut.ts';

export function TopBar({ navigate }: { readonly navigate: Navigate }) {
  const { t } = useTranslation('frame');
  const frame = useFrame();
  const lockLabel = `${t('command.lock')} (${shortcutWords('mod+L')})`;
  return (
    <div className={classes.top} role="region" aria-label={t('topBar')}>
      <CaseSwitcher navigate={navigate} />
      <button type="button" className={classes.search} onClick={() => frame.openPalette()}>
        <Search size={15} aria-hidden />
        <span>{t('searchBox')}</span>
        <kbd>{shortcutWords('mod+K')}</kbd>
      </button>
      <div className={classes.marks}>
        <SavedMark />
        <Tooltip label={lockLabel}>
          <ActionIcon aria-label={lockLabel} onClick={() => frame.lock()} size={32}>
            <Lock size={17} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
