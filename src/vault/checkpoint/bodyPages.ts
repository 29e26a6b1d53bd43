// Body pages, opened when a record is; those used last stay in memory.
import type { VaultDatabase } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';
import { BodyPage } from './bodyPage.ts';

/** Bytes of open pages in memory: about 100,000 records of one kilobyte. */
const bytesKept = 128 * 1024 * 1024;

/** Pages read before anyone asks leave room for those that are asked for. */
const bytesForeseen = bytesKept * 0.75;

interface Kept {
  readonly page: Promise<BodyPage | null>;
  /** 0 until it is read. */
  bytes: number;
}

export class BodyPages {
  readonly #db: VaultDatabase;
  readonly #sealer: RowSealer;
  /** By row name, the one used last at the end. */
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;

  constructor(db: VaultDatabase, sealer: RowSealer) {
    this.#db = db;
    this.#sealer = sealer;
  }

  /** Null when the row is missing or altered. */
  page(name: string): Promise<BodyPage | null> {
    const known = this.#pages.get(name);
    if (known === undefined) return this.#keep(name);
    this.#pages.delete(name);
    this.#pages.set(name, known);
    return known.page;
  }

  /** A page that could not be read is not kept: it may be there the next time. */
  #keep(name: string): Promise<BodyPage | null> {
    const kept: Kept = { page: this.#read(name), bytes: 0 };
    this.#pages.set(name, kept);
    kept.page.then(
      (page) => {
        if (this.#pages.get(name) !== kept) return;
        if (page === null) this.drop(name);
        else this.#grow(kept, page.byteLength);
      },
      () => this.drop(name),
    );
    return kept.page;
  }

  /** Reads a page that will soon be wanted. `false` when there is no more room: what was wanted before matters more. */
  async foresee(name: string): Promise<boolean> {
    if (this.#bytes >= bytesForeseen) return false;
    if (!this.#pages.has(name)) await this.#keep(name);
    return true;
  }

  #grow(kept: Kept, bytes: number): void {
    kept.bytes = bytes;
    this.#bytes += bytes;
    for (const name of this.#pages.keys()) {
      if (this.#bytes <= bytesKept || this.#pages.size === 1) return;
      this.drop(name);
    }
  }

  /** The page is no longer part of the vault. */
  drop(name: string): void {
    this.#bytes -= this.#pages.get(name)?.bytes ?? 0;
    this.#pages.delete(name);
  }

  async #read(name: string): Promise<BodyPage | null> {
    const sealed = await this.#db.bodies.get(name);
    const bytes = sealed instanceof Uint8Array ? await this.#sealer.open('bodies', name, sealed) : null;
    return bytes === null ? null : new BodyPage(bytes);
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
  }
}
