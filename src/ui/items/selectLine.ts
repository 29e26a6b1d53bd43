// A triple click takes the whole line. The text layer has a piece for each run of a line (a ligature begins a new one), and a
// browser stops at the piece; the line goes from one line's end to the next.

/** Selects the line of text that `node` belongs to. */
export function selectLine(node: Node | null, layerSelector: string): void {
  const piece = node instanceof Element ? node : (node?.parentElement ?? null);
  const layer = piece?.closest(layerSelector);
  if (!piece || !layer || piece.parentElement !== layer) return;
  const first = lastBeforeBreak(piece, (each) => each.previousElementSibling);
  const last = lastBeforeBreak(piece, (each) => each.nextElementSibling);
  window.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
}

function lastBeforeBreak(from: Element, step: (each: Element) => Element | null): Element {
  let at = from;
  for (let next = step(at); next && next.tagName === 'SPAN'; next = step(at)) at = next;
  return at;
}
