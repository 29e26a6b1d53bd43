import { describe, expect, test } from 'vitest';
import { alsoForOne } from '../../../src/ui/language/catalogues.ts';
import { languages } from '../../../src/ui/language/languages.ts';
import { foundTags, gapsOf, outOfOrder, readWords } from '../../support/locales.ts';

const english = readWords('en');
const none = { missing: [], tooMany: [], empty: [], marks: [], untranslated: [] };

test('every folder of words belongs to a language that is shipped', () => {
  expect(foundTags().filter((tag) => !languages.some((language) => language.tag === tag))).toEqual([]);
});

test('English has a form for one and for more of everything it counts, and nothing empty', () => {
  expect(gapsOf('en', english)).toEqual(none);
});

test('each language is named once, in its own script', () => {
  expect(new Set(languages.map(({ name }) => name)).size).toBe(languages.length);
  for (const { tag, name, direction } of languages) {
    const locale = new Intl.Locale(tag).maximize();
    expect(
      name.match(/\p{L}/gu)?.every((letter) => new RegExp(`\\p{Script=${scriptName(locale.script)}}`, 'u').test(letter)),
    ).toBe(true);
    expect(direction).toBe(locale.script === 'Arab' ? 'rtl' : 'ltr');
  }
});
const scriptName = (script: string | undefined) => (script === 'Hans' ? 'Hani' : (script ?? ''));

test('a language whose plural rules Chromium lacks never falls back to English for one', () => {
  expect(alsoForOne({ people: { found_other: '{{count}} x' }, other: 'y' })).toEqual({
    people: { found_other: '{{count}} x', found_one: '{{count}} x' },
    other: 'y',
  });
});

// A language that is shipped is whole: a key that it lacks is a failure, and so is a language without its words.
describe.each(languages.filter(({ tag }) => tag !== 'en'))('$name', ({ tag }) => {
  test('says everything that English says, with its own plural forms, and nothing more', () => {
    expect(gapsOf(tag, english)).toEqual(none);
  });
  test('keeps the order of English, so that the two can be read side by side', () => {
    expect(outOfOrder(tag, english)).toEqual([]);
  });
});
