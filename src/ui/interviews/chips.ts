// The chips in a statement as a person reaches them: by a click, or by the keys.
import { NodeSelection, type Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Place } from '../../domain/fields.ts';
import { isId } from '../../domain/ids.ts';
import type { Target } from '../frame/navigation.ts';

export interface Chip {
  readonly type: 'mention' | 'sourceMark' | 'timeMark' | 'pause';
  readonly at: number;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly element: HTMLElement;
}

const types: readonly string[] = ['mention', 'sourceMark', 'timeMark', 'pause'] satisfies readonly Chip['type'][];

/** The chip that is selected, or the one that an element draws. */
export function chipAt(view: EditorView, where: Selection | HTMLElement): Chip | null {
  const at = where instanceof HTMLElement ? view.posAtDOM(where, 0) : where instanceof NodeSelection ? where.from : null;
  const node = at === null ? null : view.state.doc.nodeAt(at);
  const element = at === null ? null : view.nodeDOM(at);
  if (at === null || !node || !types.includes(node.type.name) || !(element instanceof HTMLElement)) return null;
  return { type: node.type.name as Chip['type'], at, attrs: node.attrs, element };
}

/** Where a mention or a source leads. */
export function targetOfChip({ type, attrs }: Chip): Target | null {
  const { id, place } = attrs;
  if ((type !== 'mention' && type !== 'sourceMark') || typeof id !== 'string' || !isId(id)) return null;
  const exact = type === 'sourceMark' && typeof place === 'string' ? readPlace(place) : null;
  return exact ? { kind: 'place', record: id, place: exact } : { kind: 'record', record: id };
}

const placeKinds: readonly string[] = ['page', 'passage', 'line', 'second'] satisfies readonly Place['kind'][];

function readPlace(json: string): Place | null {
  try {
    const place: unknown = JSON.parse(json);
    const kind = typeof place === 'object' && place !== null && 'kind' in place ? place.kind : null;
    return typeof kind === 'string' && placeKinds.includes(kind) ? (place as Place) : null;
  } catch {
    return null;
  }
}
