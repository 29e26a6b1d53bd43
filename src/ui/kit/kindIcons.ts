import {
  Building2,
  CalendarClock,
  CheckCheck,
  FileText,
  FolderOpen,
  Hash,
  Highlighter,
  Link2,
  type LucideIcon,
  MapPin,
  MessageSquareText,
  PackageCheck,
  Quote,
  UserRound,
} from 'lucide-react';
import type { Kind } from '../../domain/dictionary.ts';

/** One icon for each kind of record, the same everywhere. */
export const kindIcons: Readonly<Record<Kind, LucideIcon>> = {
  case: FolderOpen,
  person: UserRound,
  compound: MapPin,
  organization: Building2,
  identifier: Hash,
  interview: MessageSquareText,
  item: FileText,
  event: CalendarClock,
  link: Link2,
  source: Quote,
  excerpt: Highlighter,
  consent: CheckCheck,
  bundle: PackageCheck,
};
