// HTML from Word, a browser or a mail, made fit for a statement: lists that Word draws as paragraphs become lists, pictures and
// styles stay outside. Works on a document that nothing is loaded for, so that no picture is ever fetched.
export interface Cleaned {
  readonly pictures: number;
}

const leftOut =
  'img, picture, svg, video, audio, iframe, object, embed, canvas, style, script, link, meta, title, noscript, template';
const pictureTags = new Set(['IMG', 'PICTURE', 'SVG', 'VIDEO', 'OBJECT', 'EMBED', 'V:IMAGEDATA', 'V:SHAPE']);

/** Cleans an element in place. Answers how many pictures were left out. */
export function cleanPasted(root: Element): Cleaned {
  let pictures = 0;
  for (const element of root.querySelectorAll(leftOut)) {
    if (pictureTags.has(element.tagName.toUpperCase()) && !element.parentElement?.closest('picture')) pictures += 1;
    element.remove();
  }
  for (const element of root.querySelectorAll('*')) {
    // Word's own tags: <o:p>, <v:shape>, <w:sdt>. What they say in words stays.
    if (!element.tagName.includes(':')) continue;
    if (pictureTags.has(element.tagName.toUpperCase())) pictures += 1;
    element.replaceWith(...element.childNodes);
  }
  drawLists(root);
  return { pictures };
}

const levelOf = (element: Element): number | null => {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(element.getAttribute('style') ?? '')?.[1];
  return level === undefined ? null : Number(level);
};

/** Word writes `<p style="mso-list:l0 level2 lfo1">` with the bullet as text: neighbours become one nested list. */
function drawLists(root: Element): void {
  const open: { readonly list: Element; readonly level: number }[] = [];
  let last: Element | null = null;
  for (const line of root.querySelectorAll('p[style*="mso-list" i]')) {
    const level = levelOf(line);
    if (level === null) continue;
    if (last?.nextElementSibling !== line) open.length = 0;
    const marker = takeMarker(line);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const document = line.ownerDocument;
    let at = open.at(-1);
    if (!at || at.level < level) {
      const list = document.createElement(/^\s*[\p{L}\p{N}]{1,4}[.)]/u.test(marker) ? 'ol' : 'ul');
      if (at) (at.list.lastElementChild ?? at.list).append(list);
      else line.before(list);
      at = { list, level };
      open.push(at);
    }
    const item = document.createElement('li');
    const paragraph = document.createElement('p');
    paragraph.append(...line.childNodes);
    item.append(paragraph);
    at.list.append(item);
    last = open[0]?.list ?? null;
    line.remove();
  }
}

function takeMarker(line: Element): string {
  const marker = line.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  if (marker) {
    marker.remove();
    return marker.textContent;
  }
  return '';
}
