// Manifest files of RFC 8493, section 2.1.3: a checksum, two spaces, a path, one file a line.
import type { HashName } from './bagLayout.ts';
import { hashHexLength } from './bagLayout.ts';

export interface Manifest {
  /** Path → lower-case hexadecimal checksum. */
  readonly lines: ReadonlyMap<string, string>;
  /** Exactly as Holdfast writes it: sorted, lower case, one of each. */
  readonly canonical: boolean;
}

/** Line breaks and percent signs in paths are percent-encoded, and nothing else. */
const encodePath = (path: string) => path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
const decodePath = (path: string) => path.replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replaceAll('%25', '%');

export function renderManifest(lines: ReadonlyMap<string, string>): string {
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${encodePath(path)}\n`)
    .join('');
}

/** Reads every line that can be read; what cannot makes it not canonical. */
export function parseManifest(text: string, hash: HashName): Manifest {
  const lines = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, digest, path] = /^([0-9a-fA-F]+)[ \t]+\*?(?:\.\/)?(.+)$/.exec(line) ?? [];
    if (digest?.length === hashHexLength[hash] && path !== undefined) lines.set(decodePath(path), digest.toLowerCase());
  }
  return { lines, canonical: renderManifest(lines) === text };
}
