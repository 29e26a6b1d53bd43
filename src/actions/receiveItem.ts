// A file becomes an item: its bytes go into the vault as received, then one change says what they are and where from.
import type { Operation } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import { isPdf, sniffBytes, sniffMediaType } from '../domain/mediaType.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { openPdf } from '../pdf/openPdf.ts';
import type { Cancelled, CommitError, JobOptions, StoredBlob } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { toLocalTime } from './localTime.ts';
import { nextReferenceNumber, referenceOf } from './nextReference.ts';

export interface ReceivedFile {
  readonly bytes: Blob;
  readonly name: string;
  /** Who handed it over; custody begins here. */
  readonly receivedFrom?: string;
  /** By hand, by post, by a messenger … */
  readonly receivedHow?: string;
  /** RFC 3339 with offset; now when left out. */
  readonly receivedAt?: string;
  readonly notes?: string;
  /** Captured in passing: it waits in the Inbox until somebody sorts it. */
  readonly unsorted?: true;
}

/** Why an item is kept apart until a person has looked. The bytes are kept as received in every case. */
export type Quarantine = 'empty' | 'encrypted' | 'damaged' | 'executable' | 'notWhatItsNameSays';

export type Received =
  | { readonly kind: 'item'; readonly item: RecordId; readonly quarantine: Quarantine | null }
  /** The same bytes are in the vault already; no second item was made. */
  | { readonly kind: 'duplicate'; readonly item: RecordId };

export type ReceiveError = CommitError | Cancelled | { readonly type: 'unreadable' };

export type Stored = Awaited<ReturnType<ActionContext['vault']['blobs']['put']>>;

/** The bytes alone. They may be on their way while the item before them is still being made; `receiveItem` makes the item. */
export const storeBytes = ({ vault }: ActionContext, { bytes }: ReceivedFile, options: JobOptions = {}): Promise<Stored> =>
  vault.blobs.put(bytes, options);

export async function receiveItem(
  context: ActionContext,
  file: ReceivedFile,
  options: JobOptions = {},
  storing: Promise<Stored> = storeBytes(context, file, options),
): Promise<Result<Received, ReceiveError>> {
  const stored = await storing;
  if (!stored.ok) return stored;
  const known = await itemWithBytes(context, stored.value);
  if (known) return ok({ kind: 'duplicate', item: known });
  const found = await examine(file, options.signal);
  if (options.signal?.aborted) return err({ type: 'cancelled' });
  return makeItem(context, file, stored.value, found);
}

async function itemWithBytes(context: ActionContext, stored: StoredBlob): Promise<RecordId | undefined> {
  const inCase = context.activeCase ? { inCase: context.activeCase } : {};
  const { rows } = await context.vault.list({ kind: 'item', ...inCase, where: { sha256: stored.sha256 }, limit: 1 });
  return rows[0]?.id;
}

interface Examined {
  readonly mediaType: string;
  readonly pages?: number;
  readonly quarantine: Quarantine | null;
}

async function examine({ bytes, name }: ReceivedFile, signal: AbortSignal | undefined): Promise<Examined> {
  const head = new Uint8Array(await bytes.slice(0, sniffBytes).arrayBuffer());
  const mediaType = sniffMediaType(head);
  if (mediaType === 'application/x-empty') return { mediaType, quarantine: 'empty' };
  if (mediaType === 'application/x-executable') return { mediaType, quarantine: 'executable' };
  if (isPdf(mediaType)) return { mediaType, ...(await examinePdf(bytes, signal)) };
  return { mediaType, quarantine: /\.pdf$/i.test(name) ? 'notWhatItsNameSays' : null };
}

async function examinePdf(bytes: Blob, signal: AbortSignal | undefined): Promise<Omit<Examined, 'mediaType'>> {
  const read = async (offset: number, length: number) => new Uint8Array(await bytes.slice(offset, offset + length).arrayBuffer());
  const opened = await openPdf({ sizeBytes: bytes.size, read }, signal ? { signal } : {});
  if (!opened.ok) return { quarantine: opened.error.type === 'encrypted' ? 'encrypted' : 'damaged' };
  const pages = opened.value.document.numPages;
  await opened.value.close();
  return { pages, quarantine: null };
}

async function makeItem(
  context: ActionContext,
  file: ReceivedFile,
  stored: StoredBlob,
  { mediaType, pages, quarantine }: Examined,
): Promise<Result<Received, CommitError>> {
  const [id] = await context.vault.newIds(1);
  if (!id) throw new Error('The vault gave no id');
  const custody = {
    receivedAt: file.receivedAt ?? toLocalTime(context.clock()),
    ...(file.receivedFrom ? { receivedFrom: file.receivedFrom } : {}),
    ...(file.receivedHow ? { receivedHow: file.receivedHow } : {}),
    ...(file.notes ? { notes: file.notes } : {}),
  };
  const operations: Operation[] = [
    ...recordOperations(id, 'item', {
      cases: openCases(context),
      reference: referenceOf('item', await nextReferenceNumber(context, 'item')),
      title: titleOf(file.name),
      originalName: file.name,
      mediaType,
      ...stored,
      ...custody,
      ...(pages === undefined ? {} : { pages }),
      ...(quarantine === null ? {} : { quarantine }),
      ...(file.unsorted ? { unsorted: true } : {}),
    }),
    { op: 'attach', record: id, ...stored },
  ];
  const committed = await context.vault.commit({ action: 'receiveItem', operations });
  return committed.ok ? ok({ kind: 'item', item: id, quarantine }) : committed;
}

/** The file's name without its extension; a name that is nothing else stays whole. */
const titleOf = (name: string): string => name.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '');
