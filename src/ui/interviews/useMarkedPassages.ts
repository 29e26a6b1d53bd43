import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { Place } from '../../domain/fields.ts';
import { findPassage, type Span } from '../../domain/passage.ts';
import type { MarkedPassage } from './passageMarks.ts';
import { docText, spanToRange } from './passages.ts';
import type { Note } from './useInterview.ts';

/** Draws the excerpts of this text, and scrolls to the passage that a source points to. */
export function useMarkedPassages(editor: Editor | null, field: string, notes: readonly Note[], place: Place | undefined): void {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    editor.commands.markPassages([...excerptsOf(notes, field), ...pointedOf(notes, field, place)]);
  }, [editor, field, notes, place]);

  useEffect(() => {
    const [pointed] = pointedOf(notes, field, place);
    if (editor && pointed) showPassage(editor, pointed, pointed.quote);
    // Scrolls when another place is asked for, not when a note is made.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, field, place]);
}

const excerptsOf = (notes: readonly Note[], field: string): MarkedPassage[] =>
  notes
    .filter((note) => note.field === field)
    .map(({ head, from, to, quote }) => ({ id: head.id, from, to, quote, look: 'excerpt' }));

function pointedOf(notes: readonly Note[], field: string, place: Place | undefined): MarkedPassage[] {
  if (place?.kind !== 'passage' || place.field !== field) return [];
  const { from, to } = place;
  const quote = notes.find((note) => note.field === field && note.from === from && note.to === to)?.quote ?? '';
  return [{ id: null, from, to, quote, look: 'pointed' }];
}

/** Brings a passage into view, where its words still stand. */
export function showPassage(editor: Editor, span: Span, quote: string): void {
  if (editor.isDestroyed) return;
  const { doc } = editor.state;
  const found = findPassage(docText(doc), span, quote);
  if (!found) return;
  const { node } = editor.view.domAtPos(spanToRange(doc, found).from);
  const element = node instanceof Element ? node : node.parentElement;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
