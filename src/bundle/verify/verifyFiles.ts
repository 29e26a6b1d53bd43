// Checks the files of a bag against its manifests and its signature. Four manifests vouch for one another, so that damage to a
// manifest is told apart from damage to the files it lists.
import { toHex, utf8Text } from '../../crypto/encoding.ts';
import type { Result } from '../../domain/result.ts';
import { err, ok } from '../../domain/result.ts';
import {
  declaration,
  type HashName,
  hashNames,
  manifestName,
  payload,
  publicKeyName,
  signatureName,
  signedName,
  tagManifestName,
  unlistedNames,
} from '../bag/bagLayout.ts';
import { type Manifest, parseManifest, renderManifest } from '../bag/manifest.ts';
import { shownName } from '../zip/entryName.ts';
import type { VerifyPrimitives } from './primitives.ts';
import { readSignature } from './readSignature.ts';
import type { FileLine, FileState, NotABundle, SignatureState } from './verdict.ts';

/** A file of an unpacked bag, or of a ZIP. Paths use `/`. */
export interface BagFile {
  readonly path: string;
  read(): Promise<Uint8Array> | Uint8Array;
}
type Digests = Readonly<Record<HashName, string>>;
type Found = ReadonlyMap<string, Digests>;
type Claims = Readonly<Record<HashName, Manifest | null>>;

export interface FilesVerdict {
  readonly files: readonly FileLine[];
  readonly signature: SignatureState;
}

export async function verifyFiles(
  all: readonly BagFile[],
  primitives: VerifyPrimitives,
): Promise<Result<FilesVerdict, NotABundle>> {
  const base = baseOf(all.map(({ path }) => path));
  const files = new Map(all.map((file) => [file.path.startsWith(base) ? file.path.slice(base.length) : `../${file.path}`, file]));
  const known = [...files.keys()].filter((path) => path.startsWith(payload) || isTagName(path));
  if (known.length === 0 || !known.some(isTagName)) return err({ type: 'notABag' });

  const found = await digestAll(files, primitives);
  const bytesOf = async (path: string) => (await files.get(path)?.read()) ?? null;
  const claimsOf = async (name: (hash: HashName) => string): Promise<Claims> => ({
    sha256: await manifestFrom(await bytesOf(name('sha256')), 'sha256'),
    sha512: await manifestFrom(await bytesOf(name('sha512')), 'sha512'),
  });

  const signed = await bytesOf(signedName);
  const { state: signature, canonical } = await readSignature(
    { signed, signature: await bytesOf(signatureName), publicKey: await bytesOf(publicKeyName) },
    primitives,
  );
  const states = new Map<string, FileState>();
  const tagClaims = await claimsOf(tagManifestName);
  const tags = judge(tagClaims, found, signature.kind === 'valid' ? ['sha256'] : hashNames);
  for (const [path, state] of tags) states.set(path, state);
  for (const hash of hashNames) states.set(tagManifestName(hash), tagManifestState(hash, tagClaims, tags, found, signature));
  states.set(signatureName, signatureFileState(signature, canonical, states));

  const manifests = await claimsOf(manifestName);
  const trusted = hashNames.filter((hash) => states.get(manifestName(hash))?.kind === 'intact');
  for (const [path, state] of judge(manifests, found, trusted.length > 0 ? trusted : hashNames)) states.set(path, state);
  for (const path of found.keys()) {
    if (!states.has(path) || !listedWhereItMust(path, tagClaims, manifests, trusted)) states.set(path, { kind: 'added' });
  }
  findRenamed(states, found, [tagClaims, manifests]);
  await findRenamedSeals(states, files, found, { signature, primitives });
  const lines = [...states].map(([path, state]): FileLine => ({ path: shownName(path), state: shownState(state) }));
  return ok({ files: lines.sort((a, b) => (a.path < b.path ? -1 : 1)), signature });
}

const isTagName = (path: string) =>
  path === declaration || unlistedNames.includes(path) || hashNames.some((hash) => path === manifestName(hash));

