import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { findPassage, type Span } from '../../domain/passage.ts';
import { takeInSelection } from './domSelection.ts';
import { type MarkedPassage, passageRange } from './passageMarks.ts';
import { docText, spanToRange } from './passages.ts';
import { type Note, passageKeyOf } from './statementNotes.ts';

/** Draws the excerpts of this text, and scrolls to the passage that a source points to. */
export function useMarkedPassages(editor: Editor | null, field: string, notes: readonly Note[], place: Place | undefined): void {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    takeInSelection(editor);
    editor.commands.markPassages([...excerptsOf(notes, field), ...pointedOf(notes, field, place)]);
  }, [editor, field, notes, place]);

  useEffect(() => {
    const [pointed] = pointedOf(notes, field, place);
    if (editor && pointed) showPassage(editor, pointed);
    // Scrolls when another place is asked for, not when a note is made.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, field, place]);
}

/** One mark for each excerpt, whatever rests on it. */
function excerptsOf(notes: readonly Note[], field: string): MarkedPassage[] {
  const marks = new Map<string, MarkedPassage>();
  for (const note of notes) {
    if (note.field !== field) continue;
    const key = passageKeyOf(note);
    const known = marks.get(key);
    const records = [...new Set([...(known?.records ?? []), ...note.places])] as RecordId[];
    const { from, to, quote, excerpt } = note;
    marks.set(key, { key, from, to, quote, excerpt, records, look: lookOf(note) });
  }
  return [...marks.values()];
}

const lookOf = ({ question, codes }: Note): MarkedPassage['look'] =>
  question ? 'question' : codes.length > 0 ? 'coded' : 'excerpt';

function pointedOf(notes: readonly Note[], field: string, place: Place | undefined): MarkedPassage[] {
  if (place?.kind !== 'passage' || place.field !== field) return [];
  const { from, to } = place;
  const quote = notes.find((note) => note.field === field && note.from === from && note.to === to)?.quote ?? '';
  return [{ key: `pointed:${from}:${to}`, from, to, quote, excerpt: null, records: [], look: 'pointed' }];
}

/** Brings a passage into view, where its words still stand. */
export function showPassage(editor: Editor, passage: Span & { readonly key: string; readonly quote: string }): void {
  if (editor.isDestroyed) return;
  const { doc } = editor.state;
  const found = findPassage(docText(doc), passage, passage.quote);
  const range = passageRange(editor.state, passage.key) ?? (found && spanToRange(doc, found));
  if (!range) return;
  const { node } = editor.view.domAtPos(range.from);
  const element = node instanceof Element ? node : node.parentElement;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
