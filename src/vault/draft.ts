// What a vault will be once a transaction is through: entries wait here, with the records as they change, until they are on disk.
import type { Hlc } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import { chainHeadRow, sealChainHead } from './journal/chainHead.ts';
import { type Chain, type Chains, seenAt } from './journal/chains.ts';
import { laterHlc } from './journal/clock.ts';
import { type Entry, stampOf } from './journal/entry.ts';
import { loadStates } from './loadStates.ts';
import { chainHeadOf, type OpenVault } from './openVault.ts';
import { applyOps, copyState, freshState, type RecordState } from './records/recordState.ts';
import type { Sealed } from './store/database.ts';

export class Draft {
  readonly #vault: OpenVault;
  readonly #states: Map<RecordId, RecordState>;
  /** Those that may be written to; the others belong to the vault. */
  readonly #own = new Set<RecordId>();
  /** Sealing begins as soon as an entry is there. */
  readonly #sealed: Promise<Sealed<'entry'>>[] = [];
  chains: Chains;
  hlc: Hlc;

  private constructor(vault: OpenVault, states: Map<RecordId, RecordState>) {
    this.#vault = vault;
    this.#states = states;
    this.chains = vault.chains;
    this.hlc = vault.hlc;
  }

  /** Over records that will be touched. */
  static async of(vault: OpenVault, touched: Iterable<RecordId>): Promise<Draft> {
    return new Draft(vault, await loadStates(vault, touched));
  }

  state = (id: RecordId): RecordState | undefined => this.#states.get(id);

  /** The record is known, yet neither its page nor the journal gives it. */
  isLost(id: RecordId): boolean {
    return this.#vault.records.knows(id) && !this.#states.has(id);
  }

  get isEmpty(): boolean {
    return this.#sealed.length === 0;
  }
  get touched(): readonly RecordId[] {
    return [...this.#own];
  }

  add(entry: Entry, signed: Uint8Array<ArrayBuffer>, chain: Chain): void {
    const row = this.#vault.rows + this.#sealed.length + 1;
    this.#sealed.push(this.#vault.sealer.seal('entry', row, signed));
    const stamp = stampOf(entry);
    const seen = seenAt(chain, entry.entry);
    for (const ops of entry.ops) {
      if (this.#states.has(ops.record)) applyOps(this.#writable(ops.record), ops, stamp, seen, row);
      else this.#make(freshState(ops, stamp, row));
    }
    this.chains = { ...this.chains, [entry.device]: chain };
    this.hlc = laterHlc(this.hlc, entry.hlc);
  }

  #writable(id: RecordId): RecordState {
    const state = this.#states.get(id) as RecordState;
    if (this.#own.has(id)) return state;
    return this.#make(copyState(state));
  }

  #make(state: RecordState): RecordState {
    this.#states.set(state.id, state);
    this.#own.add(state.id);
    return state;
  }

  /** One strict transaction; the vault changes only after it. Rejects when the disk is full. */
  async store(): Promise<void> {
    const vault = this.#vault;
    const { db, sealer } = vault;
    const rows = vault.rows + this.#sealed.length;
    const numbers = this.#sealed.map((_, at) => vault.rows + 1 + at);
    const [sealedHead, sealed] = await Promise.all([
      sealChainHead(sealer, chainHeadOf(vault, { rows, chains: this.chains })),
      Promise.all(this.#sealed),
    ]);
    await db.transaction('rw', db.journal, async () => {
      await db.journal.bulkPut(sealed, numbers);
      await db.journal.put(sealedHead, chainHeadRow);
    });
    vault.rows = rows;
    vault.chains = this.chains;
    vault.hlc = this.hlc;
    vault.bytesSinceCheckpoint += sealed.reduce((sum, { length }) => sum + length, 0);
    for (const id of this.#own) vault.records.adopt(this.#states.get(id) as RecordState);
  }
}
