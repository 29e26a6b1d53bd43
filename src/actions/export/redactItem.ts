// An item as it will leave: a fresh file from pixels or plain text. What cannot be made anew does not leave.
import type { BundleItem, WithheldLine } from '../../bundle/types.ts';
import { utf8, utf8Text } from '../../crypto/encoding.ts';
import type { Box } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { isPdf, isViewableImage } from '../../domain/mediaType.ts';
import type { RecordHead } from '../../domain/record.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { redactImage } from '../../redact/redactImage.ts';
import { redactPdf } from '../../redact/redactPdf.ts';
import { redactText } from '../../redact/redactText.ts';
import type { Find, PageReading, Policy, RedactedPage, Refusal, UserBox } from '../../redact/types.ts';
import type { BlobError } from '../../vault/api.ts';
import type { ActionContext } from '../context.ts';
import { mergedFinds } from './mergedFinds.ts';

export interface ItemRendition {
  readonly item: RecordId;
  readonly title: string;
  readonly mediaType: BundleItem['mediaType'];
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Pages of a PDF in points; a picture is one page in pixels; text has none. */
  readonly pages: readonly RedactedPage[];
  readonly finds: readonly Find[];
  /** What was recognised of it, for the next time. */
  readonly readings: readonly PageReading[];
}
/** What a person decides about one item, beside the policy. */
export interface HandWork {
  readonly userBoxes?: readonly UserBox[];
  /** Pages that a person has read in full. */
  readonly readByPerson?: readonly number[];
  /** Cover every picture: then pages of sound text leave even if a protected name is in a script that cannot be recognised. */
  readonly coverPictures?: boolean;
  /** Cover whole pages that cannot be proved clean, instead of refusing the item. */
  readonly coverUnproved?: boolean;
}
export interface RedactItemOptions extends HandWork {
  readonly searchable?: boolean;
  /** The readings of an earlier rendition of this very item. */
  readonly known?: readonly PageReading[];
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}
export type ItemRefusal = Refusal | BlobError;

export async function redactItem(
  { vault }: Pick<ActionContext, 'vault'>,
  head: RecordHead<'item'>,
  policy: Policy,
  { onProgress, signal, ...hand }: RedactItemOptions = {},
): Promise<Result<ItemRendition, ItemRefusal>> {
  const { blob, mediaType = '' } = head.fields;
  const title = redactText(head.fields.title ?? '', policy).text;
  if (blob === undefined) return err({ type: 'noSuchBlob' });
  if (!isPdf(mediaType) && !isViewableImage(mediaType) && mediaType !== 'text/plain')
    return err({ type: 'notSupported', mediaType });
  const read = await vault.blobs.read(blob);
  if (!read.ok) return read;
  const told = { ...(signal && { signal }), onProgress: ({ done }: { readonly done: number }) => onProgress?.(done) };
  const of = { item: head.id, title };

  if (isPdf(mediaType)) {
    const pdf = await redactPdf(read.value, policy, { ...hand, ...told });
    return pdf.ok ? ok({ ...of, mediaType: 'application/pdf', ...pdf.value }) : pdf;
  }
  if (isViewableImage(mediaType)) {
    const options = { ...told, ...pictureWork(hand) };
    const image = await redactImage(read.value, mediaType, policy, options);
    if (!image.ok) return image;
    const { bytes, widthPx, heightPx, boxes, words, finds, readings } = image.value;
    return ok({
      ...of,
      mediaType: image.value.mediaType,
      bytes,
      finds,
      readings,
      pages: [{ page: 1, widthPt: widthPx, heightPt: heightPx, boxes, words }],
    });
  }
  const text = utf8Text(read.value);
  if (text === null) return err({ type: 'notSupported', mediaType });
  const redacted = redactText(text, policy);
  return ok({
    ...of,
    mediaType: 'text/plain',
    bytes: utf8(redacted.text),
    pages: [],
    finds: mergedFinds(redacted.finds),
    readings: [],
  });
}

/** A picture is one page that is one picture. */
function pictureWork({
  userBoxes = [],
  readByPerson = [],
  coverPictures = false,
  coverUnproved = false,
  known = [],
}: RedactItemOptions) {
  return {
    userBoxes: [...userBoxes.map(({ box }): Box => box), ...(coverPictures ? [wholePage] : [])],
    readByPerson: readByPerson.includes(1),
    coverUnproved,
    known,
  };
}

/** Larger than any page; what reaches over its edge is cut off. */
export const wholePage: Box = { x: 0, y: 0, width: 1e6, height: 1e6 };

/** How the log of a bundle calls the reason. */
export function withheldReason({ type }: ItemRefusal): WithheldLine['reason'] {
  switch (type) {
    case 'encrypted':
    case 'damaged':
    case 'tooLarge':
    case 'notSupported':
    case 'cannotRead':
      return type;
    case 'noSuchBlob':
      return 'damaged';
    default:
      return 'leftOutByHand';
  }
}
