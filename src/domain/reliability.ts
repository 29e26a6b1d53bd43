/** How far a source is believed, best first (HURIDOCS Events Standard Formats). Whoever records it says so; nothing is computed. */
export const reliabilities = [
  'highlyReliable',
  'likelyReliable',
  'unsure',
  'likelyUnreliable',
  'highlyUnreliable',
  'unknown',
] as const;
export type Reliability = (typeof reliabilities)[number];
export const isReliability = (word: unknown): word is Reliability => reliabilities.some((known) => known === word);
