// A pasted page taken apart into pieces small enough to be read one at a time: paragraphs out of whatever they are wrapped in,
// long lists and tables a few lines at a time, and a paragraph without end cut where its lines or sentences end.
export interface Piece {
  readonly content: DocumentFragment;
  /** More of the list, quotation or table that the piece before began. */
  readonly continues: boolean;
}

const linesAtOnce = 40;
/** About ten printed pages without a paragraph: a page that long is slow to draw at every letter. */
export const longestParagraph = 20_000;
const structures = /^(UL|OL|TABLE|BLOCKQUOTE)$/;
const blockTags =
  /^(P|H[1-6]|UL|OL|LI|TABLE|TBODY|THEAD|TR|TD|BLOCKQUOTE|PRE|DIV|SECTION|ARTICLE|ASIDE|MAIN|HEADER|FOOTER|NAV|CENTER|BODY|FORM|FIGURE|DETAILS|DL|DT|DD)$/;
const paragraphs = /^(P|H[1-6]|PRE|DT|DD)$/;

export function* piecesOf(root: Element): Generator<Piece> {
  const run = new Run(root.ownerDocument);
  // A copy: what is taken goes out of the page.
  const nodes = [...root.childNodes];
  for (const node of nodes) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    const isLine = element !== null && isListLine(element);
    if (!isLine && run.isList) yield* run.take();
    if (isLine) {
      if (!run.isList) yield* run.take();
      // A list of Word's is a row of paragraphs: cut where a line of the first level begins.
      if (run.lines >= linesAtOnce && (/\blevel1\b/i.test(styleOf(element)) || run.lines >= 10 * linesAtOnce))
        yield* run.take(true);
      run.addLine(element);
    } else if (element && blockTags.test(element.tagName)) {
      yield* run.take();
      yield* piecesOfBlock(element);
    } else if (element && hasBlocks(element)) {
      yield* run.take();
      yield* piecesOf(element);
    } else run.add(node);
  }
  yield* run.take();
}

function* piecesOfBlock(element: Element): Generator<Piece> {
  if (structures.test(element.tagName)) yield* piecesOfStructure(element);
  else if (paragraphs.test(element.tagName)) yield* piecesOfParagraph(element);
  else yield* piecesOf(element);
}

/** What stands loose between blocks, or the lines of a list of Word's, gathered until something else comes. */
class Run {
  readonly #document: Document;
  #content: DocumentFragment;
  #continues = false;
  isList = false;
  lines = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#content = document.createDocumentFragment();
  }

  add(node: Node): void {
    this.#content.append(node);
  }

  addLine(line: Element): void {
    this.isList = true;
    this.lines += 1;
    this.#content.append(line);
  }

  /** `goesOn`: the next lines belong to the same list. */
  *take(goesOn = false): Generator<Piece> {
    const content = this.#content;
    const continues = this.#continues;
    const isLoose = !this.isList;
    this.#content = this.#document.createDocumentFragment();
    this.#continues = goesOn;
    this.isList = goesOn;
    this.lines = 0;
    if (content.childNodes.length === 0) return;
    if (!isLoose) return void (yield { content, continues });
    const holder = this.#document.createElement('p');
    holder.append(content);
    yield* piecesOfParagraph(holder);
  }
}

/** A table of one very long cell is a frame that mails are laid out with: what is in it counts. */
function* piecesOfStructure(element: Element): Generator<Piece> {
  const lines = linesOf(element);
  const [cell, ...others] = element.querySelectorAll(':scope > tr > *, :scope > * > tr > *');
  if (cell && others.length === 0 && cell.textContent.length > longestParagraph) return yield* piecesOf(cell);
  let part = element.cloneNode(false) as Element;
  let count = 0;
  let spannedTo = 0;
  let continues = false;
  for (const [index, line] of lines.entries()) {
    part.append(line);
    count += 1;
    spannedTo = Math.max(spannedTo, index + rowsSpanned(line));
    const mayCut = spannedTo <= index + 1 || count >= 10 * linesAtOnce;
    if (index < lines.length - 1 && (count < linesAtOnce || !mayCut)) continue;
    const content = element.ownerDocument.createDocumentFragment();
    content.append(part);
    yield { content, continues };
    part = element.cloneNode(false) as Element;
    count = 0;
    continues = true;
  }
}

function linesOf(element: Element): Node[] {
  if (element.tagName !== 'TABLE') return [...element.childNodes];
  const parts = [...element.children];
  return parts.flatMap((part) => (part.tagName === 'TR' ? [part] : [...part.children].filter(({ tagName }) => tagName === 'TR')));
}

const rowsSpanned = ({ childNodes }: Node) =>
  Math.max(1, ...[...childNodes].map((cell) => (cell.nodeType === 1 && Number((cell as Element).getAttribute('rowspan'))) || 1));

/** Words are kept to the letter; only a new paragraph begins where one is longer than can be drawn while someone types. */
function* piecesOfParagraph(element: Element): Generator<Piece> {
  const whole = element.ownerDocument.createDocumentFragment();
  if ((element.textContent?.length ?? 0) <= longestParagraph) {
    whole.append(element);
    yield { content: whole, continues: false };
    return;
  }
  let part = element.cloneNode(false) as Element;
  let length = 0;
  for (const node of [...element.childNodes].flatMap(inShortTexts)) {
    part.append(node);
    length += node.textContent?.length ?? 0;
    const endsHere = node.nodeName === 'BR' || /[.!?။។。！？]\s*$/u.test(node.textContent ?? '');
    if (length < longestParagraph / 2 || (!endsHere && length < longestParagraph)) continue;
    const content = element.ownerDocument.createDocumentFragment();
    content.append(part);
    yield { content, continues: false };
    part = element.cloneNode(false) as Element;
    length = 0;
  }
  if (part.childNodes.length === 0) return;
  whole.append(part);
  yield { content: whole, continues: false };
}

function inShortTexts(node: Node): Node[] {
  const text = node.textContent ?? '';
  if (text.length <= longestParagraph / 2) return [node];
  if (node.nodeType !== 3) {
    // <span> around everything: its look is kept on each part.
    return [...node.childNodes].flatMap(inShortTexts).map((part) => {
      const holder = node.cloneNode(false);
      holder.appendChild(part);
      return holder;
    });
  }
  return shortTexts(text).map((part) => (node.ownerDocument as Document).createTextNode(part));
}

/** Cut behind a sentence where there is one, else behind a blank, else anywhere but inside a character. */
export function shortTexts(text: string, mostCharacters = longestParagraph / 2): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > mostCharacters) {
    const window = text.slice(from, from + mostCharacters);
    const sentence = Math.max(...['. ', '! ', '? ', '။', '។', '。', '\n'].map((end) => window.lastIndexOf(end) + end.length));
    const blank = window.lastIndexOf(' ') + 1;
    const isLow = /[\uDC00-\uDFFF]/.test(text.charAt(from + mostCharacters));
    const anywhere = mostCharacters - (isLow ? 1 : 0);
    const cut = [sentence, blank].find((at) => at > mostCharacters / 2) ?? anywhere;
    parts.push(text.slice(from, from + cut));
    from += cut;
  }
  return [...parts, text.slice(from)];
}

const styleOf = (element: Element) => element.getAttribute('style') ?? '';
const isListLine = (element: Element) => element.tagName === 'P' && /mso-list:\s*\w+\s+level\d/i.test(styleOf(element));
const hasBlocks = (element: Element) => [...element.children].some(({ tagName }) => blockTags.test(tagName));
