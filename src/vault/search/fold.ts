// One form for all the ways a word is written: compatibility forms and width, case, accents where a reader would leave them
// out, Arabic letter variants, Ethiopic homophones, digits of any script. Vowel signs of Thai, Lao, Khmer, Burmese and the
// Indic scripts are letters in all but name and stay.

/** Longer words (links, encoded bytes) are indexed and looked up by their beginning. */
export const longestTerm = 64;

const droppedMarks: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f], // Latin, Greek, Cyrillic
  [0x0483, 0x0489],
  [0x0591, 0x05c7], // Hebrew points
  [0x0610, 0x061a], // Arabic signs and vowels
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x0730, 0x074a], // Syriac points
  [0x08ca, 0x08ff],
  [0x135d, 0x135f], // Ethiopic gemination
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];

// biome-ignore format: a table
const single: Readonly<Record<string, string>> = {
  đ: 'd', ð: 'd', ł: 'l', ø: 'o', ı: 'i', ħ: 'h', ŧ: 't', ς: 'σ', ƒ: 'f', ɗ: 'd', ɓ: 'b', ƙ: 'k', ƴ: 'y',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ک: 'ك', ڪ: 'ك',
};

const several: ReadonlyMap<number, string> = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' }).map(([from, to]) => [from.charCodeAt(0), to]),
);

// Amharic writes the same sound with either row: ሐ ኀ as ሀ, ሠ as ሰ, ዐ as አ, ፀ as ጸ.
const ethiopic: readonly (readonly [number, number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
];

const tatweel = 0x0640;

function unitTable(): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, unit) => unit);
  for (const [from, to] of droppedMarks) table.fill(0, from, to + 1);
  table[tatweel] = 0;
  const unseen = /[\p{Default_Ignorable_Code_Point}\p{White_Space}'\u2019\u02BC\u02BB\u2018]/u;
  const decimal = /\p{Nd}/u;
  let run = 0;
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    if (unseen.test(character)) table[unit] = 0;
    // Decimal digits stand in tens, in order, in every script.
    run = decimal.test(character) ? run + 1 : 0;
    if (run > 0) table[unit] = 0x30 + ((run - 1) % 10);
  }
  for (const [from, to] of Object.entries(single)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const [from, to] of ethiopic) for (let i = 0; i < 8; i++) table[from + i] = to + i;
  return table;
}
const folded = unitTable();

function foldSlowly(raw: string): string {
  const lower = raw.normalize('NFKD').toLowerCase();
  let out = '';
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    const to = folded[unit] as number;
    if (to !== 0) out += several.get(unit) ?? String.fromCharCode(to);
  }
  // Two habits of Thai typing: SARA E twice for SARA AE, and the nikhahit of SARA AM before the tone mark.
  return out.replaceAll('เเ', 'แ').replace(/([\u0e4d\u0ecd])([\u0e48-\u0e4b\u0ec8-\u0ecb])/g, '$2$1');
}

const ascii = /^[a-z0-9]*$/;

/** The folded form of one word or one piece of text without separators; may be empty. Not cut to `longestTerm`. */
export function fold(raw: string): string {
  return ascii.test(raw) ? raw : foldSlowly(raw);
}

/** Cuts at `longestTerm`, as every term of the index is. */
export const toTerm = (foldedWord: string): string =>
  foldedWord.length > longestTerm ? foldedWord.slice(0, longestTerm) : foldedWord;
