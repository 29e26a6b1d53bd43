// Whole registers, read by page when a record is opened; the pages used last stay in memory.
import type { RecordId } from '../../domain/ids.ts';
import type { RecordState } from '../records/recordState.ts';
import type { VaultDatabase } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';
import { bodyPageFromJson } from './pages.ts';

type Page = ReadonlyMap<RecordId, RecordState>;
const pagesKept = 24;

export class BodyPages {
  readonly #db: VaultDatabase;
  readonly #sealer: RowSealer;
  /** By row name, the one used last at the end. */
  readonly #pages = new Map<string, Promise<Page | null>>();

  constructor(db: VaultDatabase, sealer: RowSealer) {
    this.#db = db;
    this.#sealer = sealer;
  }

  /** Null when the row is missing or altered. */
  page(name: string): Promise<Page | null> {
    const page = this.#pages.get(name) ?? this.#read(name);
    this.#pages.delete(name);
    this.#pages.set(name, page);
    if (this.#pages.size > pagesKept) {
      const [oldest] = this.#pages.keys();
      this.#pages.delete(oldest as string);
    }
    return page;
  }

  async #read(name: string): Promise<Page | null> {
    const sealed = await this.#db.bodies.get(name);
    const json = sealed instanceof Uint8Array ? await this.#sealer.openJson('bodies', name, sealed) : null;
    return json === null ? null : new Map(bodyPageFromJson(json).map((state) => [state.id, state]));
  }

  clear(): void {
    this.#pages.clear();
  }
}
