// Which script a text is written in, so that it can be named, set in the right font and read aloud rightly.
const scripts = [
  ['Latn', /\p{Script=Latin}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Jpan', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Tibt', /\p{Script=Tibetan}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
] as const;

/** ISO 15924 of the first script other than Latin in the text, else `Latn`; `null` for a text without letters of these. */
export function scriptOf(text: string): string | null {
  let latin = false;
  for (const [code, pattern] of scripts) {
    if (!pattern.test(text)) continue;
    if (code !== 'Latn') return code;
    latin = true;
  }
  return latin ? 'Latn' : null;
}
