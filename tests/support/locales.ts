// What a translation lacks against the English catalogues, key by key: read by the test of the languages and by missingWords.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../resources/locales');

/** Every sentence by its key (`frame:command.lock`), in the order of the files. */
export type Words = ReadonlyMap<string, string>;

export const isTranslated = (tag: string) => existsSync(join(folder, tag));
/** Languages that have a folder, whether they are shipped or not. */
export const foundTags = () => readdirSync(folder);

export function readWords(tag: string): Words {
  const files = isTranslated(tag) ? readdirSync(join(folder, tag)).sort() : [];
  return new Map(
    files.flatMap((file) => {
      const words: unknown = JSON.parse(readFileSync(join(folder, tag, file), 'utf8'));
      return [...leaves(words, `${file.replace('.json', '')}:`)];
    }),
  );
}

function* leaves(node: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof node === 'string') yield [path, node];
  else if (typeof node === 'object' && node !== null) {
    for (const [key, inner] of Object.entries(node)) yield* leaves(inner, path.endsWith(':') ? path + key : `${path}.${key}`);
  }
}

const form = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(form, '');
/** A stem that is counted: English says it for one and for more. */
const isCounted = (english: Words, stem: string) => english.has(`${stem}_one`) && english.has(`${stem}_other`);

const formsOf = (tag: string) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

/** The keys that a language must have: English's, with its own plural forms in place of English's. */
export function wantedKeys(tag: string, english: Words): readonly string[] {
  const keys = [...english.keys()].flatMap((key) => {
    const stem = stemOf(key);
    // i18next takes `_zero` for nothing at all in every language, where English has such a sentence.
    return isCounted(english, stem)
      ? [...formsOf(tag).map((each) => `${stem}_${each}`), key].filter(isForm(tag, english))
      : [key];
  });
  return [...new Set(keys)];
}

const isForm = (tag: string, english: Words) => (key: string) => {
  const plural = form.exec(key)?.[1] as Intl.LDMLPluralRule | undefined;
  return plural === undefined || formsOf(tag).includes(plural) || (plural === 'zero' && english.has(key));
};

/** The English sentence that a key of any language translates. */
export function englishFor(english: Words, key: string): string | undefined {
  return english.get(key) ?? english.get(`${stemOf(key)}_other`);
}

/** Variables, tags and nested sentences, sorted. */
const marksOf = (sentence: string): readonly string[] =>
  (sentence.match(/\{\{[^}]+\}\}|<\/?\w+\/?>|\$t\([^)]*\)/g) ?? []).map((mark) => mark.replace(/,[^}]*(?=\}\})/, '')).sort();

/** `one`, `two` and `zero` may say the number in words, or leave it to the noun. */
const mayOmitCount = (key: string) => /_(zero|one|two)$/.test(key);

export interface Gaps {
  readonly missing: readonly string[];
  readonly tooMany: readonly string[];
  readonly empty: readonly string[];
  /** A variable or a tag of the English sentence is gone, or one is new. */
  readonly marks: readonly string[];
  /** The English sentence itself, of more than three words. */
  readonly untranslated: readonly string[];
}

/** Sentences that are the same in another language: names, and words that nobody translates. */
const sameEverywhere: ReadonlySet<string> = new Set([]);

export function gapsOf(tag: string, english: Words = readWords('en')): Gaps {
  const words = readWords(tag);
  const wanted = new Set(wantedKeys(tag, english));
  const shared = [...words].filter(([key]) => wanted.has(key));
  return {
    missing: [...wanted].filter((key) => !words.has(key)),
    tooMany: [...words.keys()].filter((key) => !wanted.has(key)),
    empty: shared.filter(([, sentence]) => sentence.trim() === '').map(([key]) => key),
    marks: shared.filter(([key, sentence]) => !keepsMarks(key, sentence, englishFor(english, key) ?? '')).map(([key]) => key),
    untranslated: tag === 'en' ? [] : shared.filter(([key, sentence]) => isEnglish(key, sentence, english)).map(([key]) => key),
  };
}

function keepsMarks(key: string, sentence: string, english: string): boolean {
  const [mine, theirs] = [marksOf(sentence), marksOf(english)];
  const without = (marks: readonly string[]) => marks.filter((mark) => mark !== '{{count}}');
  const same = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ');
  return same(mine, theirs) || (mayOmitCount(key) && same(without(mine), without(theirs)));
}

const isEnglish = (key: string, sentence: string, english: Words) =>
  sentence === englishFor(english, key) && sentence.split(/\s+/).length > 3 && !sameEverywhere.has(key);

/** The keys of a language that do not stand where English has them, plural forms aside. */
export function outOfOrder(tag: string, english: Words = readWords('en')): readonly string[] {
  const stems = (words: Words) => [...new Set([...words.keys()].map(stemOf))];
  const mine = stems(readWords(tag));
  const theirs = stems(english);
  const known = new Set(mine);
  const expected = theirs.filter((stem) => known.has(stem));
  const present = mine.filter((stem) => theirs.includes(stem));
  return present.filter((stem, at) => stem !== expected[at]).slice(0, 5);
}
