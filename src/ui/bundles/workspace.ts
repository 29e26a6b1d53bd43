import { PackageCheck, PackagePlus, ShieldCheck } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { type BundlesView, showBundles } from './bundlesView.ts';
import { BundlePage, BundlesScreen } from './LazyScreens.tsx';
import { checkKeys } from './wizard/checkKeys.ts';

const turnTo =
  (view: BundlesView): NonNullable<Workspace['commands']>[number]['perform'] =>
  ({ navigate }) => {
    showBundles(view);
    navigate.open({ kind: 'workspace', workspace: 'bundles' });
  };

export const workspace: Workspace = {
  id: 'bundles',
  title: 'bundles:title',
  icon: PackageCheck,
  Screen: BundlesScreen,
  kinds: ['bundle'],
  Page: BundlePage,
  keys: [checkKeys],
  commands: [
    {
      id: 'export',
      title: 'bundles:command.export',
      icon: PackagePlus,
      shortcut: 'mod+shift+E',
      group: 'do',
      perform: turnTo('export'),
    },
    { id: 'verify', title: 'bundles:command.verify', icon: ShieldCheck, group: 'do', perform: turnTo('verify') },
  ],
};
