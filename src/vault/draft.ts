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
import { writeRows } from './store/writeRows.ts';

export class Draft {
  readonly #vault: OpenVault;
  /** Entries and chains that this one goes on from. */
  readonly #startRows: number;
  readonly #startChains: Chains;
  readonly #states: Map<RecordId, RecordState>;
  /** Those that may be written to; the others belong to the vault. */
  readonly #own = new Set<RecordId>();
  /** Sealing begins as soon as an entry is there. */
  readonly #sealed: Promise<Sealed<'entry'>>[] = [];
  chains: Chains;
  hlc: Hlc;

  private constructor(vault: OpenVault, states: Map<RecordId, RecordState>, after: Draft | null) {
    this.#vault = vault;
    this.#states = states;
    this.#startRows = after?.rows ?? vault.rows;
    this.#startChains = after?.chains ?? vault.chains;
    this.chains = this.#startChains;
    this.hlc = after?.hlc ?? vault.hlc;
  }

  /** Over records that will be touched; on top of a draft that is still on its way to disk, if there is one. */
  static async of(vault: OpenVault, touched: ReadonlySet<RecordId>, after: Draft | null = null): Promise<Draft> {
    const states = await loadStates(vault, touched);
    for (const id of after?.touched ?? []) if (touched.has(id)) states.set(id, after?.state(id) as RecordState);
    return new Draft(vault, states, after);
  }

  /** Whether the vault is what this was drafted for: the draft before it may have failed, or somebody else written. */
  get fits(): boolean {
    return this.#vault.rows === this.#startRows && this.#vault.chains === this.#startChains;
  }

  state = (id: RecordId): RecordState | undefined => this.#states.get(id);

  /** The record is known, yet neither its page nor the journal gives it. */
  isLost(id: RecordId): boolean {
    return this.#vault.records.knows(id) && !this.#states.has(id);
  }

  get isEmpty(): boolean {
    return this.#sealed.length === 0;
  }
  /** Entries in the journal once this is stored. */
  get rows(): number {
    return this.#startRows + this.#sealed.length;
  }
  get touched(): readonly RecordId[] {
    return [...this.#own];
  }

  add(entry: Entry, signed: Uint8Array<ArrayBuffer>, chain: Chain): void {
    const row = this.rows + 1;
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
    if (!this.fits) throw new Error('The vault is not what this was drafted for');
    const vault = this.#vault;
    const { db, sealer } = vault;
    const { rows } = this;
    const [sealedHead, sealed] = await Promise.all([
      sealChainHead(sealer, chainHeadOf(vault, { rows, chains: this.chains })),
      Promise.all(this.#sealed),
    ]);
    await writeRows(db, {
      journal: [
        ...sealed.map((row, at) => ({ key: this.#startRows + 1 + at, sealed: row })),
        { key: chainHeadRow, sealed: sealedHead },
      ],
    });
    vault.rows = rows;
    vault.chains = this.chains;
    vault.hlc = this.hlc;
    vault.bytesSinceCheckpoint += sealed.reduce((sum, { length }) => sum + length, 0);
    for (const id of this.#own) vault.records.adopt(this.#states.get(id) as RecordState);
  }
}
