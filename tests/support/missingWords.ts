// What a translation still lacks, as JSON: each missing key with its English sentence, and what is too much or broken.
//   node tests/support/missingWords.ts es
import { languages } from '../../src/ui/language/languages.ts';
import { englishFor, gapsOf, outOfOrder, readWords } from './locales.ts';

const tag = process.argv[2] ?? '';
if (!languages.some((language) => language.tag === tag)) {
  process.stderr.write(`Give one of: ${languages.map((language) => language.tag).join(' ')}\n`);
  process.exit(2);
}
const english = readWords('en');
const gaps = gapsOf(tag, english);
const withEnglish = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, englishFor(english, key) ?? '']));
process.stdout.write(
  `${JSON.stringify(
    {
      missing: withEnglish(gaps.missing),
      tooMany: gaps.tooMany,
      empty: gaps.empty,
      marks: withEnglish(gaps.marks),
      untranslated: withEnglish(gaps.untranslated),
      outOfOrder: outOfOrder(tag, english),
    },
    null,
    2,
  )}\n`,
);
