// Files on their way into the vault. The queue outlives the screen that started it: one for each open vault.
import type { ActionContext } from '../../actions/context.ts';
import { readItemText } from '../../actions/readItemText.ts';
import { type Received, type ReceiveError, receiveItem, type Stored, storeBytes } from '../../actions/receiveItem.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Progress, VaultApi } from '../../vault/api.ts';

export type JobState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'receiving'; readonly progress: Progress }
  | { readonly kind: 'reading'; readonly item: RecordId; readonly progress: Progress }
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'failed'; readonly error: ReceiveError };

export interface Job {
  readonly number: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state: JobState;
}
export interface IntakeState {
  /** Chosen, but nobody has said yet who handed them over. */
  readonly offered: readonly File[];
  readonly jobs: readonly Job[];
}

/** What is said once for all files that come together. */
export interface Origin {
  readonly receivedFrom: string;
  readonly receivedHow: string;
}

export interface IntakeQueue {
  state(): IntakeState;
  subscribe(listener: () => void): () => void;
  offer(files: readonly File[]): void;
  dismissOffer(): void;
  /** Takes the offered files in, one after the other; the bytes of the next are stored while one becomes an item. */
  accept(context: ActionContext, custody: Origin): void;
  cancel(number: number): void;
  /** Forgets the jobs that have ended. */
  clear(): void;
}

const queues = new WeakMap<VaultApi, IntakeQueue>();

export function intakeQueueOf(vault: VaultApi): IntakeQueue {
  const known = queues.get(vault);
  if (known) return known;
  const made = createIntakeQueue();
  queues.set(vault, made);
  return made;
}

export const isEnded = ({ state }: Job): boolean => state.kind === 'received' || state.kind === 'failed';

export function createIntakeQueue(): IntakeQueue {
  let state: IntakeState = { offered: [], jobs: [] };
  let next = 1;
  /** Ends when the file that came last is in, and when the one before it is. */
  let [tail, beforeTail] = [Promise.resolve(), Promise.resolve()];
  const stops = new Map<number, AbortController>();
  const listeners = new Set<() => void>();
  const become = (change: Partial<IntakeState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const signalOf = (number: number): AbortSignal => stops.get(number)?.signal ?? AbortSignal.abort();
  const step = (number: number, jobState: JobState) =>
    become({ jobs: state.jobs.map((job) => (job.number === number ? { ...job, state: jobState } : job)) });

  const store = (context: ActionContext, number: number, file: File): Promise<Stored> =>
    storeBytes(
      context,
      { bytes: file, name: file.name },
      { signal: signalOf(number), onProgress: (progress) => step(number, { kind: 'receiving', progress }) },
    );

  const run = async (context: ActionContext, number: number, file: File, origin: Origin, storing: Promise<Stored>) => {
    const signal = signalOf(number);
    const received = await receiveItem(context, { bytes: file, name: file.name, ...origin }, { signal }, storing);
    if (!received.ok) return step(number, { kind: 'failed', error: received.error });
    const { value } = received;
    if (value.kind === 'item' && value.quarantine === null) {
      // The words are a convenience: whatever happens to them, the item is in.
      await readItemText(context, value.item, {
        signal,
        onProgress: (progress) => step(number, { kind: 'reading', item: value.item, progress }),
      });
    }
    step(number, { kind: 'received', received: value });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer: (files) => files.length > 0 && become({ offered: [...state.offered, ...files] }),
    dismissOffer: () => become({ offered: [] }),
    accept(context, origin) {
      for (const file of state.offered) {
        const number = next++;
        stops.set(number, new AbortController());
        become({ jobs: [...state.jobs, { number, name: file.name, sizeBytes: file.size, state: { kind: 'waiting' } }] });
        const storing = beforeTail.then(() => store(context, number, file));
        storing.catch(() => undefined);
        const done = tail.then(() => run(context, number, file, origin, storing)).finally(() => stops.delete(number));
        [beforeTail, tail] = [tail, done];
      }
      become({ offered: [] });
    },
    cancel: (number) => stops.get(number)?.abort(),
    clear: () => become({ jobs: state.jobs.filter((job) => !isEnded(job)) }),
  };
}
