// The vault as it is called across the worker's boundary: callbacks become proxies, an abort signal becomes a message with
// the number of its call, and streams and bytes are handed over whole.
import { transfer } from 'comlink';
import type { BlobId } from '../domain/ids.ts';
import type { JobOptions, Progress, VaultApi } from './api.ts';
import { createVault } from './createVault.ts';
import type { Witness } from './witness.ts';
import { webHeldElsewhere, webWriterLock } from './writerLock.ts';

export interface WorkerOptions {
  /** Of the database and of the writer lock. */
  readonly name: string;
  readonly who: string;
}
/** A call that takes time: its number, by which it can be cancelled, and where its progress goes. */
export interface JobCall {
  readonly call: number;
}
type Listener<T> = (value: T) => void;

/** Methods that pass the boundary as they are. */
export type PlainMethod =
  | 'status'
  | 'create'
  | 'unlock'
  | 'lock'
  | 'changePassphrase'
  | 'renewRecoveryCode'
  | 'newIds'
  | 'commit'
  | 'undo'
  | 'redo'
  | 'commitEach'
  | 'list'
  | 'groups'
  | 'find'
  | 'get'
  | 'heads'
  | 'references'
  | 'history'
  | 'asItWas'
  | 'search'
  | 'setSealedValue'
  | 'sealedValue'
  | 'digest'
  | 'destroy';

type Arguments<M extends keyof VaultApi> = VaultApi[M] extends (...args: infer A) => unknown ? A : never;
type Answer<M extends keyof VaultApi> = VaultApi[M] extends (...args: never[]) => infer R ? Awaited<R> : never;

export class WorkerSide {
  #vault: VaultApi | null = null;
  readonly #jobs = new Map<number, AbortController>();

  start({ name, who }: WorkerOptions, events: MessagePort, witness: Witness | null): void {
    this.#vault = createVault({
      name,
      who,
      nowMs: () => Date.now(),
      writerLock: webWriterLock(`holdfast ${name}`),
      heldElsewhere: webHeldElsewhere(`holdfast ${name}`),
      ...(witness && { witness }),
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end, and no origin
    this.#vault.subscribe((event) => events.postMessage(event));
  }

  get #open(): VaultApi {
    if (!this.#vault) throw new Error('The vault worker was not started');
    return this.#vault;
  }

  call<M extends PlainMethod>(method: M, args: Arguments<M>): Promise<Answer<M>> {
    const run = this.#open[method] as unknown as (...args: Arguments<M>) => Promise<Answer<M>>;
    return run(...args);
  }

  checkpoint = (call: number, onProgress: Listener<Progress> | null) =>
    this.#job(call, onProgress, (options) => this.#open.checkpoint(options));
  rebuild = (call: number, onProgress: Listener<Progress> | null) =>
    this.#job(call, onProgress, (options) => this.#open.rebuild(options));
  verify = (call: number, onProgress: Listener<Progress> | null) =>
    this.#job(call, onProgress, (options) => this.#open.verify(options));
  putBlob = (call: number, onProgress: Listener<Progress> | null, source: Blob) =>
    this.#job(call, onProgress, (options) => this.#open.blobs.put(source, options));
  verifyBlob = (call: number, onProgress: Listener<Progress> | null, blob: BlobId) =>
    this.#job(call, onProgress, (options) => this.#open.blobs.verify(blob, options));
  restore = (call: number, onProgress: Listener<Progress> | null, file: Blob, secret: Arguments<'unlock'>[0]) =>
    this.#job(call, onProgress, (options) => this.#open.restore(file, secret, options));

  async backup(call: number, onProgress: Listener<Progress> | null): Promise<Answer<'backup'>> {
    const answer = await this.#job(call, onProgress, (options) => this.#open.backup(options));
    return answer.ok ? transfer(answer, [answer.value]) : answer;
  }
  async streamBlob(blob: BlobId) {
    const answer = await this.#open.blobs.stream(blob);
    return answer.ok ? transfer(answer, [answer.value]) : answer;
  }
  async readBlob(blob: BlobId, range: { readonly offset: number; readonly length: number } | undefined) {
    const answer = await this.#open.blobs.read(blob, range);
    return answer.ok ? transfer(answer, [answer.value.buffer]) : answer;
  }

  cancel(call: number): void {
    this.#jobs.get(call)?.abort();
  }

  async #job<T>(call: number, onProgress: Listener<Progress> | null, run: (options: JobOptions) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#jobs.set(call, controller);
    try {
      return await run({ signal: controller.signal, ...(onProgress && { onProgress }) });
    } finally {
      this.#jobs.delete(call);
    }
  }
}
