// Saving a file from a plain Chromium: through the file picker where the browser has one, else as a download. Both put the
// file under its name only when it is whole.
import { err, ok, type Result } from '../domain/result.ts';
import { type SaveBeginError, type SaveError, type SaveKind, saveKinds } from './contract.ts';

export interface BrowserSave {
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abort(): Promise<void>;
}

interface SavePickerOptions {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}
type SavePicker = (options: SavePickerOptions) => Promise<FileSystemFileHandle>;
/** Chromium's own call, not in the standard types yet. */
type RemovableHandle = FileSystemFileHandle & { remove?(): Promise<void> };

declare global {
  interface Window {
    showSaveFilePicker?: SavePicker;
  }
}

const nameOf = (problem: unknown) => (problem instanceof DOMException ? problem.name : '');

/** What the File System Access API and Blob say when writing fails. */
export function toSaveError(problem: unknown): SaveError {
  switch (nameOf(problem)) {
    case 'QuotaExceededError':
      return { type: 'diskFull' };
    case 'NotFoundError':
    case 'InvalidStateError':
      return { type: 'removed' };
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return { type: 'denied' };
    default:
      return { type: 'failed' };
  }
}

export async function beginSave(suggestedName: string, kind: SaveKind): Promise<Result<BrowserSave, SaveBeginError>> {
  const pick = window.showSaveFilePicker;
  if (!pick) return ok(downloadSave(suggestedName, kind));
  const { extension, mediaType } = saveKinds[kind];
  const types = kind === 'original' ? [] : [{ accept: { [mediaType]: [`.${extension}`] } }];
  try {
    return ok(await pickedSave(await pick.call(window, { suggestedName, types })));
  } catch (problem) {
    if (nameOf(problem) === 'AbortError') return err({ type: 'cancelled' });
    // No fresh gesture any more: the long work is done, and a download still saves it.
    if (nameOf(problem) === 'SecurityError') return ok(downloadSave(suggestedName, kind));
    return err(toSaveError(problem));
  }
}

/** Chromium writes into a swap file beside the target and moves it there on close. */
async function pickedSave(handle: RemovableHandle): Promise<BrowserSave> {
  const wasEmpty = (await handle.getFile()).size === 0;
  const stream = await handle.createWritable();
  return {
    write: (chunk) => stream.write(new Uint8Array(chunk)),
    finish: () => stream.close(),
    async abort() {
      await stream.abort().catch(() => undefined);
      // The picker made an empty file of that name; one that was there before keeps its bytes.
      if (wasEmpty) await handle.remove?.().catch(() => undefined);
    },
  };
}

function downloadSave(name: string, kind: SaveKind): BrowserSave {
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  return {
    async write(chunk) {
      chunks.push(new Uint8Array(chunk));
    },
    async finish() {
      const address = URL.createObjectURL(new Blob(chunks, { type: saveKinds[kind].mediaType }));
      chunks = [];
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The download reads the Blob after the click; a minute later it has it.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    async abort() {
      chunks = [];
    },
  };
}
