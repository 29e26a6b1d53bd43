/** Up to which page a document can be read, when everything after it is lost; `null` when pages are lost here and there. */
export function readableTo(pages: number, lost: readonly number[]): number | null {
  const first = Math.min(...lost);
  return lost.length === pages - first + 1 ? first - 1 : null;
}
