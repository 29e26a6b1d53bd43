import { toHex, utf8 } from '../../crypto/encoding.ts';
import type { ZipFile } from '../zip/packZip.ts';
import {
  declaration,
  declarationText,
  type HashName,
  hashNames,
  info,
  manifestName,
  payload,
  publicKeyName,
  signatureName,
  signedName,
  tagManifestName,
  trustedCommentFor,
} from './bagLayout.ts';
import { renderManifest } from './manifest.ts';

export type Hashes = Readonly<Record<HashName, (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array>>;

/** Who seals: the app's signing key, which never leaves `src/crypto`. */
export interface BundleSigner {
  /** The minisign public key file. */
  readonly publicKeyFile: string;
  /** The one line `minisign -P` takes. */
  readonly publicKeyLine: string;
  /** Groups for reading aloud. */
  readonly fingerprint: string;
  /** A minisign signature file over the bytes, with this trusted comment. */
  sign(bytes: Uint8Array, trustedComment: string): Promise<string>;
}

/**
 * Payload files (paths from `data/` on) to the files of a complete, signed bag, sorted by name.
 * `sealedAt` is RFC 3339 in UTC to the second.
 */
export async function buildBag(
  files: readonly ZipFile[],
  { hashes, signer, sealedAt }: { readonly hashes: Hashes; readonly signer: BundleSigner; readonly sealedAt: string },
): Promise<readonly ZipFile[]> {
  const tags: ZipFile[] = [
    { name: declaration, bytes: utf8(declarationText) },
    { name: info, bytes: utf8(infoText(files, sealedAt)) },
    { name: publicKeyName, bytes: utf8(signer.publicKeyFile) },
  ];
  for (const hash of hashNames) tags.push({ name: manifestName(hash), bytes: await manifestOf(files, hashes[hash]) });
  const over: ZipFile[] = [];
  for (const hash of hashNames) over.push({ name: tagManifestName(hash), bytes: await manifestOf(tags, hashes[hash]) });
  const signed = over.find(({ name }) => name === signedName);
  if (!signed) throw new Error('The tag manifest to be signed is missing');
  const signature = await signer.sign(signed.bytes, trustedCommentFor(sealedAt));
  return [...files, ...tags, ...over, { name: signatureName, bytes: utf8(signature) }].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function manifestOf(files: readonly ZipFile[], hash: Hashes[HashName]): Promise<Uint8Array> {
  const lines = new Map<string, string>();
  for (const { name, bytes } of files) lines.set(name, toHex(await hash(bytes)));
  return utf8(renderManifest(lines));
}

/** No sender, no recipient, no description: only what the format asks for. */
function infoText(files: readonly ZipFile[], sealedAt: string): string {
  const held = files.filter(({ name }) => name.startsWith(payload));
  const octets = held.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return `Bag-Software-Agent: Holdfast\nBagging-Date: ${sealedAt.slice(0, 10)}\nPayload-Oxum: ${octets}.${held.length}\n`;
}
