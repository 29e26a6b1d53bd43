// Opens an item's original for reading, straight from the sealed chunks: nothing is ever written out to be read.
import type { FieldsOf } from '../domain/dictionary.ts';
import { err, type Result } from '../domain/result.ts';
import { type OpenedPdf, type OpenPdfError, type OpenPdfOptions, openPdf, type PdfRanges } from '../pdf/openPdf.ts';
import type { ActionContext } from './context.ts';

/** An item as far as its bytes go: its head will do. */
interface WithBytes {
  readonly fields: Pick<Partial<FieldsOf<'item'>>, 'blob' | 'sizeBytes'>;
}

/** `undefined` when the item has no bytes. */
export function blobRanges(context: ActionContext, { fields }: WithBytes): PdfRanges | undefined {
  const { blob, sizeBytes } = fields;
  if (blob === undefined || !sizeBytes) return undefined;
  const read = async (offset: number, length: number) => {
    const bytes = await context.vault.blobs.read(blob, { offset, length });
    if (!bytes.ok) throw new Error('A piece of the original could not be read');
    return bytes.value;
  };
  return { sizeBytes, read };
}

export async function openItemPdf(
  context: ActionContext,
  item: WithBytes,
  options?: OpenPdfOptions,
): Promise<Result<OpenedPdf, OpenPdfError>> {
  const ranges = blobRanges(context, item);
  return ranges ? openPdf(ranges, options) : err({ type: 'unreadable' });
}
