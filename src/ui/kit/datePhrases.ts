// How dates are said in a language, for reading what a person types: what Holdfast writes (`about March 2023`), it also reads.
import type { DatePhrases } from '../../domain/edtfInput.ts';
import { i18n } from '../i18n.ts';

const forms = ['unknown', 'between', 'during', 'about', 'unsure', 'before', 'after'] as const;
/** Private code points that stand for the two dates while a sentence becomes a pattern. */
const holes = { first: '\uE000', last: '\uE001' };

export function datePhrases(locale: string): DatePhrases {
  const t = i18n.getFixedT(locale, 'kit');
  return forms.map((form) => [form, patternOf(t(`date.${form}`, holes))] as const);
}

/** Blanks may be missing: Thai and Khmer are typed with and without them. */
const patternOf = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .normalize('NFC')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s*')
      .replace(holes.first, '(?<first>.+?)')
      .replace(holes.last, '(?<last>.+?)')}$`,
    'iu',
  );
