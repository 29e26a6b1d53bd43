// Letters that pass for a Latin letter to the eye (after NFKD and lower-casing), and letters that NFKD leaves whole although
// people write them plainly. A subset of Unicode's confusables.txt (UTS 39): the scripts that are used to disguise names.
const looksLike: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'вƅьβ',
  c: 'сϲᴄⅽ',
  d: 'ԁđɗðժ',
  e: 'еєҽεəɛэ',
  f: 'ƒғẝ',
  g: 'ɡցǥɢ',
  h: 'һհнħɦ',
  i: 'іıɩιɪǀ',
  j: 'јϳʝ',
  k: 'кκƙқ',
  l: 'łӏɫŀⅼ',
  m: 'мṃ',
  n: 'пոηɲŋŉ',
  o: 'оοօøσɵоە',
  p: 'рρƥ',
  q: 'ԛզɋ',
  r: 'гɾʀᴦ',
  s: 'ѕʂꜱ',
  t: 'тτŧᴛ',
  u: 'υսʋцᴜ',
  v: 'ѵνᴠⅴ',
  w: 'ԝաωɯᴡѡ',
  x: 'хχ×ⅹ',
  y: 'уγүʏყ',
  z: 'ᴢʐƶ',
};
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij', ǆ: 'dz', ς: 'o' };

/** Look-alike → what it passes for. Keys are single lower-case characters. */
export const confusables: ReadonlyMap<string, string> = new Map([
  ...Object.entries(looksLike).flatMap(([latin, others]) => [...others].map((other): [string, string] => [other, latin])),
  ...Object.entries(spelledOut),
]);
