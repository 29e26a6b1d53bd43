// Where each margin note stands: level with its passage, and under the note before where there is no room.
import { type RefObject, useEffect, useState } from 'react';
import { passageRange } from './passageMarks.ts';
import type { StatementField, StatementStatus } from './StatementPane.tsx';
import { type Note, passageKeyOf } from './statementNotes.ts';

export interface NotePlaces {
  readonly topPx: ReadonlyMap<string, number>;
  readonly heightPx: number;
  /** Notes whose words are no longer in the text. */
  readonly lost: ReadonlySet<string>;
}

const nowhere: NotePlaces = { topPx: new Map(), heightPx: 0, lost: new Set() };
const gapPx = 4;

type Texts = Partial<Record<StatementField, StatementStatus>>;

export function useNotePlaces(margin: RefObject<HTMLElement | null>, notes: readonly Note[], texts: Texts): NotePlaces {
  const [places, setPlaces] = useState(nowhere);
  const { statement, translation } = texts;
  const [first, second] = [statement?.editor ?? null, translation?.editor ?? null];
  useEffect(() => {
    const editors = [first, second].filter((editor) => editor !== null);
    let frame = 0;
    const later = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (margin.current)
          setPlaces((known) =>
            settled(known, measured(margin.current as HTMLElement, notes, { statement: first, translation: second })),
          );
      });
    };
    const sizes = new ResizeObserver(later);
    for (const editor of editors) {
      if (editor.isDestroyed) continue;
      sizes.observe(editor.view.dom);
      editor.on('transaction', later);
    }
    if (margin.current) sizes.observe(margin.current);
    later();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      for (const editor of editors) editor.off('transaction', later);
    };
  }, [margin, notes, first, second]);
  return places;
}

type Editors = Readonly<Record<StatementField, StatementStatus['editor']>>;

function measured(margin: HTMLElement, notes: readonly Note[], editors: Editors): NotePlaces {
  const from = margin.getBoundingClientRect().top;
  const lost = new Set<string>();
  const wanted = notes.map((note) => {
    const editor = note.field === 'text' ? null : editors[note.field as StatementField];
    const range = editor && !editor.isDestroyed ? passageRange(editor.state, passageKeyOf(note)) : undefined;
    if (editor && !range) lost.add(note.key);
    const element = margin.querySelector(`[data-note="${CSS.escape(note.key)}"]`);
    const top = editor && range ? editor.view.coordsAtPos(range.from).top - from : Number.MAX_SAFE_INTEGER;
    return { key: note.key, top, height: element instanceof HTMLElement ? element.offsetHeight : 0 };
  });
  const topPx = new Map<string, number>();
  let free = 0;
  for (const { key, top, height } of wanted.sort((a, b) => a.top - b.top)) {
    const at = Math.round(Math.max(free, top === Number.MAX_SAFE_INTEGER ? free : top));
    topPx.set(key, at);
    free = at + height + gapPx;
  }
  return { topPx, heightPx: free, lost };
}

/** The same places again are no news to React. */
function settled(known: NotePlaces, next: NotePlaces): NotePlaces {
  const isSame =
    known.heightPx === next.heightPx &&
    known.topPx.size === next.topPx.size &&
    known.lost.size === next.lost.size &&
    [...next.topPx].every(([key, top]) => known.topPx.get(key) === top) &&
    [...next.lost].every((key) => known.lost.has(key));
  return isSame ? known : next;
}
