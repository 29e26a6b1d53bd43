// What a bundle is made from: already redacted, nothing that must not leave may reach this folder.
import type { Edtf } from '../domain/fields.ts';

/** Ids in here are fresh random ones of this export, never the vault's. */
export type BundleId = string;

export interface BundleContents {
  readonly title: string;
  readonly recipient: string;
  readonly tier: 'court' | 'police' | 'partner' | 'public';
  /** RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly people: readonly {
    readonly id: BundleId;
    readonly name: string;
    readonly roles: readonly string[];
    readonly protected: boolean;
  }[];
  readonly compounds: readonly {
    readonly id: BundleId;
    readonly name: string;
    readonly country?: string;
    readonly area?: string;
  }[];
  readonly statements: readonly BundleStatement[];
  readonly items: readonly BundleItem[];
  readonly events: readonly {
    readonly id: BundleId;
    readonly title: string;
    readonly when?: Edtf;
    readonly place?: BundleId;
    readonly people: readonly BundleId[];
    readonly sources: readonly BundleSource[];
  }[];
  readonly links: readonly {
    readonly id: BundleId;
    readonly from: BundleId;
    readonly to: BundleId;
    readonly relation: string;
    readonly period?: Edtf;
    readonly sources: readonly BundleSource[];
  }[];
  readonly redactions: readonly RedactionLine[];
  /** What was left out and why (consent, refusal, choice), by neutral number and type. */
  readonly withheld: readonly { readonly type: string; readonly reason: string }[];
}
export interface BundleStatement {
  readonly id: BundleId;
  readonly title: string;
  readonly date?: string;
  readonly language?: string;
  readonly paragraphs: readonly string[];
  readonly translation?: readonly string[];
}
export interface BundleItem {
  readonly id: BundleId;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages?: number;
}
export interface BundleSource {
  readonly statement?: BundleId;
  readonly item?: BundleId;
  readonly page?: number;
  readonly paragraph?: number;
}
export interface RedactionLine {
  readonly where: string;
  readonly page?: number;
  readonly reason: 'protectedPerson' | 'protectedPlace' | 'chosenByHand' | 'consent';
  readonly count: number;
}
