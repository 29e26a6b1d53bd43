import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { readEdtf } from '../../../src/domain/edtf.ts';
import { i18n } from '../../../src/ui/i18n.ts';
import { edtfWords } from '../../../src/ui/kit/dateWords.ts';
import { readDateText } from '../../../src/ui/kit/record/DateText.tsx';
import { languages } from '../../../src/ui/language/languages.ts';
import { isTranslated } from '../../support/locales.ts';

const folder = resolve(import.meta.dirname, '../../../resources/locales');
const read = (text: string, locale: string) => {
  const found = readDateText(text, null, locale);
  return found.ok ? found.value.edtf : found.error.type;
};

describe.each(languages.map(({ tag }) => tag).filter(isTranslated))('in %s', (locale) => {
  for (const file of readdirSync(join(folder, locale))) {
    i18n.addResourceBundle(locale, file.replace('.json', ''), JSON.parse(readFileSync(join(folder, locale, file), 'utf8')));
  }

  test.each([
    '2023-03-14',
    '2023-03',
    '2023',
    '2023-03~',
    '2022?',
    '[..2023-03-14]',
    '[2021-06..]',
    '[2022-03..2022-05-05]',
    '2021/2022-03',
    'XXXX',
  ])('a date is read as it was written: %s', (edtf) => {
    const date = readEdtf(edtf);
    if (!date.ok) throw new Error(edtf);
    const words = edtfWords(i18n.getFixedT(locale) as TFunction, date.value, locale);
    expect([words, read(words, locale)]).toEqual([words, edtf]);
  });
});
