// Names and fixed texts of a Holdfast bag (RFC 8493, BagIt 1.0). docs/bundle-format.md tells the whole format.

/** The bag's base directory inside the ZIP: the same in every bundle, so that it says nothing. */
export const baseDirectory = 'bundle/';
export const payload = 'data/';

export const declaration = 'bagit.txt';
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const info = 'bag-info.txt';
export const publicKeyName = 'signing-key.pub';

/** Each hash has a manifest over the payload and a tag manifest over the tag files. */
export const hashNames = ['sha256', 'sha512'] as const;
export type HashName = (typeof hashNames)[number];
export const hashHexLength: Readonly<Record<HashName, number>> = { sha256: 64, sha512: 128 };
export const manifestName = (hash: HashName) => `manifest-${hash}.txt` as const;
export const tagManifestName = (hash: HashName) => `tagmanifest-${hash}.txt` as const;

/** What the signature is over: it names the hash of every tag file, and those the hash of every file of the payload. */
export const signedName = tagManifestName('sha256');
export const signatureName = `${signedName}.minisig` as const;
export const untrustedComment = 'signature over tagmanifest-sha256.txt by the key in signing-key.pub';

export const trustedCommentFor = (sealedAt: string) => `Holdfast bundle 1, sealed ${sealedAt}, file ${signedName}`;
/** The moment of sealing as the signature vouches for it, RFC 3339 in UTC. */
export const sealedAtOf = (trustedComment: string): string | null =>
  /^Holdfast bundle 1, sealed (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z), file /.exec(trustedComment)?.[1] ?? null;

/** Files that no manifest can list: the tag manifests themselves and the signature. */
export const unlistedNames: readonly string[] = [...hashNames.map(tagManifestName), signatureName];
