// What a person decides before a bundle is made: for whom, what, and whom it protects.
import type { Tier } from '../../bundle/types.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Extent } from '../../redact/types.ts';
import type { ConsentUse } from '../consentUses.ts';

export { type Tier, tiers } from '../../bundle/types.ts';
export type { Extent, UserBox } from '../../redact/types.ts';

/** One person, place or organization to be protected, with every form in which it is written. */
export interface Protection {
  readonly subject: RecordId;
  readonly kind: ProtectedKind;
  readonly canonical: string;
  readonly aliases: readonly string[];
  /** What its label begins with, in the language of the bundle: `Witness`, `Place`. */
  readonly word: string;
}
export const protectedKinds = ['person', 'compound', 'organization'] as const;
export type ProtectedKind = (typeof protectedKinds)[number];

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
  readonly coarsenDates: boolean;
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
