// Saves a stream to a file that the person chooses, piece by piece, with progress and a way to stop. Whatever goes wrong,
// nothing usable stands under the file's name.
import { err, ok, type Result } from '../domain/result.ts';
import { type Host, longestChunkBytes, type SaveBeginError, type SaveHandle, type SaveKind } from './contract.ts';

export type Saving = Pick<Host, 'saveBegin' | 'saveWrite' | 'saveFinish' | 'saveAbort'>;
export interface SaveOptions {
  readonly onProgress?: (doneBytes: number) => void;
  readonly signal?: AbortSignal;
}
export interface StreamToSave<E> {
  readonly suggestedName: string;
  readonly kind: SaveKind;
  /** Called once the place is chosen, so that nothing is made that nobody keeps. */
  readonly open: () => Promise<Result<ReadableStream<Uint8Array>, E>>;
}
export type SaveStreamError<E> =
  | SaveBeginError
  /** The stream itself broke off. */
  | { readonly type: 'sourceFailed' }
  | E;

/** Call it straight from the click: in a browser the file dialog needs a fresh gesture. Answers how many bytes were saved. */
export async function saveStream<E>(
  host: Saving,
  { suggestedName, kind, open }: StreamToSave<E>,
  options: SaveOptions = {},
): Promise<Result<{ readonly bytes: number }, SaveStreamError<E>>> {
  const begun = await host.saveBegin(suggestedName, kind);
  if (!begun.ok) return begun;
  const { handle } = begun.value;
  let saved = false;
  try {
    const opened = await open();
    const written = opened.ok ? await write(host, handle, opened.value, options) : opened;
    const finished = written.ok ? await host.saveFinish(handle) : written;
    saved = finished.ok;
    return finished.ok ? written : finished;
  } finally {
    if (!saved) await host.saveAbort(handle);
  }
}

async function write(
  host: Saving,
  handle: SaveHandle,
  stream: ReadableStream<Uint8Array>,
  { onProgress, signal }: SaveOptions,
): Promise<Result<{ readonly bytes: number }, SaveStreamError<never>>> {
  const reader = stream.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  let bytes = 0;
  try {
    for (;;) {
      const next = await reader.read().catch(() => null);
      if (signal?.aborted) return err({ type: 'cancelled' });
      if (!next) return err({ type: 'sourceFailed' });
      if (next.done) return ok({ bytes });
      for (const piece of pieces(next.value)) {
        if (signal?.aborted) return err({ type: 'cancelled' });
        const wrote = await host.saveWrite(handle, piece);
        if (!wrote.ok) return wrote;
        bytes += piece.byteLength;
        onProgress?.(bytes);
      }
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Pieces in buffers of their own: a view would take its whole buffer along over the border. */
function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.byteLength; at += longestChunkBytes) {
    const piece = chunk.subarray(at, at + longestChunkBytes);
    yield piece.byteLength === piece.buffer.byteLength ? piece : piece.slice();
  }
}
