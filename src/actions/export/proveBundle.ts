// Holds a finished bundle against the leak gate and turns its report into what a person can act on.
import type { Bundle } from '../../bundle/buildBundle.ts';
import type { BundleContents } from '../../bundle/types.ts';
import { sha1, sha256, sha512 } from '../../crypto/digest.ts';
import type { RecordId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { attackBundle } from '../../redact/gate/attackBundle.ts';
import type { GateReport } from '../../redact/types.ts';
import type { Checked, Gathered } from './gatherContents.ts';
import type { ExportPlan } from './planExport.ts';

/** Why the bundle does not leave: where, through which channel, and which record may be left out to go on. */
export interface Unproved {
  readonly file: string;
  readonly channel: string;
  readonly place: string;
  /** The item whose rendition this file is. */
  readonly item: RecordId | null;
  /** Whose name was found; null where a file could not be read whole. */
  readonly subject: RecordId | null;
}
export type NotProved =
  | { readonly type: 'notProved'; readonly unproved: readonly Unproved[] }
  /** The gate found none of the words that had to be there: nothing was really exported, so nothing was really proved. */
  | { readonly type: 'nothingProved' }
  | { readonly type: 'cancelled' };

export interface ToProve {
  readonly plan: ExportPlan;
  readonly gathered: Gathered;
  readonly checked: Checked;
  readonly bundle: Bundle;
}

export async function proveBundle(
  { plan, gathered, checked, bundle }: ToProve,
  { onProgress, signal }: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal } = {},
): Promise<Result<GateReport, NotProved>> {
  const survivors = publicWords(gathered.contents);
  const files = [...bundle.fileOfItem].flatMap(([id, file]) => {
    const record = gathered.recordOfItem.get(id);
    return record === undefined ? [] : [{ file, record }];
  });
  const report = await attackBundle(bundle.bytes, plan.policy, {
    digest: async (algorithm, bytes) => digests[algorithm](bytes),
    survivors,
    program: bundle.program,
    scriptProven: files.map(({ file }) => file),
    readByPerson: files.flatMap(({ file, record }) => pagesRead(checked, record).map((page) => ({ file, page }))),
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
  if (signal?.aborted) return err({ type: 'cancelled' });
  const itemOf = (named: string) => files.find(({ file }) => named === file || named.startsWith(`${file} `))?.record ?? null;
  const unproved = [
    ...report.leaks.map(({ file, channel, place, subject }): Unproved => ({ file, channel, place, subject, item: itemOf(file) })),
    ...report.unproved.map(
      ({ file, why }): Unproved => ({ file, channel: 'unread', place: why, subject: null, item: itemOf(file) }),
    ),
  ];
  if (unproved.length > 0) return err({ type: 'notProved', unproved });
  return survivors.length > 0 && report.survivors < survivors.length ? err({ type: 'nothingProved' }) : ok(report);
}

const pagesRead = ({ renditions }: Checked, record: RecordId): readonly number[] => {
  const rendition = renditions.get(record);
  return rendition?.kind === 'done' ? rendition.readByPerson : [];
};

const digests = {
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-512': sha512,
} as const;

/** Words that the gate must meet again, or it has not really read the bundle. */
function publicWords({ statements, events, title }: BundleContents): readonly string[] {
  const texts = [title, ...statements.flatMap(({ paragraphs }) => paragraphs), ...events.map((event) => event.title)];
  const words = texts.flatMap((text) => text.match(/\p{L}{4,}/gu) ?? []);
  return [...new Set(words)].slice(0, 12);
}
