// Commits that pile up while one is on its way to disk go together in the next transaction, which is signed and sealed meanwhile.
import { err, type Result } from '../domain/result.ts';
import type { CommitError } from './api.ts';
import {
  type CommitContext,
  type CommitOutcome,
  type CommitRequest,
  commitChanges,
  type Drafted,
  draftChanges,
  storeDrafted,
} from './commitChanges.ts';
import type { Draft } from './draft.ts';
import type { OpenVault } from './openVault.ts';
import { createSerialQueue } from './serialQueue.ts';

type Answer = Result<CommitOutcome, CommitError>;
interface Waiting {
  readonly request: CommitRequest;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
}

/** Operations in one transaction of small commits; a larger change goes alone. */
const mostGrouped = 5000;

export class GroupedCommits {
  readonly #vault: OpenVault;
  readonly #context: CommitContext;
  readonly #waiting: Waiting[] = [];
  readonly #drafting = createSerialQueue();
  /** The last draft, until it is on disk: the next one goes on from it. */
  #tip: Draft | null = null;
  #storing: Promise<void> = Promise.resolve();

  constructor(vault: OpenVault, context: CommitContext) {
    this.#vault = vault;
    this.#context = context;
  }

  commit(request: CommitRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      void this.#drafting.run(() => this.#draftNext());
    });
  }

  /** Resolves when everything that was asked until now is on disk, or refused. */
  async settled(): Promise<void> {
    await this.#drafting.run(async () => undefined);
    await this.#storing;
  }

  /** One group is drafted while the one before it is written; a third waits, so that memory stays bounded. */
  async #draftNext(): Promise<void> {
    const group = this.#takeGroup();
    if (group.length === 0) return;
    try {
      const requests = group.map(({ request }) => request);
      const drafted = await draftChanges(this.#vault, this.#context, requests, this.#tip);
      await this.#storing;
      this.#tip = drafted.draft;
      this.#storing = this.#vault.queue.run(() => this.#store(drafted, group));
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }

  async #store(drafted: Drafted, group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#write(drafted);
      for (const [at, { resolve }] of group.entries()) resolve(answers[at] as Answer);
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    } finally {
      if (this.#tip === drafted.draft) this.#tip = null;
    }
  }

  #takeGroup(): Waiting[] {
    const group: Waiting[] = [];
    let operations = 0;
    while (this.#waiting[0] !== undefined) {
      operations += this.#waiting[0].request.change.operations.length;
      if (group.length > 0 && operations > mostGrouped) break;
      group.push(this.#waiting.shift() as Waiting);
    }
    return group;
  }

  /** Where the disk has no room for all, each is tried alone: a large one must not fail a small one. */
  async #write(drafted: Drafted): Promise<readonly Answer[]> {
    const answers = await storeDrafted(this.#vault, this.#context, drafted);
    const isFull = answers.some((answer) => !answer.ok && answer.error.type === 'storageFull');
    if (!isFull || drafted.requests.length === 1) return answers;
    const alone: Answer[] = [];
    for (const request of drafted.requests) {
      alone.push((await commitChanges(this.#vault, this.#context, [request]))[0] ?? err({ type: 'storageFull' }));
    }
    return alone;
  }
}
