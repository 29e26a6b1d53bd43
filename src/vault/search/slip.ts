/** Whether `length` units from `from` are `word` with one letter wrong, missing, too many, or two neighbours swapped. */
export function isOneSlip(units: Uint16Array, from: number, length: number, word: string): boolean {
  if (Math.abs(length - word.length) > 1) return false;
  const shorter = Math.min(length, word.length);
  let head = 0;
  while (head < shorter && units[from + head] === word.charCodeAt(head)) head++;
  if (head === shorter && length === word.length) return false;
  let tail = 0;
  while (tail < shorter - head && units[from + length - 1 - tail] === word.charCodeAt(word.length - 1 - tail)) tail++;
  const differing = shorter - head - tail;
  if (length !== word.length) return differing === 0;
  if (differing === 1) return true;
  if (differing !== 2) return false;
  return units[from + head] === word.charCodeAt(head + 1) && units[from + head + 1] === word.charCodeAt(head);
}
