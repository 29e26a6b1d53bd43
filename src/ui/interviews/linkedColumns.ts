// Ties two editors into linked columns: rows level, partners lit, gaps filled and counted, and the way across.
import type { Editor } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type Segment, segmentRows, untranslatedSegments } from '../../domain/segments.ts';
import { takeInSelection } from './domSelection.ts';
import { docText } from './passages.ts';
import { isPasting } from './pasteHandling.ts';
import { type Room, roomForRows } from './rowRoom.ts';
import { textBlocksOf } from './segmentIds.ts';
import { plainLook, type SegmentLook, segmentLook } from './segmentMarks.ts';
import { takeFocus } from './takeFocus.ts';
import { scaffoldTranslation } from './translationScaffold.ts';

export interface ColumnLink {
  readonly original: Editor;
  readonly translation: Editor;
  readonly readOnly: boolean;
  readonly untranslatedWords: string;
  readonly onCount: (count: { readonly untranslated: number; readonly all: number }) => void;
}

const segmentsOf = (doc: ProseNode): Segment[] => textBlocksOf(doc).map(({ id, node }) => ({ id, text: docText(node) }));

/** The segments of each outermost block. */
export const outermostIds = (doc: ProseNode): string[][] => {
  const rows: string[][] = [];
  doc.forEach((node) =>
    rows.push(node.isTextblock ? [String(node.attrs['segment'] ?? '')] : textBlocksOf(node).map(({ id }) => id)),
  );
  return rows;
};

/** Keeps the columns together until the answered function is called. */
export function linkColumns(link: ColumnLink): () => void {
  const { original, translation } = link;
  let frame = 0;
  let ids: ReadonlySet<string> | null = null;

  const draw = () => {
    frame = 0;
    if (original.isDestroyed || translation.isDestroyed) return;
    if (isPasting(original.view) || isPasting(translation.view)) return;
    takeInSelection(original);
    takeInSelection(translation);
    const now = new Set(textBlocksOf(original.state.doc).map(({ id }) => id));
    if (!link.readOnly && !sameSet(ids, now)) {
      const gone = new Set([...(ids ?? [])].filter((id) => !now.has(id)));
      scaffoldTranslation(original.state.doc, translation, gone);
    }
    ids = now;
    showBoth(link);
  };
  const later = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const sizes = new ResizeObserver(later);
  for (const editor of [original, translation]) {
    editor.on('transaction', later);
    editor.on('focus', later);
    sizes.observe(editor.view.dom);
  }
  later();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    for (const editor of [original, translation]) {
      editor.off('transaction', later);
      editor.off('focus', later);
      if (!editor.isDestroyed) editor.commands.showSegments(plainLook);
    }
  };
}

const sameSet = (a: ReadonlySet<string> | null, b: ReadonlySet<string>) =>
  a !== null && a.size === b.size && [...a].every((id) => b.has(id));

function showBoth({ original, translation, untranslatedWords, onCount }: ColumnLink): void {
  const [first, second] = [segmentsOf(original.state.doc), segmentsOf(translation.state.doc)];
  const untranslated = new Set(untranslatedSegments(first, second));
  onCount({ untranslated: untranslated.size, all: first.filter(({ text }) => text.trim() !== '').length });
  const [roomOriginal, roomTranslation] = rooms(original, translation);
  const active = [original, translation].find((editor) => editor.isFocused) ?? null;
  const lit = active ? partnersOf(active === original ? original : translation, original, translation) : new Set<string>();
  const both = { partners: lit, untranslated, untranslatedWords };
  show(original, { ...both, ...roomOriginal });
  show(translation, { ...both, ...roomTranslation });
}

function show(editor: Editor, look: SegmentLook): void {
  if (!isSameLook(segmentLook(editor.state), look)) editor.commands.showSegments(look);
}

