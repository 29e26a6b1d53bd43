// Pasting. A little is taken at once; what is large is read and put in piece by piece, so that the page goes on answering.
import { type Node as ProseNode, DOMParser as ProseParser } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { cleanPasted } from './pastedHtml.ts';

export interface PasteWords {
  /** Some pictures stayed outside, and nothing was fetched for them. */
  readonly onPictures: (count: number) => void;
  /** How much of a large paste is in; `null` when it is done. */
  readonly onProgress: (share: number | null) => void;
}

/** More characters of HTML than this are put in piece by piece. */
const atOnce = 60_000;
const chunkCharacters = 64_000;
/** Leaves room in a frame for drawing what was put in. */
const sliceMs = 12;
const mostBlocksAtOnce = 60;

type Handled = Pick<EditorProps, 'handlePaste' | 'transformPastedHTML'>;

export function pasteHandling(words: PasteWords): Handled {
  return {
    transformPastedHTML(html) {
      // Copied in Holdfast: our own nodes, and no pictures among them.
      if (html.includes('data-pm-slice')) return html;
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      const { pictures } = cleanPasted(body);
      if (pictures > 0) words.onPictures(pictures);
      return body.innerHTML;
    },
    handlePaste(view, event) {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const isPlain = (view as EditorView & { readonly input?: { readonly shiftKey?: boolean } }).input?.shiftKey === true;
      if (html.length <= atOnce || isPlain || html.includes('data-pm-slice')) return false;
      void pasteLarge(view, html, words);
      return true;
    },
  };
}

/** Resolves when all of it is in, as one step of undo. */
export async function pasteLarge(view: EditorView, html: string, { onPictures, onProgress }: PasteWords): Promise<void> {
  onProgress(0);
  try {
    const body = await readInPieces(html, (share) => onProgress(share * 0.3));
    let pictures = 0;
    const putIn = inserter(view);
    const pieces = [...outermostPieces(body)];
    const parser = ProseParser.fromSchema(view.state.schema);
    let blocks: ProseNode[] = [];
    let startedMs = performance.now();
    for (const [index, piece] of pieces.entries()) {
      const holder = body.ownerDocument.createElement('div');
      holder.append(piece);
      pictures += cleanPasted(holder).pictures;
      const { content } = parser.parse(holder);
      content.forEach((node) => void (node.textContent.trim() !== '' && blocks.push(node)));
      if (performance.now() - startedMs < sliceMs && blocks.length < mostBlocksAtOnce) continue;
      if (!putIn(blocks)) return;
      blocks = [];
      onProgress(0.3 + (0.7 * (index + 1)) / pieces.length);
      await nextFrame();
      startedMs = performance.now();
    }
    putIn(blocks);
    if (pictures > 0) onPictures(pictures);
  } finally {
    onProgress(null);
  }
}

/** A document without a window loads nothing; written in pieces it never holds the page up. */
async function readInPieces(html: string, onShare: (share: number) => void): Promise<HTMLElement> {
  const inert = document.implementation.createHTMLDocument('');
  inert.open();
  for (let at = 0; at < html.length; at += chunkCharacters) {
    inert.write(html.slice(at, at + chunkCharacters));
    onShare(at / html.length);
    await nextFrame();
  }
  inert.close();
  return inert.body;
}

const blockTags = /^(P|H[1-6]|UL|OL|TABLE|BLOCKQUOTE|PRE|DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|CENTER|BODY|DL)$/;
const wrapperTags = /^(DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|CENTER|BODY)$/;

/** The paragraphs, lists and tables of a page, out of whatever they are wrapped in; Word's list lines stay together. */
function* outermostPieces(root: Element): Generator<DocumentFragment> {
  let run = root.ownerDocument.createDocumentFragment();
  let isList = false;
  const nodes = [...root.childNodes];
  for (const node of nodes) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element && wrapperTags.test(element.tagName) && hasBlocks(element)) {
      if (run.childNodes.length > 0) yield run;
      run = root.ownerDocument.createDocumentFragment();
      yield* outermostPieces(element);
      continue;
    }
    const isBlock = element !== null && blockTags.test(element.tagName);
    const isLine = element?.getAttribute('style')?.toLowerCase().includes('mso-list') === true;
    if (isBlock && !(isLine && isList) && run.childNodes.length > 0) {
      yield run;
      run = root.ownerDocument.createDocumentFragment();
    }
    if (isBlock) isList = isLine;
    run.append(node);
  }
  if (run.childNodes.length > 0) yield run;
}

const hasBlocks = (element: Element) => [...element.children].some(({ tagName }) => blockTags.test(tagName));

/** Puts blocks in one after another behind the cursor, all of them one step of undo. Answers false when the editor is gone. */
function inserter(view: EditorView): (blocks: readonly ProseNode[]) => boolean {
  let first: Transaction | null = null;
  let last: { readonly node: ProseNode | null; readonly end: number } = { node: null, end: 0 };
  return (blocks) => {
    if (view.isDestroyed || !view.editable) return false;
    if (blocks.length === 0) return true;
    const { tr } = view.state;
    if (first === null) last = { node: null, end: makeRoom(tr) };
    else tr.setMeta('appendedTransaction', first);
    const at = first === null ? last.end : (endOf(tr.doc, last.node) ?? Math.min(last.end, tr.doc.content.size));
    const size = blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    tr.insert(at, [...blocks]);
    first ??= tr;
    view.dispatch(tr.setMeta('paste', true));
    const end = Math.min(at + size, view.state.doc.content.size);
    last = { node: view.state.doc.resolve(end).nodeBefore, end };
    return true;
  };
}

/** Takes away what is selected and answers where the first block goes: instead of an empty paragraph, else behind this one. */
function makeRoom(tr: Transaction): number {
  tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth === 0) return $from.pos;
  const at = $from.before(1);
  if ($from.depth > 1 || $from.parent.content.size > 0 || tr.doc.childCount === 1) return $from.after(1);
  tr.delete(at, $from.after(1));
  return at;
}

/** Behind a block that stands in the document, wherever typing meanwhile has moved it. */
function endOf(doc: ProseNode, block: ProseNode | null): number | undefined {
  let end: number | undefined;
  doc.forEach((node, at) => {
    if (node === block) end = at + node.nodeSize;
  });
  return end;
}

const nextFrame = () => new Promise<void>((done) => setTimeout(done));
