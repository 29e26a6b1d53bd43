// What a bundle is made from: already redacted, nothing that must not leave may reach this folder.
import type { Edtf } from '../domain/fields.ts';

/** Ids in here are fresh random ones of this export, never the vault's. */
export type BundleId = string;

export const tiers = ['court', 'police', 'partner', 'public'] as const;
export type Tier = (typeof tiers)[number];

/** Every text in here has been through the redactor; dates and places are as exact as the policy allows. */
export interface BundleContents {
  readonly title: string;
  readonly recipient: string;
  readonly tier: Tier;
  /** RFC 3339 in UTC, to the second. */
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
  readonly organizations: readonly { readonly id: BundleId; readonly name: string }[];
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
  /** What was left out and why, by type alone: never which one, never its name. */
  readonly withheld: readonly WithheldLine[];
}
export interface WithheldLine {
  readonly type: 'statement' | 'item' | 'event' | 'link';
  readonly reason:
    | 'consentRefused'
    | 'consentWithdrawn'
    | 'consentNotAsked'
    | 'leftOutByHand'
    | 'encrypted'
    | 'damaged'
    | 'tooLarge'
    | 'notSupported'
    | 'cannotRead'
    | 'couldNotProve';
}
export interface BundleStatement {
  readonly id: BundleId;
  readonly title: string;
  readonly date?: string;
  readonly language?: string;
  readonly translatedTo?: string;
  /** Who spoke or took part. */
  readonly people?: readonly BundleId[];
  readonly paragraphs: readonly string[];
  readonly translation?: readonly string[];
}
export const itemExtensions = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'text/plain': 'txt' } as const;
export interface BundleItem {
  readonly id: BundleId;
  readonly title: string;
  /** One of `itemExtensions`: what the redactor writes anew, and nothing else. */
  readonly mediaType: keyof typeof itemExtensions;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages?: number;
}
/** Pages and paragraphs count from 1. */
export interface BundleSource {
  readonly statement?: BundleId;
  readonly item?: BundleId;
  readonly page?: number;
  readonly paragraph?: number;
}
export interface RedactionLine {
  /** The statement, item or record in which something was covered. */
  readonly where: BundleId;
  readonly page?: number;
  readonly reason:
    | 'protectedPerson'
    | 'protectedPlace'
    | 'protectedOrganization'
    | 'protectedIdentifier'
    | 'protectedTerm'
    | 'chosenByHand'
    | 'consent';
  readonly count: number;
}
