// What the wizard holds while a bundle is prepared: plain data, kept sealed, so that neither a lock nor a kill loses it.

import type { DateGrain, PlaceGrain } from '../../../actions/export/exportChoice.ts';
import { type ExportChoice, type Extent, type Tier, wordsSubject } from '../../../actions/export/exportChoice.ts';
import type { Labels } from '../../../actions/export/exportPolicy.ts';
import type { HandWork } from '../../../actions/export/redactItem.ts';
import type { Protectable } from '../../../actions/export/suggestProtections.ts';
import type { RecordId } from '../../../domain/ids.ts';

export const steps = ['whom', 'what', 'protect', 'check', 'seal'] as const;
export type Step = (typeof steps)[number];

export type Draft = {
  readonly step: Step;
  readonly title: string;
  readonly recipient: string;
  readonly tier: Tier;
  readonly interviews: readonly RecordId[];
  readonly items: readonly RecordId[];
  readonly events: readonly RecordId[];
  readonly links: readonly RecordId[];
  /** Who and what is protected, and under which other forms. */
  readonly terms: Readonly<Record<RecordId, readonly string[]>>;
  /** Words that belong to no record. */
  readonly words: readonly string[];
  readonly extent: Extent;
  readonly dates: DateGrain;
  readonly places: PlaceGrain;
  readonly searchable: boolean;
  readonly consentElsewhere: readonly RecordId[];
  readonly leftOut: readonly RecordId[];
  /** Boxes drawn by hand, pages read in full and the like, by item. */
  readonly hand: Readonly<Record<RecordId, HandWork>>;
  /** Pages and statements that a person has looked at, as they were then (see `seenMark`). */
  readonly seen: readonly string[];
  readonly labels: Labels;
};
export type ChangeDraft = (change: Partial<Draft>) => void;

export const emptyDraft: Draft = {
  step: 'whom',
  title: '',
  recipient: '',
  tier: 'court',
  interviews: [],
  items: [],
  events: [],
  links: [],
  terms: {},
  words: [],
  extent: 'line',
  dates: 'exact',
  places: 'area',
  searchable: true,
  consentElsewhere: [],
  leftOut: [],
  hand: {},
  seen: [],
  labels: {},
};

/** What was stored, with defaults for what an older version did not know; null for what is no draft. */
export function readDraft(stored: string | null): Draft | null {
  if (stored === null) return null;
  const read: unknown = JSON.parse(stored);
  return typeof read === 'object' && read !== null && 'recipient' in read ? { ...emptyDraft, ...(read as Partial<Draft>) } : null;
}

/** `wordFor` names what a label begins with: `Witness`, `Place`. */
export function choiceOf(
  draft: Draft,
  protectable: readonly Protectable[],
  wordFor: (subject: Protectable) => string,
): ExportChoice {
  const { title, recipient, tier, interviews, items, events, links, extent, dates, places, searchable, consentElsewhere } = draft;
  const known = protectable.flatMap((subject) => {
    const aliases = draft.terms[subject.subject];
    return aliases
      ? [{ subject: subject.subject, kind: subject.kind, canonical: subject.canonical, aliases, word: wordFor(subject) }]
      : [];
  });
  const words = draft.words.map(
    (canonical) => ({ subject: wordsSubject('term', canonical), kind: 'term', canonical, aliases: [], word: null }) as const,
  );
  const protections = [...known, ...words];
  return {
    title,
    recipient,
    tier,
    interviews,
    items,
    events,
    links,
    protections,
    extent,
    dates,
    places,
    searchable,
    consentElsewhere,
  };
}

/** In or out of a list. */
export const toggled = (list: readonly RecordId[], id: RecordId): readonly RecordId[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

/** The draft with more done by hand on one item. */
export function withHand({ hand }: Draft, item: RecordId, more: HandWork): Pick<Draft, 'hand'> {
  const before = hand[item] ?? {};
  return {
    hand: {
      ...hand,
      [item]: {
        ...before,
        ...more,
        userBoxes: [...(before.userBoxes ?? []), ...(more.userBoxes ?? [])],
        readByPerson: [...new Set([...(before.readByPerson ?? []), ...(more.readByPerson ?? [])])],
      },
    },
  };
}
