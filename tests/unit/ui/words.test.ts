import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dictionary } from '../../../src/domain/dictionary.ts';
import type { Edtf } from '../../../src/domain/fields.ts';
import { scriptOf } from '../../../src/domain/scriptOf.ts';
import { i18n } from '../../../src/ui/i18n.ts';
import { agoWords } from '../../../src/ui/kit/agoWords.ts';
import { edtfWords, plainDateWords, timeWords } from '../../../src/ui/kit/dateWords.ts';
import { errorSentence } from '../../../src/ui/kit/errorSentence.ts';
import { relations } from '../../../src/ui/kit/record/relations.ts';
import { languageOfScript } from '../../../src/ui/kit/scriptOf.ts';

const ui = resolve(import.meta.dirname, '../../../src/ui');
const mine = ['frame', 'history', 'home', 'inbox', 'kit', 'organizations', 'people', 'compounds', 'search', 'settings', 'unlock'];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [],
  );
}

const has = (key: string) => ['', '_one', '_other'].some((suffix) => i18n.exists(key + suffix));

describe('the catalogue', () => {
  test('holds every word that a screen names', () => {
    const missing = mine
      .flatMap((folder) => sources(join(ui, folder)))
      .flatMap((file) => {
        const text = readFileSync(file, 'utf8');
        const namespace = /(?:useTranslation\(|TFunction<)'(\w+)'/.exec(text)?.[1] ?? 'kit';
        return [...text.matchAll(/\bt\(\s*'([\w:.]+)'/g)]
          .map((match) => (match[1]?.includes(':') ? match[1] : `${namespace}:${match[1]}`))
          .filter((key) => !has(key))
          .map((key) => `${file.slice(ui.length)}: ${key}`);
      });
    expect(missing).toEqual([]);
  });

  test('names every field of the dictionary and every relation both ways', () => {
    const fields = Object.entries(dictionary).flatMap(([kind, each]) =>
      Object.keys(each).map((field) => `fields:${kind}.${field}`),
    );
    const ties = relations.flatMap(({ code }) => [`fields:relation.${code}`, `fields:relationBack.${code}`]);
    expect([...fields.filter((key) => !key.endsWith('.cases')), ...ties].filter((key) => !has(key))).toEqual([]);
  });
});

describe('sentences for errors', () => {
  test('a wrong passphrase is told in exactly these words', () => {
    expect(errorSentence(i18n, { type: 'wrongSecret' }, 'passphrase')).toBe(
      'That passphrase does not open this vault. Nothing was changed.',
    );
  });
  test('the same error speaks of the recovery code where that was typed', () => {
    expect(errorSentence(i18n, { type: 'wrongSecret' }, 'recovery')).toMatch(/^That recovery code/);
  });
  test('an unknown error still says that nothing was changed', () => {
    expect(errorSentence(i18n, { type: 'neverHeardOf' })).toMatch(/Nothing was changed/);
  });
});

describe('dates in words', () => {
  const date = (edtf: string): Edtf => ({ edtf, earliest: null, latest: null });
  test.each([
    ['2025-03-14', '14 Mar 2025'],
    ['2023-03~', 'about March 2023'],
    ['[..2022-05]', 'before May 2022'],
    ['2020/2024', 'from 2020 to 2024'],
    ['202X', '2020s'],
    ['XXXX', 'unknown'],
    ['2021-21', 'spring 2021'],
    ['2021-24~', 'about winter 2021'],
    ['2023-03-06~/2025-02-14', 'from about 6 Mar 2023 to 14 Feb 2025'],
    ['2023-03?/..', 'after perhaps March 2023'],
    ['2021-XX-15', '2021-XX-15'],
    ['2021-21/2022-XX-15', '2021-21/2022-XX-15'],
  ])('%s is %s', (edtf, words) => {
    expect(edtfWords(i18n.t, date(edtf), 'en')).toBe(words);
  });
  test('a moment is shown as the clock on the spot showed it, wherever it is read', () => {
    expect(timeWords('2025-03-14T23:30:00+07:00', 'en')).toBe('14 Mar 2025, 23:30');
  });
  test('a Thai reader sees the Gregorian year that was meant', () => {
    expect(plainDateWords('2025-03-14', 'th')).toContain('2025');
  });
  test('ages are rough and never in the future tense for the past', () => {
    expect(agoWords('en', 0, 2 * 24 * 3600_000)).toBe('2 days ago');
    expect(agoWords('en', 1000, 2000)).toBe('now');
  });
});

describe('scripts', () => {
  test.each([
    ['ចាន់', 'Khmr', 'km'],
    ['စောဝင်း', 'Mymr', 'my'],
    ['สมชาย P.', 'Thai', 'th'],
    ['ሰላም', 'Ethi', 'am'],
    ['Selam', 'Latn', undefined],
  ])('%s is %s', (text, script, language) => {
    expect(scriptOf(text)).toBe(script);
    expect(languageOfScript(text)).toBe(language);
  });
  test('digits and signs alone have none', () => {
    expect(scriptOf('+66 81 234')).toBeNull();
  });
});
