// Reads every stored blob again and names what is wrong: against the journal, which knows what must be there, and against
// what nobody put there.
import type { BlobId } from '../../domain/ids.ts';
import type { Finding, StoredBlob } from '../api.ts';
import {
  type BlobInfo,
  type BlobVault,
  isInfo,
  nameOfBlob,
  type OpenBlob,
  openBlob,
  openRow,
  type StartInfo,
} from './blobVault.ts';
import { progressAfter, segmentSpan } from './layout.ts';
import { blobFinding, readSpan } from './readChunks.ts';

/** `attached`: what the journal says came to stay. `step` runs after each segment with the bytes read, and may throw to end it. */
export async function checkBlobs(
  vault: BlobVault,
  attached: readonly StoredBlob[],
  step: (doneBytes: number) => void = () => undefined,
): Promise<readonly Finding[]> {
  const rows = await readRows(vault);
  const findings = [...rows.findings];
  const blobs = new Set<BlobId>([...attached.map(({ blob }) => blob), ...[...rows.infos.values()].map(({ blob }) => blob)]);
  const names = new Set<string>();
  let done = 0;
  for (const blob of blobs) {
    const name = await nameOfBlob(vault, blob);
    names.add(name);
    const opened = await openBlob(vault, blob);
    if (opened === 'missing') findings.push(blobFinding(name, null, 'missing'));
    if (typeof opened === 'string') continue;
    findings.push(...(await checkSegments(vault, opened, (bytes) => step(done + bytes))));
    findings.push(...checkStart(opened, rows.starts));
    done += opened.info.sizeBytes;
  }
  for (const stored of attached) findings.push(...againstJournal(stored, rows.infos, await nameOfBlob(vault, stored.blob)));
  for (const { partial } of rows.starts.values()) if (partial !== null) names.add(await nameOfBlob(vault, partial.blob));
  const unknown = (await vault.rows.segmentNames()).filter((name) => !names.has(name));
  return [...findings, ...unknown.map((name) => blobFinding(name, null, 'unexpected'))];
}

interface Rows {
  readonly infos: ReadonlyMap<string, BlobInfo>;
  readonly starts: ReadonlyMap<string, StartInfo>;
  readonly findings: readonly Finding[];
}

async function readRows(vault: BlobVault): Promise<Rows> {
  const infos = new Map<string, BlobInfo>();
  const starts = new Map<string, StartInfo>();
  const findings: Finding[] = [];
  for (const name of await vault.rows.rowNames()) {
    const sealed = await vault.rows.row(name);
    const row = sealed === undefined ? null : await openRow(vault, name, sealed);
    if (row === null) findings.push(blobFinding(name, null, 'damaged'));
    else if (isInfo(row)) infos.set(name, row);
    else starts.set(name, row);
  }
  return { infos, starts, findings };
}

async function checkSegments(vault: BlobVault, blob: OpenBlob, step: (doneBytes: number) => void): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let segment = 0; segment < blob.layout.segments; segment += 1) {
    const span = segmentSpan(blob.layout, segment);
    const read = await readSpan(vault, blob, span);
    if (!read.ok) findings.push(read.error);
    step(progressAfter(blob.layout, span.to).done);
  }
  const places = new Set<unknown>(Array.from({ length: blob.layout.segments }, (_, segment) => segment));
  const beyond = (await vault.rows.segmentNumbers(blob.name)).filter((number) => !places.has(number));
  return [...findings, ...beyond.map((number) => blobFinding(`${blob.name}/${String(number)}`, null, 'unexpected'))];
}

function checkStart({ info }: OpenBlob, starts: Rows['starts']): readonly Finding[] {
  const start = starts.get(info.start);
  if (start === undefined) return [blobFinding(info.start, null, 'missing')];
  return start.blobs.includes(info.blob) ? [] : [blobFinding(info.start, null, 'olderThanKnown')];
}

function againstJournal(stored: StoredBlob, infos: Rows['infos'], name: string): readonly Finding[] {
  const info = infos.get(name);
  if (info === undefined) return [];
  return info.sha256 === stored.sha256 && info.sizeBytes === stored.sizeBytes ? [] : [blobFinding(name, null, 'swapped')];
}
