import { HardDriveDownload, Info, Languages, PenLine, Settings, ShieldCheck } from 'lucide-react';
import type { Command } from '../frame/command.ts';
import type { Workspace } from '../frame/workspace.ts';
import { SettingsScreen } from './SettingsScreen.tsx';
import { type SettingId, showSetting } from './shownSetting.ts';

const openSetting =
  (id: SettingId): Command['perform'] =>
  ({ navigate }) => {
    showSetting(id);
    navigate.open({ kind: 'workspace', workspace: 'settings' });
  };

export const settings: Workspace = {
  id: 'settings',
  title: 'settings:title',
  icon: Settings,
  Screen: SettingsScreen,
  kinds: [],
  commands: [
    { id: 'backup', title: 'settings:backup.make', icon: HardDriveDownload, group: 'do', perform: openSetting('backup') },
    { id: 'checkVault', title: 'settings:check.start', icon: ShieldCheck, group: 'do', perform: openSetting('check') },
    { id: 'ownName', title: 'settings:ownName.title', icon: PenLine, group: 'do', perform: openSetting('ownName') },
    { id: 'language', title: 'settings:language.change', icon: Languages, group: 'do', perform: openSetting('language') },
    { id: 'about', title: 'settings:about.title', icon: Info, group: 'go', perform: openSetting('about') },
  ],
};
