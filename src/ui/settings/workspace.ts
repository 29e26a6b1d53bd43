import { HardDriveDownload, Info, Settings, ShieldCheck } from 'lucide-react';
import type { Command } from '../frame/command.ts';
import type { Workspace } from '../frame/workspace.ts';
import { SettingsScreen } from './SettingsScreen.tsx';

const openSettings: Command['perform'] = ({ navigate }) => navigate.open({ kind: 'workspace', workspace: 'settings' });

export const settings: Workspace = {
  id: 'settings',
  title: 'settings:title',
  icon: Settings,
  Screen: SettingsScreen,
  kinds: [],
  commands: [
    { id: 'backup', title: 'settings:backup.make', icon: HardDriveDownload, group: 'do', perform: openSettings },
    { id: 'checkVault', title: 'settings:check.start', icon: ShieldCheck, group: 'do', perform: openSettings },
    { id: 'about', title: 'settings:about.title', icon: Info, group: 'go', perform: openSettings },
  ],
};
