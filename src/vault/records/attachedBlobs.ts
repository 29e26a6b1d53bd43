// The blobs that the records of a vault say came to stay.
import type { BlobId, Sha256 } from '../../domain/ids.ts';
import type { StoredBlob } from '../api.ts';
import type { Records } from './records.ts';

export function attachedBlobs(records: Records): readonly StoredBlob[] {
  const attached: StoredBlob[] = [];
  for (const id of records.ofKind('item')) {
    const { blob, sha256, sizeBytes } = (records.heads.get(id)?.fields ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof blob !== 'string' || typeof sha256 !== 'string' || typeof sizeBytes !== 'number') continue;
    attached.push({ blob: blob as BlobId, sha256: sha256 as Sha256, sizeBytes });
  }
  return attached;
}
