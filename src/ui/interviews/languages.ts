// Languages a person may choose, named in the interface's own language. Any BCP 47 tag already stored is kept and shown.
// biome-ignore format: one table
const tags = [
  'am', 'ar', 'bn', 'de', 'en', 'es', 'fa', 'fil', 'fr', 'hi', 'id', 'ig', 'ja', 'kk', 'km', 'ko', 'ky', 'lo', 'ms', 'my', 'ne',
  'om', 'pt', 'ru', 'si', 'so', 'sw', 'ta', 'te', 'th', 'ti', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'yo', 'zh', 'zh-Hant', 'yue', 'shn',
  'kac', 'ksw', 'lus',
];

export function languageChoices(locale: string, stored: readonly (string | undefined)[] = []) {
  const known = new Set([...tags, ...stored.filter((tag) => tag !== undefined)]);
  return [...known]
    .map((value) => ({ value, label: languageName(locale, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
