// The chain of each device: entry numbers without gaps, each entry naming the hash of the one before, signed by the key that
// the device's first entry brings, and written after everything that it says it has seen.
import { sha256, sha256Hex } from '../../crypto/digest.ts';
import { concatBytes, fromBase64url } from '../../crypto/encoding.ts';
import { associated } from '../../crypto/seal.ts';
import { sign, verify, verifyingKey } from '../../crypto/sign.ts';
import type { Hlc } from '../../domain/change.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { Seen } from '../records/registers.ts';
import { compareHlc, laterHlc } from './clock.ts';
import { type Entry, entryFromBytes, signatureBytes } from './entry.ts';

export interface Chain {
  readonly entry: number;
  readonly hash: Sha256;
  /** Ed25519 public key, base64url. */
  readonly key: string;
  /** From which entry on, what this device had of others; the last one holds now. */
  readonly seen: readonly (readonly [from: number, seen: Seen])[];
  readonly hlc: Hlc;
}
export type Chains = Readonly<Record<string, Chain>>;

export type ChainFault = 'damaged' | 'repeated' | 'brokenChain' | 'badSignature';

/** What a journal row opens to, before it is held against the chain. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly hash: Sha256;
  /** SHA-256 of the JSON. */
  readonly digest: Uint8Array;
  readonly signed: Uint8Array<ArrayBuffer>;
}

const keys = new Map<string, Promise<CryptoKey | null>>();

/** Public keys are few and no secret: each is read once. */
function keyOf(text: string): Promise<CryptoKey | null> {
  let key = keys.get(text);
  if (key === undefined) {
    const bytes = fromBase64url(text);
    key = bytes === null ? Promise.resolve(null) : verifyingKey(bytes);
    keys.set(text, key);
  }
  return key;
}

const nothing: Seen = {};

/** What the device had of others when it wrote its entry with this number. */
export function seenAt(chain: Chain | undefined, entry: number): Seen {
  for (let at = (chain?.seen.length ?? 0) - 1; at >= 0; at -= 1) {
    const [from, seen] = (chain as Chain).seen[at] as Chain['seen'][number];
    if (from <= entry) return seen;
  }
  return nothing;
}

/** The numbers of every device's last entry. */
export const vectorOf = (chains: Chains): Seen =>
  Object.fromEntries(Object.entries(chains).map(([device, { entry }]) => [device, entry]));

export const latestHlc = (chains: Chains): Hlc =>
  Object.values(chains).reduce<Hlc>((latest, chain) => laterHlc(latest, chain.hlc), { ms: 0, count: 0 });

/** What a device signs: the JSON is hashed once, for the signature and for the chain. */
const signedText = (digest: Uint8Array): Uint8Array => associated('holdfast entry', 1, digest);

const hashOf = async (signature: Uint8Array, digest: Uint8Array): Promise<Sha256> =>
  (await sha256Hex(concatBytes(signature, digest))) as Sha256;

/** Puts the signature into the room before the JSON; answers the hash that the next entry names. */
export async function signEntry(signed: Uint8Array<ArrayBuffer>, key: CryptoKey): Promise<Sha256> {
  const digest = await sha256(signed.subarray(signatureBytes));
  const signature = await sign(key, signedText(digest));
  signed.set(signature);
  return hashOf(signature, digest);
}

/** Null when the bytes are no entry. */
export async function readEntry(signed: Uint8Array<ArrayBuffer>): Promise<ReadEntry | null> {
  const entry = entryFromBytes(signed.subarray(signatureBytes));
  if (entry === null) return null;
  const digest = await sha256(signed.subarray(signatureBytes));
  return { entry, hash: await hashOf(signed.subarray(0, signatureBytes), digest), digest, signed };
}

export async function isSignedBy({ signed, digest }: ReadEntry, key: string | undefined): Promise<boolean> {
  const publicKey = key === undefined ? null : await keyOf(key);
  return publicKey !== null && verify(publicKey, signed.subarray(0, signatureBytes), signedText(digest));
}

/** Null when the entry is the next one of its device after `chains`, and they hold all that it has seen. */
export function faultOfPlace(entry: Entry, chains: Chains): ChainFault | null {
  const before = Object.hasOwn(chains, entry.device) ? chains[entry.device] : undefined;
  if (before !== undefined && entry.entry <= before.entry) return 'repeated';
  if (entry.entry !== (before?.entry ?? 0) + 1 || entry.prev !== (before?.hash ?? null)) return 'brokenChain';
  if (before !== undefined && compareHlc(entry.hlc, before.hlc) < 0) return 'brokenChain';
  const sawOnlyWhatIsThere = Object.entries(entry.seen ?? {}).every(
    ([device, number]) => Object.hasOwn(chains, device) && (chains[device] as Chain).entry >= number,
  );
  return sawOnlyWhatIsThere ? null : 'brokenChain';
}

/** The chain of the entry's device after it. */
export const chainAfter = ({ entry, hash }: Pick<ReadEntry, 'entry' | 'hash'>, before: Chain | undefined): Chain => ({
  entry: entry.entry,
  hash,
  key: before?.key ?? entry.key ?? '',
  seen: entry.seen === undefined ? (before?.seen ?? []) : [...(before?.seen ?? []), [entry.entry, entry.seen]],
  hlc: entry.hlc,
});
