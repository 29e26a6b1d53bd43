// Several things in one breath: *a, b and c*, in the interface's language.
import { type LackingLanguage, lackingLanguage } from '../../domain/lackingLanguages.ts';

export function listWords(locale: string, words: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
  const own = lackingLanguage(locale);
  return own ? joinedIn(own, words, type) : new Intl.ListFormat(locale, { type }).format(words);
}

export function joinedIn(own: LackingLanguage, words: readonly string[], type: Intl.ListFormatType): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1 || type === 'unit') return words.join(own.comma);
  return `${words.slice(0, -1).join(own.comma)}${type === 'disjunction' ? own.or : own.and}${last}`;
}
