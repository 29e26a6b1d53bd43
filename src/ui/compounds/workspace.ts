import { MapPin } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { CompoundPage } from './CompoundPage.tsx';
import { CompoundsScreen } from './CompoundsScreen.tsx';

export const compounds: Workspace = {
  id: 'compounds',
  title: 'compounds:title',
  icon: MapPin,
  Screen: CompoundsScreen,
  kinds: ['compound'],
  Page: CompoundPage,
};