/** The folder that holds the bag: the commonest first folder, unless the bag lies bare. */
function baseOf(paths: readonly string[]): string {
  if (paths.some((path) => path === declaration) || paths.filter((path) => path.startsWith(payload)).length * 2 > paths.length)
    return '';
  const counts = new Map<string, number>();
  for (const path of paths) {
    const first = path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '';
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

async function digestAll(files: ReadonlyMap<string, BagFile>, { hashes }: VerifyPrimitives): Promise<Found> {
  const found = new Map<string, Digests>();
  for (const [path, file] of files) {
    const bytes = await file.read();
    found.set(path, { sha256: toHex(await hashes.sha256(bytes)), sha512: toHex(await hashes.sha512(bytes)) });
  }
  return found;
}

const manifestFrom = (bytes: Uint8Array | null, hash: HashName): Manifest | null =>
  bytes === null ? null : parseManifest(utf8Text(bytes) ?? '', hash);

/** A listed file is intact when every manifest that counts says so, or, while it is open which manifest to believe, when one does. */
function judge(claims: Claims, found: Found, counts: readonly HashName[]): ReadonlyMap<string, FileState> {
  const listed = new Set(counts.flatMap((hash) => [...(claims[hash]?.lines.keys() ?? [])]));
  const states = new Map<string, FileState>();
  for (const path of listed) {
    const digests = found.get(path);
    const says = counts.flatMap((hash) => {
      const claim = claims[hash]?.lines.get(path);
      return claim === undefined ? [] : [claim === digests?.[hash]];
    });
    if (!digests) {
      if (says.length === counts.filter((hash) => claims[hash]).length) states.set(path, { kind: 'missing' });
    } else states.set(path, { kind: says.includes(true) ? 'intact' : 'damaged' });
  }
  return states;
}

/** A tag manifest is damaged when it disagrees with files that the other one, or the signature, vouches for. */
function tagManifestState(
  hash: HashName,
  claims: Claims,
  tags: ReadonlyMap<string, FileState>,
  found: Found,
  signature: SignatureState,
): FileState {
  const manifest = claims[hash];
  if (!manifest) return { kind: 'missing' };
  if (tagManifestName(hash) === signedName && signature.kind === 'valid') return { kind: 'intact' };
  const other = claims[hash === 'sha256' ? 'sha512' : 'sha256'];
  const disagrees = [...tags].some(
    ([path, state]) => state.kind === 'intact' && manifest.lines.get(path) !== found.get(path)?.[hash],
  );
  const lists = other?.canonical ? [...manifest.lines.keys()].some((path) => !other.lines.has(path)) : false;
  return { kind: manifest.canonical && !disagrees && !lists ? 'intact' : 'damaged' };
}

/** The signature's own file is to blame when nothing it vouches for is. */
function signatureFileState(signature: SignatureState, canonical: boolean, states: ReadonlyMap<string, FileState>): FileState {
  if (signature.kind === 'missing') return { kind: 'missing' };
  if (signature.kind === 'valid') return { kind: canonical ? 'intact' : 'damaged' };
  const explained = [signedName, publicKeyName].some((path) => states.get(path)?.kind !== 'intact');
  return { kind: explained && canonical ? 'intact' : 'damaged' };
}

function listedWhereItMust(path: string, tags: Claims, manifests: Claims, trusted: readonly HashName[]): boolean {
  if (unlistedNames.includes(path)) return true;
  const claims = path.startsWith(payload) ? manifests : tags;
  const counts = path.startsWith(payload) && trusted.length > 0 ? trusted : hashNames;
  return counts.some((hash) => claims[hash]?.lines.has(path));
}

/** An added file with the bytes of a missing one is that file under another name. */
function findRenamed(states: Map<string, FileState>, found: Found, claims: readonly Claims[]): void {
  const before = [...states];
  for (const [path, state] of before) {
    if (state.kind !== 'missing') continue;
    const wanted = claims.map(({ sha256, sha512 }) => ({ sha256: sha256?.lines.get(path), sha512: sha512?.lines.get(path) }));
    const now = [...states].find(
      ([other, { kind }]) => kind === 'added' && wanted.some((hash) => isOneOf(found.get(other), hash)),
    );
    if (!now) continue;
    states.delete(path);
    states.set(now[0], { kind: 'renamed', from: path });
  }
}
const isOneOf = (
  digests: Digests | undefined,
  wanted: { readonly sha256: string | undefined; readonly sha512: string | undefined },
) => digests !== undefined && (digests.sha256 === wanted.sha256 || digests.sha512 === wanted.sha512);

/** The tag manifests and the signature are in no manifest: they are known again by what they must say. */
async function findRenamedSeals(
  states: Map<string, FileState>,
  files: ReadonlyMap<string, BagFile>,
  found: Found,
  { signature, primitives }: { readonly signature: SignatureState; readonly primitives: VerifyPrimitives },
): Promise<void> {
  const before = [...states];
  for (const [path, state] of before) {
    if (state.kind !== 'added') continue;
    const bytes = (await files.get(path)?.read()) ?? new Uint8Array();
    for (const hash of hashNames) {
      const name = tagManifestName(hash);
      if (states.get(name)?.kind !== 'missing' || !isManifestOver(utf8Text(bytes) ?? '', hash, found)) continue;
      states.delete(name);
      states.set(path, { kind: 'renamed', from: name });
    }
    if (signature.kind !== 'missing' || states.get(signatureName)?.kind !== 'missing') continue;
    const read = async (name: string) => (await files.get(name)?.read()) ?? null;
    const seal = await readSignature(
      { signed: await read(signedName), signature: bytes, publicKey: await read(publicKeyName) },
      primitives,
    );
    if (seal.state.kind !== 'valid') continue;
    states.delete(signatureName);
    states.set(path, { kind: 'renamed', from: signatureName });
  }
}

function isManifestOver(text: string, hash: HashName, found: Found): boolean {
  const { lines, canonical } = parseManifest(text, hash);
  return (
    canonical &&
    lines.has(declaration) &&
    [...lines].every(([path, digest]) => found.get(path)?.[hash] === digest) &&
    renderManifest(lines) === text
  );
}

const shownState = (state: FileState): FileState =>
  state.kind === 'renamed' ? { ...state, from: shownName(state.from) } : state;
