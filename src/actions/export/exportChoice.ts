// What a person decides before a bundle is made: for whom, what, and whom it protects.
import type { Tier } from '../../bundle/types.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { DateGrain, Extent, PlaceGrain } from '../../redact/types.ts';
import type { ConsentUse } from '../consentUses.ts';

export { type Tier, tiers } from '../../bundle/types.ts';
export type { DateGrain, Extent, PlaceGrain, UserBox } from '../../redact/types.ts';
export { dateGrains, placeGrains } from '../../redact/types.ts';

/** Whom or what to protect, with every form in which it is written. */
export interface Protection {
  readonly subject: RecordId;
  readonly kind: ProtectedKind;
  readonly canonical: string;
  readonly aliases: readonly string[];
  /** What its label begins with, in the language of the bundle: `Witness`, `Place`. Words that stand for nobody have none. */
  readonly word: string | null;
}
/** Records that a bundle names, or labels. */
export const namedKinds = ['person', 'compound', 'organization'] as const;
/** Records that can be protected. */
export const protectedRecords = [...namedKinds, 'identifier'] as const;
/** Beside records: places that are only words of a record, and whatever words a person adds. */
export const protectedKinds = [...protectedRecords, 'place', 'term'] as const;
export type ProtectedKind = (typeof protectedKinds)[number];

/** What stands for words that belong to no record, through one export. */
export const wordsSubject = (kind: 'place' | 'term', words: string): RecordId => `${kind} ${words}` as RecordId;
export const isRecordSubject = ({ kind }: Pick<Protection, 'kind'>): boolean =>
  protectedRecords.some((record) => record === kind);

export interface ExportChoice {
  readonly title: string;
  readonly recipient: string;
  readonly tier: Tier;
  readonly interviews: readonly RecordId[];
  readonly items: readonly RecordId[];
  readonly events: readonly RecordId[];
  readonly links: readonly RecordId[];
  readonly protections: readonly Protection[];
  readonly extent: Extent;
  readonly dates: DateGrain;
  readonly places: PlaceGrain;
  /** Redacted pages of sound text keep their words, so that they can be searched and read aloud. */
  readonly searchable: boolean;
  /** Interviews whose consent for this use the exporting person vouches for: it is on record elsewhere. Never lifts a refusal. */
  readonly consentElsewhere: readonly RecordId[];
}

/** The use that a bundle of this tier needs consent for. */
export const useOfTier: Readonly<Record<Tier, ConsentUse>> = {
  court: 'shareCourt',
  police: 'sharePolice',
  partner: 'shareNgo',
  public: 'media',
};
