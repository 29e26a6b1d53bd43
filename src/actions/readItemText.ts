// Reads the words of an item into its `text` field in the background, so that search finds them.
import type { RecordId } from '../domain/ids.ts';
import { isPdf } from '../domain/mediaType.ts';
import type { RecordView } from '../domain/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type OpenPdfError, openPdf } from '../pdf/openPdf.ts';
import { longestText, readDocumentText } from '../pdf/viewingText.ts';
import type { Cancelled, CommitError, JobOptions } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { blobRanges } from './openItem.ts';

export type ReadTextError = CommitError | OpenPdfError | Cancelled | { readonly type: 'noSuchItem' };

/** Answers how many characters were read; 0 where the item has no text of its own (a scan, a picture) or has been read before. */
export async function readItemText(
  context: ActionContext,
  item: RecordId,
  options: JobOptions = {},
): Promise<Result<number, ReadTextError>> {
  const view = await context.vault.get(item);
  if (view?.kind !== 'item') return err({ type: 'noSuchItem' });
  const { fields } = view as RecordView<'item'>;
  if (fields.text !== undefined || fields.quarantine !== undefined || fields.blob === undefined) return ok(0);
  const text = isPdf(fields.mediaType)
    ? await textOfPdf(context, view as RecordView<'item'>, options)
    : await textOfPlainFile(context, view as RecordView<'item'>);
  if (!text.ok) return text;
  if (text.value.trim() === '') return ok(0);
  const committed = await context.vault.commit({
    action: 'readItemText',
    operations: [{ op: 'put', record: item, field: 'text', value: text.value }],
    undoable: false,
  });
  return committed.ok ? ok(text.value.length) : committed;
}

async function textOfPdf(
  context: ActionContext,
  item: RecordView<'item'>,
  { signal, onProgress }: JobOptions,
): Promise<Result<string, OpenPdfError | Cancelled>> {
  const ranges = blobRanges(context, item);
  if (!ranges) return err({ type: 'unreadable' });
  const opened = await openPdf(ranges, signal ? { signal } : {});
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  try {
    const total = document.numPages;
    const onPage = (done: number) => onProgress?.({ done, total });
    const { text } = await readDocumentText(document, { onPage, ...(signal ? { signal } : {}) });
    return signal?.aborted ? err({ type: 'cancelled' }) : ok(text);
  } finally {
    await close();
  }
}

/** UTF-8 takes at most four bytes a character; a plain file is read that far and cut where the text must end. */
async function textOfPlainFile(
  context: ActionContext,
  { fields }: RecordView<'item'>,
): Promise<Result<string, { readonly type: 'unreadable' }>> {
  if (fields.mediaType !== 'text/plain' || fields.blob === undefined) return ok('');
  const length = Math.min(fields.sizeBytes ?? 0, longestText * 4);
  const bytes = await context.vault.blobs.read(fields.blob, { offset: 0, length });
  return bytes.ok ? ok(new TextDecoder().decode(bytes.value).slice(0, longestText)) : err({ type: 'unreadable' });
}
