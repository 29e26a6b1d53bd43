// What the wizard holds while a bundle is prepared. Nothing of it is stored: a bundle that was not sealed leaves no trace.
import type { ExportChoice, Extent, Tier } from '../../../actions/export/exportChoice.ts';
import type { Protectable } from '../../../actions/export/suggestProtections.ts';
import type { RecordId } from '../../../domain/ids.ts';

export const steps = ['whom', 'what', 'protect', 'check', 'seal'] as const;
export type Step = (typeof steps)[number];

export interface Draft {
  readonly step: Step;
  readonly title: string;
  readonly recipient: string;
  readonly tier: Tier;
  readonly interviews: readonly RecordId[];
  readonly items: readonly RecordId[];
  readonly events: readonly RecordId[];
  readonly links: readonly RecordId[];
  /** Who is protected, and under which forms of the name. */
  readonly terms: ReadonlyMap<RecordId, readonly string[]>;
  readonly extent: Extent;
  readonly coarsenDates: boolean;
  readonly consentElsewhere: readonly RecordId[];
  readonly leftOut: ReadonlySet<RecordId>;
  /** Pages and statements that a person has looked at, by the key of `unitsOf`. */
  readonly seen: ReadonlySet<string>;
}
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
  terms: new Map(),
  extent: 'line',
  coarsenDates: false,
  consentElsewhere: [],
  leftOut: new Set(),
  seen: new Set(),
};

/** `wordFor` names what a label begins with: `Witness`, `Place`. */
export function choiceOf(
  draft: Draft,
  protectable: readonly Protectable[],
  wordFor: (subject: Protectable) => string,
): ExportChoice {
  const { title, recipient, tier, interviews, items, events, links, extent, coarsenDates, consentElsewhere } = draft;
  const protections = protectable.flatMap((subject) => {
    const aliases = draft.terms.get(subject.subject);
    return aliases
      ? [{ subject: subject.subject, kind: subject.kind, canonical: subject.canonical, aliases, word: wordFor(subject) }]
      : [];
  });
  return { title, recipient, tier, interviews, items, events, links, protections, extent, coarsenDates, consentElsewhere };
}

/** In or out of a list. */
export const toggled = (list: readonly RecordId[], id: RecordId): readonly RecordId[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
