// The words of each language, from resources/locales/<language>/<namespace>.json. English is at hand from the start, since every
// other language falls back to it; the others are read when they are chosen.
import { type Language, languages } from './languages.ts';

export type Catalogue = Record<string, unknown>;
export type Catalogues = Readonly<Record<string, Catalogue>>;

const english = import.meta.glob<Catalogue>('../../../resources/locales/en/*.json', { eager: true, import: 'default' });
const others = import.meta.glob<Catalogue>(['../../../resources/locales/*/*.json', '!../../../resources/locales/en/*.json'], {
  import: 'default',
});

const placeOf = (path: string) => {
  const [tag = '', file = ''] = path.split('/').slice(-2);
  return { tag, namespace: file.replace('.json', '') };
};

export const englishCatalogues: Catalogues = Object.fromEntries(
  Object.entries(english).map(([path, catalogue]) => [placeOf(path).namespace, catalogue]),
);

const translated = new Set(['en', ...Object.keys(others).map((path) => placeOf(path).tag)]);
export const offeredLanguages: readonly Language[] = languages.filter(({ tag }) => translated.has(tag));

export async function readCatalogues(wanted: string): Promise<Catalogues> {
  const ofLanguage = Object.entries(others).filter(([path]) => placeOf(path).tag === wanted);
  const read = await Promise.all(ofLanguage.map(async ([path, load]) => [placeOf(path).namespace, await load()] as const));
  const hasRules = Intl.PluralRules.supportedLocalesOf(wanted).length > 0;
  return Object.fromEntries(read.map(([namespace, words]) => [namespace, hasRules ? words : alsoForOne(words)]));
}

/** Chromium has no rules for Khmer and Burmese and counts them as English: their only form is given under both names. */
export function alsoForOne(words: Catalogue): Catalogue {
  const entries = Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return [[key, alsoForOne(value as Catalogue)] as const];
    return key.endsWith('_other')
      ? [[key, value] as const, [key.replace(/_other$/, '_one'), value] as const]
      : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}
