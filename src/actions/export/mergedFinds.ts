import type { Find } from '../../redact/types.ts';

/** One find for each place in a text: several forms of a name that overlap are one place to whoever reads it. */
export function mergedFinds(finds: readonly Find[]): readonly Find[] {
  const merged: Find[] = [];
  for (const find of finds.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0) || (b.to ?? 0) - (a.to ?? 0))) {
    const last = merged.at(-1);
    if (last && (find.from ?? 0) < (last.to ?? 0))
      merged[merged.length - 1] = { ...last, to: Math.max(last.to ?? 0, find.to ?? 0) };
    else merged.push(find);
  }
  return merged;
}
