// Values that are codes of a standard, in words: countries and languages as CLDR names them; a citizenship may also be none at
// all, or not known.
import type { TFunction } from 'i18next';
import { namedCodes, nameOfCode } from '../regions.ts';

export type CodeType = 'region' | 'language' | 'citizenship';

/** No state counts her as its own; nobody knows which one does. Never the same thing. */
const noState: readonly string[] = ['stateless', 'unknown'];

export function codeWords(t: TFunction, locale: string, type: CodeType, code: string): string {
  if (type !== 'citizenship') return nameOfCode(type, code, locale);
  return noState.includes(code) ? t(`fields:citizenship.${code}`) : nameOfCode('region', code, locale);
}

export function codeChoices(t: TFunction, locale: string, type: CodeType): { readonly value: string; readonly label: string }[] {
  if (type !== 'citizenship') return [...namedCodes(type, locale)];
  return [...noState.map((value) => ({ value, label: codeWords(t, locale, type, value) })), ...namedCodes('region', locale)];
}
