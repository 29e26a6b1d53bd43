import { Search } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { SearchScreen } from './SearchScreen.tsx';

export const search: Workspace = { id: 'search', title: 'search:title', icon: Search, Screen: SearchScreen, kinds: [] };
