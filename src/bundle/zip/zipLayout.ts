// The ZIP records that Holdfast writes (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16), in the one form it writes them:
// stored, ASCII names, the first moment ZIP knows as time, no owner, no comment, no extra field. The same files give the same bytes.
export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
export const lengths = { local: 30, central: 46, end: 22 } as const;
export const stored = 0;
export const deflated = 8;

const versionNeeded = 10;
const versionMadeBy = 20;
/** 1 January 1980, 00:00. */
const dosTime = 0;
const dosDate = 0x0021;

/** One file as the records describe it. */
export interface ZipSlot {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

export function localHeader({ name, crc, sizeBytes }: ZipSlot): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengths.local + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signatures.local, true);
  writeShared(view, 4, { name, crc, sizeBytes });
  bytes.set(name, lengths.local);
  return bytes;
}

export function centralHeader({ name, crc, sizeBytes, offset }: ZipSlot): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengths.central + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signatures.central, true);
  view.setUint16(4, versionMadeBy, true);
  writeShared(view, 6, { name, crc, sizeBytes });
  view.setUint32(42, offset, true);
  bytes.set(name, lengths.central);
  return bytes;
}

export function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengths.end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signatures.end, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryOffset, true);
  return bytes;
}

/** The 26 bytes that both headers share, from *version needed* to the lengths of name and extra field. */
function writeShared(view: DataView, at: number, { name, crc, sizeBytes }: Omit<ZipSlot, 'offset'>): void {
  view.setUint16(at, versionNeeded, true);
  view.setUint16(at + 4, stored, true);
  view.setUint16(at + 6, dosTime, true);
  view.setUint16(at + 8, dosDate, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, sizeBytes, true);
  view.setUint32(at + 18, sizeBytes, true);
  view.setUint16(at + 22, name.length, true);
}
