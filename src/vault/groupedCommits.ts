// Commits that pile up while one is on its way to disk go together in the next transaction.
import { err, type Result } from '../domain/result.ts';
import type { CommitError } from './api.ts';
import { type CommitContext, type CommitOutcome, type CommitRequest, commitChanges } from './commitChanges.ts';
import type { OpenVault } from './openVault.ts';

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

  constructor(vault: OpenVault, context: CommitContext) {
    this.#vault = vault;
    this.#context = context;
  }

  commit(request: CommitRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      void this.#vault.queue.run(() => this.#writeNext());
    });
  }

  async #writeNext(): Promise<void> {
    const group = this.#takeGroup();
    if (group.length === 0) return;
    try {
      const answers = await this.#write(group.map(({ request }) => request));
      for (const [at, { resolve }] of group.entries()) resolve(answers[at] as Answer);
    } catch (cause) {
      for (const { reject } of group) reject(cause);
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
  async #write(requests: readonly CommitRequest[]): Promise<readonly Answer[]> {
    const answers = await commitChanges(this.#vault, this.#context, requests);
    const isFull = answers.some((answer) => !answer.ok && answer.error.type === 'storageFull');
    if (!isFull || requests.length === 1) return answers;
    const alone: Answer[] = [];
    for (const request of requests) {
      alone.push((await commitChanges(this.#vault, this.#context, [request]))[0] ?? err({ type: 'storageFull' }));
    }
    return alone;
  }
}
