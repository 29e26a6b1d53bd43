// Files on their way into the vault. The queue outlives the screen that started it: one for each open vault.
import type { ActionContext } from '../../actions/context.ts';
import { readItemText } from '../../actions/readItemText.ts';
import { type Received, type ReceiveError, receiveItem } from '../../actions/receiveItem.ts';
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
  /** Takes the offered files in, one after the other. */
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
  let tail = Promise.resolve();
  const stops = new Map<number, AbortController>();
  const listeners = new Set<() => void>();
  const become = (change: Partial<IntakeState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const step = (number: number, jobState: JobState) =>
    become({ jobs: state.jobs.map((job) => (job.number === number ? { ...job, state: jobState } : job)) });

  const run = async (context: ActionContext, number: number, file: File, { receivedFrom, receivedHow }: Origin) => {
    const { signal } = stops.get(number) ?? new AbortController();
    if (signal.aborted) return step(number, { kind: 'failed', error: { type: 'cancelled' } });
    const received = await receiveItem(
      context,
      { bytes: file, name: file.name, receivedFrom, receivedHow },
      { signal, onProgress: (progress) => step(number, { kind: 'receiving', progress }) },
    );
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
        tail = tail.then(() => run(context, number, file, origin)).finally(() => stops.delete(number));
      }
      become({ offered: [] });
    },
    cancel: (number) => stops.get(number)?.abort(),
    clear: () => become({ jobs: state.jobs.filter((job) => !isEnded(job)) }),
  };
}
