// The rows of a backup on their way into an empty database, in the order in which a backup writes them.
import type { Bytes } from '../../crypto/encoding.ts';
import type { BlobId } from '../../domain/ids.ts';
import { type BlobInfo, type BlobVault, nameOfBlob, openInfo, sealRow } from '../blobs/blobVault.ts';
import { type Layout, layoutOf, sealedLength, segmentSpan } from '../blobs/layout.ts';
import type { VaultDatabase } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';
import { openValueIndex, valueIndexRow } from '../store/sealedValues.ts';
import type { End, Frame } from './frames.ts';
import { DamagedBackup } from './readFrames.ts';

type FrameOf<K extends Frame['kind']> = Extract<Frame, { readonly kind: K }>;

export class RestoredRows {
  readonly #db: VaultDatabase;
  readonly #blobs: BlobVault;
  readonly #prelude: string;
  #hasBegun = false;
  #rows = 0;
  #values = 0;
  #segments = 0;
  readonly #infos = new Map<string, { readonly info: BlobInfo; readonly layout: Layout }>();
  readonly #stored = new Set<string>();
  #current: string | null = null;
  #end: End | null = null;

  /** `prelude`: SHA-256 of what stands in clear, hexadecimal. */
  constructor(db: VaultDatabase, blobs: BlobVault, prelude: string) {
    this.#db = db;
    this.#blobs = blobs;
    this.#prelude = prelude;
  }

  /** Throws `DamagedBackup` for a frame that cannot stand here. */
  async take(number: number, frame: Frame): Promise<void> {
    const part = `frame ${number}`;
    if (this.#hasBegun === (frame.kind === 'begin') || this.#end !== null) throw new DamagedBackup(part);
    switch (frame.kind) {
      case 'begin':
        if (frame.begin.prelude !== this.#prelude) throw new DamagedBackup('header');
        this.#hasBegun = true;
        return;
      case 'journal':
        return this.#takeJournal(part, frame);
      case 'value':
        this.#values += 1;
        return void (await this.#db.sealedValues.put(frame.sealed, frame.name));
      case 'blob':
        return this.#takeBlob(part, frame);
      case 'segment':
        return this.#takeSegment(part, frame);
      case 'end':
        this.#end = frame.end;
    }
  }

  async #takeJournal(part: string, { firstRow, rows }: FrameOf<'journal'>): Promise<void> {
    if (firstRow !== this.#rows + 1) throw new DamagedBackup(part);
    const numbers = rows.map((_, at) => firstRow + at);
    await this.#db.journal.bulkPut([...rows], numbers);
    this.#rows += rows.length;
  }

  async #takeBlob(part: string, { name, sealed }: FrameOf<'blob'>): Promise<void> {
    const info = await openInfo(this.#blobs, name, sealed);
    if (info === null || this.#infos.has(name)) throw new DamagedBackup(part);
    if ((await nameOfBlob(this.#blobs, info.blob)) !== name) throw new DamagedBackup(part);
    this.#infos.set(name, { info, layout: layoutOf(info.sizeBytes) });
    this.#current = name;
    await this.#blobs.rows.write([], [[name, sealed]]);
  }

  async #takeSegment(part: string, { name, segment, sealed }: FrameOf<'segment'>): Promise<void> {
    const layout = this.#current === name ? this.#infos.get(name)?.layout : undefined;
    const row = `${name}/${segment}`;
    if (layout === undefined || segment >= layout.segments || this.#stored.has(row)) throw new DamagedBackup(part);
    if (sealed.length > sealedLength(layout, segmentSpan(layout, segment))) throw new DamagedBackup(part);
    this.#stored.add(row);
    this.#segments += 1;
    await this.#blobs.rows.write([{ name, segment, sealed: new Blob([sealed]) }], []);
  }

  /** What the backup says of itself, which must be what came. */
  async finish(sealer: RowSealer): Promise<End> {
    const end = this.#end;
    if (end === null) throw new DamagedBackup('end');
    const { values, blobs, segments } = end.counts;
    if (end.rows !== this.#rows) throw new DamagedBackup('end: journal rows');
    if (values !== this.#values || blobs !== this.#infos.size || segments !== this.#segments)
      throw new DamagedBackup('end: counts');
    const lacking = new Set(end.lacking);
    for (const [name, { layout }] of this.#infos) {
      for (let segment = 0; segment < layout.segments; segment += 1) {
        const row = `${name}/${segment}`;
        if (!this.#stored.has(row) && !lacking.has(row)) throw new DamagedBackup(`blob ${row}`);
      }
    }
    const index = end.values === 0 ? null : await this.#valueIndex(sealer);
    if (end.values !== (index ?? 0)) throw new DamagedBackup('sealed values');
    return end;
  }

  async #valueIndex(sealer: RowSealer): Promise<number | null> {
    const sealed: Bytes | undefined = await this.#db.sealedValues.get(valueIndexRow);
    return sealed === undefined ? null : ((await openValueIndex(sealer, sealed))?.version ?? null);
  }

  /** The rows by which a source that comes again is known; they are not in the backup. */
  async writeStarts(): Promise<void> {
    const starts = new Map<string, BlobId[]>();
    for (const { info } of this.#infos.values()) starts.set(info.start, [...(starts.get(info.start) ?? []), info.blob]);
    for (const [name, blobs] of starts) {
      const sealed = await sealRow(this.#blobs, 'start', name, { v: 1, blobs, partial: null });
      await this.#blobs.rows.write([], [[name, sealed]]);
    }
  }
}
