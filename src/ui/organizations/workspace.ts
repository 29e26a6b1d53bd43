import { Building2 } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { OrganizationPage } from './OrganizationPage.tsx';
import { OrganizationsScreen } from './OrganizationsScreen.tsx';

export const organizations: Workspace = {
  id: 'organizations',
  title: 'organizations:title',
  icon: Building2,
  Screen: OrganizationsScreen,
  kinds: ['organization', 'identifier'],
  Page: OrganizationPage,
};
