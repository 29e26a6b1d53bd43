import type { TFunction } from 'i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { CaseRole, Edtf, Floor, NameForm } from '../../../domain/fields.ts';
import { edtfWords, timeWords } from '../dateWords.ts';
import { codeWords } from './codeWords.ts';
import { editorOf } from './fieldPlan.ts';

/** One value of a field in words. Records that a value points to are shown as links, not by this. */
export function valueWords(t: TFunction, locale: string, kind: Kind, field: string, value: unknown): string {
  if (value === null || value === undefined) return t('kit:noValue');
  const editor = editorOf(kind, field);
  switch (editor.kind) {
    case 'choice':
      return t(`fields:choice.${field}.${String(value)}`, { defaultValue: String(value) });
    case 'code':
      return codeWords(t, locale, editor.type, String(value));
    case 'date':
      return edtfWords(t, value as Edtf, locale);
    case 'time':
      return timeWords(String(value), locale);
    case 'floor':
      return floorWords(t, value as Floor);
    case 'names':
      return (value as NameForm).text;
    case 'number':
      return typeof value === 'number'
        ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)
        : String(value);
    default:
      if (field === 'caseRoles') {
        const { role } = value as CaseRole;
        return t(`fields:choice.roles.${role}`, { defaultValue: role });
      }
      // Free words, but some come as codes.
      if (kind === 'event' && field === 'type' && /^[a-zA-Z]+$/.test(String(value)))
        return t(`fields:eventType.${String(value)}`, { defaultValue: String(value) });
      return typeof value === 'string' ? value : shortStructure(value);
  }
}

function floorWords(t: TFunction, { building, floor, use }: Floor): string {
  const where = t('fields:floorIn', { building, floor });
  return use ? t('fields:floorUse', { where, use }) : where;
}

/** What has no words of its own yet (a statement, a place on a page) is named by its size, never dumped. */
function shortStructure(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  const kind = (value as { readonly type?: unknown }).type;
  return kind === 'doc' ? '¶' : Array.isArray(value) ? `${value.length}` : '…';
}
