// The printed code in its groups of four.
export const groupsOf = (code: string): readonly string[] => code.split('-');

/** Two different groups by chance, in their order. Not the last: it is only the check. */
export function askedGroups(count: number): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  const first = a % (count - 1);
  const second = (first + 1 + (b % (count - 2))) % (count - 1);
  return first < second ? [first, second] : [second, first];
}

/** As forgiving as unlocking is: capitals, spaces, O for 0, I or L for 1. */
export function isGroup(typed: string, group: string): boolean {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return plain === group;
}
