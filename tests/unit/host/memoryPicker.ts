// Chromium's file picker over a map: an empty file appears when it is picked, writes go to a swap file, `close` puts it in place.
export interface MemoryPicker {
  readonly files: Map<string, Uint8Array>;
  readonly pick: NonNullable<Window['showSaveFilePicker']>;
  picks: number;
  cancelNext: boolean;
  /** The next write says no with this DOMException. */
  failNextWrite: string | null;
}

export function createMemoryPicker(): MemoryPicker {
  const picker: MemoryPicker = {
    files: new Map(),
    picks: 0,
    cancelNext: false,
    failNextWrite: null,
    async pick({ suggestedName }) {
      picker.picks += 1;
      if (picker.cancelNext) {
        picker.cancelNext = false;
        throw new DOMException('The user aborted a request.', 'AbortError');
      }
      if (!picker.files.has(suggestedName)) picker.files.set(suggestedName, new Uint8Array());
      return fileHandle(picker, suggestedName) as unknown as FileSystemFileHandle;
    },
  };
  return picker;
}

function fileHandle(picker: MemoryPicker, name: string) {
  return {
    getFile: async () => ({ size: picker.files.get(name)?.byteLength ?? 0 }),
    remove: async () => void picker.files.delete(name),
    async createWritable() {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      return {
        async write(chunk: Uint8Array) {
          const problem = picker.failNextWrite;
          picker.failNextWrite = null;
          if (problem) throw new DOMException('', problem);
          chunks.push(new Uint8Array(chunk));
        },
        async close() {
          picker.files.set(name, new Uint8Array(await new Blob(chunks).arrayBuffer()));
        },
        abort: async () => void (chunks.length = 0),
      };
    },
  };
}
