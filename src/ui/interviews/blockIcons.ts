import {
  BookMarked,
  Heading1,
  Heading2,
  Heading3,
  Hourglass,
  List,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  Table,
  TextQuote,
  Timer,
} from 'lucide-react';
import type { BlockName } from './blockChoices.ts';

export const blockIcons: Readonly<Record<BlockName, LucideIcon>> = {
  text: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  bulletList: List,
  orderedList: ListOrdered,
  quote: TextQuote,
  table: Table,
  timeMark: Timer,
  pause: Hourglass,
  source: BookMarked,
};
