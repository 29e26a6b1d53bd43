// The page's side of the vault: VaultApi over a worker that is ended on lock, so that no key outlives it, and made anew.
import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import type { Blobs, JobOptions, Progress, VaultApi, VaultEvent } from './api.ts';
import type { Witness } from './witness.ts';
import type { PlainMethod, WorkerOptions, WorkerSide } from './workerSide.ts';

export interface ClientOptions extends Partial<WorkerOptions> {
  /** Keeps the mark of how far the journal had come outside the database. */
  readonly witness?: Witness;
}
/** Comlink's own type takes unions apart; every method here answers with one promise of the whole. */
type Side = {
  readonly [M in keyof WorkerSide]: (...args: Parameters<WorkerSide[M]>) => Promise<Awaited<ReturnType<WorkerSide[M]>>>;
} & { [releaseProxy](): void };
interface Running {
  readonly worker: Worker;
  readonly side: Side;
  readonly started: Promise<void>;
  /** One way: a commit would wait for the page to answer each event. */
  readonly events: MessagePort;
}
type OnProgress = ((progress: Progress) => void) | null;

/** A call's answer comes from the worker; when the worker fails as a whole, what waits rejects. */
class WorkerLine {
  readonly #makeWorker: () => Worker;
  readonly #options: ClientOptions;
  readonly #listeners = new Set<(event: VaultEvent) => void>();
  readonly #waiting = new Set<(cause: Error) => void>();
  #running: Running | null = null;
  /** While the vault locks: what is asked now is for the worker after this one. */
  #ending: Promise<void> | null = null;
  #calls = 0;

  constructor(makeWorker: () => Worker, options: ClientOptions) {
    this.#makeWorker = makeWorker;
    this.#options = options;
  }

  subscribe = (listener: (event: VaultEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #start(): Running {
    const { name = 'holdfast', who = '', witness } = this.#options;
    const worker = this.#makeWorker();
    worker.addEventListener('error', () => {
      for (const reject of this.#waiting) reject(new Error('The vault worker failed'));
    });
    const side = wrap(worker) as unknown as Side;
    const { port1: events, port2: sender } = new MessageChannel();
    events.onmessage = ({ data }: MessageEvent<VaultEvent>) => {
      for (const listener of this.#listeners) listener(data);
    };
    const started = side.start({ name, who }, transfer(sender, [sender]), witness ? proxy(witness) : null);
    return { worker, side, started, events };
  }

  async call<T>(ask: (side: Side) => Promise<T>): Promise<T> {
    while (this.#ending) await this.#ending;
    return this.#callNow(ask);
  }

  #callNow<T>(ask: (side: Side) => Promise<T>): Promise<T> {
    this.#running ??= this.#start();
    const { side, started } = this.#running;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add(reject);
      started
        .then(() => ask(side))
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  job<T>(options: JobOptions | undefined, ask: (side: Side, call: number, onProgress: OnProgress) => Promise<T>): Promise<T> {
    const call = ++this.#calls;
    const { signal, onProgress } = options ?? {};
    const cancel = () => void this.#running?.side.cancel(call);
    signal?.addEventListener('abort', cancel);
    return this.call(async (side) => {
      const answer = ask(side, call, onProgress ? proxy(onProgress) : null);
      if (signal?.aborted) cancel();
      return answer;
    }).finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Asks the last question of this worker, and ends it once everything that was asked has its answer. */
  async end(ask: (side: Side) => Promise<void>): Promise<void> {
    while (this.#ending) await this.#ending;
    const ended = this.#callNow(ask).then(() => this.#terminate());
    this.#ending = ended
      .catch(() => undefined)
      .finally(() => {
        this.#ending = null;
      });
    await ended;
  }

  async #terminate(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    while (this.#waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    running.side[releaseProxy]();
    running.worker.terminate();
    running.events.close();
  }
}

export function createVaultClient(makeWorker: () => Worker, options: ClientOptions = {}): VaultApi {
  const line = new WorkerLine(makeWorker, options);
  const plain =
    <M extends PlainMethod>(method: M) =>
    (...args: Parameters<VaultApi[M]>) =>
      line.call((side) => side.call(method, args as never)) as Promise<never>;
  const ending = (method: 'lock' | 'destroy') => (): Promise<void> =>
    line.end((side) => side.call(method, [] as never) as Promise<never>);
  return {
    subscribe: line.subscribe,
    status: plain('status'),
    create: plain('create'),
    unlock: plain('unlock'),
    lock: ending('lock'),
    destroy: ending('destroy'),
    changePassphrase: plain('changePassphrase'),
    renewRecoveryCode: plain('renewRecoveryCode'),
    newIds: plain('newIds'),
    commit: plain('commit'),
    undo: plain('undo'),
    redo: plain('redo'),
    commitEach: plain('commitEach'),
    list: plain('list'),
    groups: plain('groups'),
    find: plain('find'),
    get: plain('get'),
    heads: plain('heads'),
    references: plain('references'),
    history: plain('history'),
    asItWas: plain('asItWas'),
    search: plain('search'),
    setSealedValue: plain('setSealedValue'),
    sealedValue: plain('sealedValue'),
    digest: plain('digest'),
    checkpoint: (job) => line.job(job, (side, call, onProgress) => side.checkpoint(call, onProgress)),
    rebuild: (job) => line.job(job, (side, call, onProgress) => side.rebuild(call, onProgress)),
    verify: (job) => line.job(job, (side, call, onProgress) => side.verify(call, onProgress)),
    backup: (job) => line.job(job, (side, call, onProgress) => side.backup(call, onProgress)),
    restore: (file, secret, job) => line.job(job, (side, call, onProgress) => side.restore(call, onProgress, file, secret)),
    blobs: blobsOver(line),
  };
}

const blobsOver = (line: WorkerLine): Blobs => ({
  put: (source, job) => line.job(job, (side, call, onProgress) => side.putBlob(call, onProgress, source)),
  verify: (blob, job) => line.job(job, (side, call, onProgress) => side.verifyBlob(call, onProgress, blob)),
  read: (blob, range) => line.call((side) => side.readBlob(blob, range)),
  stream: (blob) => line.call((side) => side.streamBlob(blob)),
});