const isSameLook = (a: SegmentLook, b: SegmentLook) =>
  a.leadPx === b.leadPx &&
  a.roomPx.length === b.roomPx.length &&
  a.roomPx.every((room, index) => room === b.roomPx[index]) &&
  sameSet(a.partners, b.partners) &&
  sameSet(a.untranslated, b.untranslated) &&
  a.untranslatedWords === b.untranslatedWords;

/** The segment with the cursor and those that stand for it: a block that was split off belongs to the one before. */
function partnersOf(active: Editor, original: Editor, translation: Editor): Set<string> {
  const here = segmentAt(active);
  if (here === null) return new Set();
  const home = active === original ? here : homeOf(translation, original, here);
  const inRow = textBlocksOf(translation.state.doc)
    .map(({ id }) => id)
    .filter((id) => homeOf(translation, original, id) === home);
  return new Set([home, ...inRow]);
}

function segmentAt({ state }: Editor): string | null {
  const { parent } = state.selection.$head;
  return parent.isTextblock ? String(parent.attrs['segment'] ?? '') : null;
}

/** Which segment of the original a block of the translation stands beside. */
function homeOf(translation: Editor, original: Editor, id: string): string {
  const known = new Set(textBlocksOf(original.state.doc).map((block) => block.id));
  let home = '';
  for (const block of textBlocksOf(translation.state.doc)) {
    if (known.has(block.id)) home = block.id;
    if (block.id === id) break;
  }
  return home;
}

function rooms(original: Editor, translation: Editor): readonly [Room, Room] {
  const none: Room = { leadPx: 0, roomPx: [] };
  const [left, right] = [original.view.dom.getBoundingClientRect(), translation.view.dom.getBoundingClientRect()];
  // One above the other in a narrow pane: each takes the room it needs.
  if (Math.abs(left.left - right.left) < 4) return [none, none];
  const rows = segmentRows(outermostIds(original.state.doc), outermostIds(translation.state.doc));
  return roomForRows(
    rows,
    { tops: topsOf(original), given: segmentLook(original.state) },
    { tops: topsOf(translation), given: segmentLook(translation.state) },
  );
}

function topsOf({ view }: Editor): number[] {
  const from = view.dom.getBoundingClientRect().top;
  const tops: number[] = [];
  let end = 0;
  view.state.doc.forEach((_node, at) => {
    const element = view.nodeDOM(at);
    if (!(element instanceof HTMLElement)) return;
    const rect = element.getBoundingClientRect();
    tops.push(rect.top - from);
    end = rect.bottom - from;
  });
  return [...tops, end];
}

/** Puts the cursor into the partner of where it is now. Answers whether there is one. */
export function jumpAcross(from: Editor, original: Editor, translation: Editor): boolean {
  const to = from === original ? translation : original;
  const here = segmentAt(from);
  if (here === null) return false;
  const wanted = from === original ? here : homeOf(translation, original, here);
  return putCursor(to, wanted);
}

/** Goes to the next segment that has no translation, or the one before; from the end it goes on at the start. */
export function jumpToGap(original: Editor, translation: Editor, by: 1 | -1): boolean {
  const [first, second] = [segmentsOf(original.state.doc), segmentsOf(translation.state.doc)];
  const gaps = new Set(untranslatedSegments(first, second));
  const order = first.map(({ id }) => id);
  const here = segmentAt(translation);
  const at = here === null ? -1 : order.indexOf(homeOf(translation, original, here));
  const ring =
    by === 1
      ? [...order.slice(at + 1), ...order.slice(0, at + 1)]
      : [...order.slice(0, Math.max(at, 0)).reverse(), ...order.slice(Math.max(at, 0)).reverse()];
  const wanted = ring.find((id) => gaps.has(id));
  return wanted !== undefined && putCursor(translation, wanted);
}

function putCursor(editor: Editor, segment: string): boolean {
  const block = textBlocksOf(editor.state.doc).find(({ id }) => id === segment);
  if (!block) return false;
  editor
    .chain()
    .setTextSelection(block.at + 1 + block.node.content.size)
    .scrollIntoView()
    .run();
  takeFocus(editor);
  return true;
}
