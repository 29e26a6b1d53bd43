// Where a link in the manual leads: `consent.md#withdraw`, `#backup` on the same page, or `command:settings`.
import { isManualId, type ManualId, type ManualPlace } from './manualIds.ts';

export type ManualLink =
  | { readonly kind: 'page'; readonly place: ManualPlace }
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'nowhere' };

export function readLink(href: string, from: ManualId): ManualLink {
  const command = /^command:(\w[\w.]*)$/.exec(href)?.[1];
  if (command) return { kind: 'command', command };
  const [whole = '', page = from, section = null] = /^(?:([a-z-]+)\.md)?(?:#(.+))?$/u.exec(href) ?? [];
  if (whole === '' || !isManualId(page)) return { kind: 'nowhere' };
  return { kind: 'page', place: { page, section: section && decodeURIComponent(section) } };
}
