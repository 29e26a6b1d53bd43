// Frames out of a backup file, each opened at its number; what is wrong is named by its place.
import { openChunk } from '../../crypto/chunks.ts';
import type { Bytes } from '../../crypto/encoding.ts';
import { type Frame, frameFromBytes, mostFrameBytes, uint32At } from './frames.ts';

/** The file cannot be restored: it is damaged, cut off or mixed at this place. */
export class DamagedBackup extends Error {
  readonly part: string;
  constructor(part: string) {
    super('A backup is damaged');
    this.part = part;
  }
}

export interface NumberedFrame {
  readonly number: number;
  readonly frame: Frame;
  /** Where the frame ends in the file. Bytes. */
  readonly end: number;
}

/** From `begin` to the end of the file, whose last frame says that it is the last. Throws `DamagedBackup`. */
export async function* readFrames(file: Blob, begin: number, key: CryptoKey): AsyncGenerator<NumberedFrame> {
  if (begin === file.size) throw new DamagedBackup('frame 0');
  let at = begin;
  for (let number = 0; at < file.size; number += 1) {
    const sealed = await readSealed(file, at, number);
    const end = at + 4 + sealed.length;
    const frame = frameFromBytes(await openFrame(key, number, end === file.size, sealed));
    if (frame === null) throw new DamagedBackup(`frame ${number}`);
    yield { number, frame, end };
    at = end;
  }
}

async function readSealed(file: Blob, at: number, number: number): Promise<Bytes> {
  const length = new Uint8Array(await file.slice(at, at + 4).arrayBuffer());
  if (length.length < 4) throw new DamagedBackup(`frame ${number}`);
  const sealedLength = uint32At(length, 0);
  if (sealedLength > mostFrameBytes || at + 4 + sealedLength > file.size) throw new DamagedBackup(`frame ${number}`);
  return new Uint8Array(await file.slice(at + 4, at + 4 + sealedLength).arrayBuffer());
}

async function openFrame(key: CryptoKey, number: number, isLast: boolean, sealed: Bytes): Promise<Bytes> {
  const plain = await openChunk(key, number, isLast, sealed);
  if (plain !== null) return plain;
  const isSoundElsewhere = (await openChunk(key, number, !isLast, sealed)) !== null;
  if (isSoundElsewhere) throw new DamagedBackup(isLast ? `end, after frame ${number}` : `bytes after the end, frame ${number}`);
  throw new DamagedBackup(`frame ${number}`);
}
