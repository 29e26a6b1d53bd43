/** Evidence inside a sentence keeps its own direction (Unicode isolates): a Latin sentence around an Arabic name stays readable. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
