// The hash of a source while it streams by: the engine's own where one piece is all, which is faster and beside our thread.
import { type RunningHash, sha256, streamSha256 } from '../../crypto/digest.ts';
import { type Bytes, toHex } from '../../crypto/encoding.ts';
import type { Sha256 } from '../../domain/ids.ts';

export interface SourceHash {
  update(bytes: Uint8Array): void;
  finish(): Promise<Sha256>;
  /** Gives back the memory of a hash that was not finished; nothing otherwise. */
  abandon(): void;
}

export async function createSourceHash(pieces: number): Promise<SourceHash> {
  return pieces === 1 ? hashOfOnePiece() : hashOfMany(await streamSha256());
}

function hashOfOnePiece(): SourceHash {
  let hash: Promise<Bytes> = Promise.reject(new Error('Nothing was hashed'));
  hash.catch(() => undefined);
  return {
    update: (bytes) => {
      hash = sha256(bytes);
    },
    finish: async () => toHex(await hash) as Sha256,
    abandon: () => undefined,
  };
}

function hashOfMany(running: RunningHash): SourceHash {
  let isEnded = false;
  const end = () => {
    isEnded = true;
    return running.finish();
  };
  return {
    update: (bytes) => running.update(bytes),
    finish: async () => toHex(end()) as Sha256,
    abandon: () => {
      if (!isEnded) end();
    },
  };
}
