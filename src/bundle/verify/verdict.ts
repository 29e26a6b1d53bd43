// What verification answers. Plain values: the app, the bundle's own page and the terminal show the same verdict.
import type { ZipFault } from '../zip/readZip.ts';

export type FileState =
  /** Every byte as sealed. */
  | { readonly kind: 'intact' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'missing' }
  /** Not part of what was sealed. */
  | { readonly kind: 'added' }
  /** The bytes are those of a sealed file that is missing under its own name. */
  | { readonly kind: 'renamed'; readonly from: string };

export interface FileLine {
  readonly path: string;
  readonly state: FileState;
}

export type SignatureState =
  /** `sealedAt` is vouched for by the signature; null when the trusted comment does not say. */
  | { readonly kind: 'valid'; readonly key: BundleKey; readonly sealedAt: string | null }
  /** It does not belong to these files, or not to this key. */
  | { readonly kind: 'wrong'; readonly key: BundleKey }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

export interface BundleKey {
  /** 112 bits of the SHA-256 of the public key, in groups of four consonants. */
  readonly fingerprint: string;
  /** As minisign shows it. */
  readonly keyId: string;
  /** What `minisign -P` takes. */
  readonly line: string;
}

export interface Verdict {
  /**
   * `exact`: every byte is as sealed. `wrapper`: so is every file, but the ZIP around them is not.
   * `changed`: a file or the signature is not as sealed.
   */
  readonly kind: 'exact' | 'wrapper' | 'changed';
  /** Every file, sealed or found, sorted by path. Paths are shown names: safe for the eye. */
  readonly files: readonly FileLine[];
  readonly faults: readonly ZipFault[];
  readonly signature: SignatureState;
}
export type NotABundle =
  | { readonly type: 'notAZip' }
  /** A ZIP or folder without a bag in it. */
  | { readonly type: 'notABag' };
