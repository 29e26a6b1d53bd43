// Pasting. A little is taken at once; what is large is read and put in piece by piece, so that the page goes on answering.
import { type Node as ProseNode, DOMParser as ProseParser } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { cleanPasted } from './pastedHtml.ts';
import { type Piece, piecesOf, shortTexts } from './pastedPieces.ts';
import { blockInserter } from './putInBlocks.ts';
import { newSegment } from './segmentIds.ts';

export interface PasteWords {
  /** Some pictures stayed outside, and nothing was fetched for them. */
  readonly onPictures: (count: number) => void;
  /** How much of a large paste is in; `null` when it is done. */
  readonly onProgress: (share: number | null) => void;
  /** Somebody does not want to wait for the rest. */
  readonly isCancelled: () => boolean;
}

/** More characters than this are put in piece by piece. */
const atOnce = 60_000;
const chunkCharacters = 64_000;
/** Reading stops here, so that a key that was pressed meanwhile is heard. */
const sliceMs = 30;
/** What putting a batch in may take, drawing included: batches grow and shrink towards it. */
const batchMs = 60;
const leastBlocks = 30;
const mostBlocks = 400;
/** Each batch is drawn beside all that is in already: the longer the text, the larger the batches, or five megabytes never end. */
const leastShare = 1 / 24;

/** Editors that a large paste is on its way into: what follows every change of a text waits for its end. */
const pasting = new WeakSet<EditorView>();
export const isPasting = (view: EditorView): boolean => pasting.has(view);

type Handled = Pick<EditorProps, 'handleDOMEvents' | 'transformPastedHTML'>;

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
    handleDOMEvents: {
      // Heard before the editor reads what is pasted, which for five megabytes would take seconds.
      paste(view, event) {
        const isPlain = (view as EditorView & { readonly input?: { readonly shiftKey?: boolean } }).input?.shiftKey === true;
        const html = isPlain ? '' : (event.clipboardData?.getData('text/html') ?? '');
        const text = html === '' ? (event.clipboardData?.getData('text/plain') ?? '') : '';
        if (!view.editable || html.length + text.length <= atOnce) return false;
        event.preventDefault();
        void (html === '' ? pasteLargeText(view, text, words) : pasteLarge(view, html, words));
        return true;
      },
    },
  };
}

/** Resolves when all of it is in, as one step of undo. */
export async function pasteLarge(view: EditorView, html: string, words: PasteWords): Promise<void> {
  const { onPictures, onProgress } = words;
  await whilePasting(view, words, async () => {
    const body = await readInPieces(html, (share) => onProgress(share * 0.3));
    const all = Math.max(1, body.textContent.length);
    const parser = ProseParser.fromSchema(view.state.schema);
    let pictures = 0;
    let read = 0;
    const parse = ({ content, continues }: Piece): Parsed => {
      const holder = body.ownerDocument.createElement('div');
      holder.append(content);
      read += holder.textContent.length;
      pictures += cleanPasted(holder).pictures;
      // Named here, all at once: named by the editor, each would be a step over the whole text.
      for (const block of holder.querySelectorAll(':is(p, h1, h2, h3):not([data-segment])'))
        block.setAttribute('data-segment', newSegment());
      const blocks: ProseNode[] = [];
      parser.parse(holder).content.forEach((node) => void (node.textContent.trim() !== '' && blocks.push(node)));
      return { blocks, continues };
    };
    await putAllIn(view, piecesOf(body), parse, words, () => onProgress(0.3 + (0.7 * read) / all));
    if (pictures > 0) onPictures(pictures);
  });
}

async function whilePasting(view: EditorView, { onProgress }: PasteWords, job: () => Promise<void>): Promise<void> {
  pasting.add(view);
  onProgress(0);
  try {
    await job();
  } finally {
    pasting.delete(view);
    onProgress(null);
    // Whoever listens to the editor looks once more, at the whole.
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(pasteEnded, true).setMeta('addToHistory', false));
  }
}

/** The transaction after a large paste: nothing changes with it, everything before it counts. */
export const pasteEnded = 'pasteEnded';

/** Words without a look: each line a paragraph. */
async function pasteLargeText(view: EditorView, text: string, words: PasteWords): Promise<void> {
  const { onProgress } = words;
  await whilePasting(view, words, async () => {
    const { schema } = view.state;
    let read = 0;
    const lines = text.split(/\r\n?|\n/);
    const parse = (line: string): Parsed => {
      read += line.length + 1;
      const parts = line.trim() === '' ? [] : shortTexts(line);
      return {
        blocks: parts.map((part) => schema.node('paragraph', { segment: newSegment() }, schema.text(part))),
        continues: false,
      };
    };
    await putAllIn(view, lines, parse, words, () => onProgress(read / text.length));
  });
}

interface Parsed {
  readonly blocks: readonly ProseNode[];
  readonly continues: boolean;
}

async function putAllIn<T>(
  view: EditorView,
  pieces: Iterable<T>,
  parse: (piece: T) => Parsed,
  { isCancelled }: PasteWords,
  onBatch: () => void,
) {
  const inserter = blockInserter(view);
  let rest: ProseNode[] = [];
  let blocks: ProseNode[] = [];
  let size = 0;
  let wanted = leastBlocks;
  let startedMs = performance.now();
  const put = async () => {
    const fromMs = performance.now();
    if (!inserter.putIn({ rest, blocks })) return false;
    const putMs = performance.now() - fromMs;
    [rest, blocks, size] = [[], [], 0];
    onBatch();
    await nextFrame();
    // Asked for here, in a task of its own, so that its drawing is part of what is measured.
    const drawnFromMs = performance.now();
    if (view.isDestroyed) return false;
    view.dom.getBoundingClientRect();
    const tookMs = putMs + performance.now() - drawnFromMs;
    const least = Math.max(leastBlocks, view.state.doc.childCount * leastShare);
    const fitting = wanted * Math.min(1.5, Math.max(0.5, batchMs / tookMs));
    wanted = Math.round(Math.max(least, Math.min(mostBlocks, fitting)));
    await nextFrame();
    startedMs = performance.now();
    return true;
  };
  for (const piece of pieces) {
    if (isCancelled()) return inserter.takeBack();
    const parsed = parse(piece);
    const before = blocks.at(-1);
    const [more] = parsed.blocks;
    size += parsed.blocks.reduce((sum, block) => sum + Math.max(1, block.childCount >> 1), 0);
    if (parsed.continues && more && parsed.blocks.length === 1) {
      if (!before) more.content.forEach((line) => void rest.push(line));
      else if (before.type.spec.content === more.type.spec.content)
        blocks[blocks.length - 1] = before.copy(before.content.append(more.content));
      else blocks.push(more);
    } else blocks.push(...parsed.blocks);
    if (size >= wanted) {
      if (!(await put())) return;
    } else if (performance.now() - startedMs > sliceMs) {
      await nextFrame();
      startedMs = performance.now();
    }
  }
  await put();
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

const nextFrame = () => new Promise<void>((done) => setTimeout(done));
