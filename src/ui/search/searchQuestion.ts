// All that a person asks of the search at once: words and what narrows them. It can be kept and asked again.
import type { Search } from '../../actions/searchEverything.ts';
import { isKind, type Kind } from '../../domain/dictionary.ts';
import { isId, type RecordId } from '../../domain/ids.ts';

export type SearchQuestion = {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly people: readonly RecordId[];
  readonly origins: readonly RecordId[];
  /** ISO 8601 days; empty when open. */
  readonly from: string;
  readonly to: string;
  readonly titlesOnly: boolean;
  readonly onlyOpenCase: boolean;
};

export const emptyQuestion: SearchQuestion = {
  text: '',
  kinds: [],
  people: [],
  origins: [],
  from: '',
  to: '',
  titlesOnly: false,
  onlyOpenCase: true,
};

/** Something narrows it beside the words and the case. */
export const isNarrowed = (asked: SearchQuestion): boolean =>
  asked.people.length + asked.origins.length > 0 || asked.from !== '' || asked.to !== '' || asked.titlesOnly;

export const isAsking = (asked: SearchQuestion): boolean =>
  asked.text.trim() !== '' || isNarrowed(asked) || asked.kinds.length > 0;

export function questionToSearch(asked: SearchQuestion): Search {
  return {
    text: asked.text.trim(),
    onlyOpenCase: asked.onlyOpenCase,
    ...(asked.kinds.length > 0 ? { kinds: asked.kinds } : {}),
    ...(asked.people.length > 0 ? { people: asked.people } : {}),
    ...(asked.origins.length > 0 ? { origins: asked.origins } : {}),
    ...(asked.from ? { from: asked.from } : {}),
    ...(asked.to ? { to: asked.to } : {}),
    ...(asked.titlesOnly ? { titlesOnly: true } : {}),
  };
}

/** What was stored, as far as it is still understood; `null` when it is not a question. */
export function readQuestion(stored: unknown): SearchQuestion | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const held = stored as Readonly<Record<string, unknown>>;
  const list = (name: string) => (Array.isArray(held[name]) ? (held[name] as readonly unknown[]) : []);
  const ids = (name: string) => list(name).filter((each): each is RecordId => typeof each === 'string' && isId(each));
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(String(held[name])) ? String(held[name]) : '');
  if (typeof held['text'] !== 'string') return null;
  return {
    text: held['text'],
    kinds: list('kinds').filter(isKind),
    people: ids('people'),
    origins: ids('origins'),
    from: day('from'),
    to: day('to'),
    titlesOnly: held['titlesOnly'] === true,
    onlyOpenCase: held['onlyOpenCase'] !== false,
  };
}

export const sameQuestion = (a: SearchQuestion, b: SearchQuestion): boolean =>
  JSON.stringify({ ...a, text: a.text.trim() }) === JSON.stringify({ ...b, text: b.text.trim() });
