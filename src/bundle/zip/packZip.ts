import { err, ok, type Result } from '../../domain/result.ts';
import { crc32 } from './crc32.ts';
import { centralHeader, endRecord, localHeader, type ZipSlot } from './zipLayout.ts';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** Over 65,534 files or 4 GiB: plain ZIP ends there. */
export type TooLarge = { readonly type: 'tooLarge' };

/** What belongs to what in a packed ZIP; `file` is null for the end record. */
export interface ZipRegion {
  readonly file: string | null;
  readonly part: 'fileHeader' | 'content' | 'directoryEntry' | 'endRecord';
  readonly from: number;
  readonly to: number;
}
export interface PackedZip {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly regions: readonly ZipRegion[];
}

const stepBytes = 4 * 1024 * 1024;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Packs files in the order given, stored. Gives way to the page every 4 MiB. */
export async function packZip(files: readonly ZipFile[]): Promise<Result<PackedZip, TooLarge>> {
  const names = files.map(({ name }) => new TextEncoder().encode(name));
  const total = files.reduce((sum, { bytes }, at) => sum + bytes.length + 76 + 2 * (names[at]?.length ?? 0), 22);
  if (files.length > 65_534 || total >= 0xffffffff) return err({ type: 'tooLarge' });

  const packed = new Uint8Array(total);
  const regions: ZipRegion[] = [];
  const slots: ZipSlot[] = [];
  let at = 0;
  const write = (file: string | null, part: ZipRegion['part'], bytes: Uint8Array) => {
    packed.set(bytes, at);
    regions.push({ file, part, from: at, to: at + bytes.length });
    at += bytes.length;
  };
  for (const [index, { name, bytes }] of files.entries()) {
    const slot = { name: names[index] as Uint8Array, crc: await crcOf(bytes), sizeBytes: bytes.length, offset: at };
    slots.push(slot);
    write(name, 'fileHeader', localHeader(slot));
    write(name, 'content', bytes);
  }
  const directoryOffset = at;
  for (const [index, slot] of slots.entries()) write(files[index]?.name ?? null, 'directoryEntry', centralHeader(slot));
  write(null, 'endRecord', endRecord(files.length, at - directoryOffset, directoryOffset));
  return ok({ bytes: packed, regions });
}

export async function crcOf(bytes: Uint8Array): Promise<number> {
  let crc = 0;
  for (let from = 0; from < bytes.length; from += stepBytes) {
    crc = crc32(bytes.subarray(from, from + stepBytes), crc);
    if (from + stepBytes < bytes.length) await breathe();
  }
  return crc;
}
