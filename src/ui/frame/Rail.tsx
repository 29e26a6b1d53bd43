import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isBeside } from '../kit/RecordLink.tsx';
import classes from './frame.module.css';
import type { Navigate, Target } from './navigation.ts';
import type { Workspace } from './workspace.ts';
import { workspaceById, workspaces } from './workspaces.ts';

/** The ways through a case; the settings stand at its foot. Words stand beside the icons where there is room. */
export function Rail({ shown, navigate }: { readonly shown: Target; readonly navigate: Navigate }) {
  const { t } = useTranslation('frame');
  const settings = workspaceById('settings');
  const current = shown.kind === 'workspace' ? shown.workspace : null;
  const item = (workspace: Workspace) => (
    <RailItem key={workspace.id} workspace={workspace} current={workspace.id === current} navigate={navigate} />
  );
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      {workspaces.filter((workspace) => workspace.id !== 'settings' && !workspace.offRail).map(item)}
      <span className={classes.spring} />
      {settings && item(settings)}
    </nav>
  );
}

interface RailItemProps {
  readonly workspace: Workspace;
  readonly current: boolean;
  readonly navigate: Navigate;
}

function RailItem({ workspace, current, navigate }: RailItemProps) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 1180px)');
  const name = t(workspace.title);
  const open = (event: MouseEvent) =>
    navigate.open({ kind: 'workspace', workspace: workspace.id }, isBeside(event) ? 'beside' : 'here');
  return (
    <Tooltip label={name} position="right" disabled={!narrow}>
      <UnstyledButton className={classes.railItem} aria-label={name} aria-current={current ? 'page' : undefined} onClick={open}>
        <workspace.icon size={18} strokeWidth={1.75} aria-hidden />
        <span>{name}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
