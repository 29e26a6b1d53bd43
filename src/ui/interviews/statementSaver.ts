// Keeps what is being typed: a sealed draft at once, a commit after a pause. Never asks, never forgets.
import type { ActionContext } from '../../actions/context.ts';
import { type MovedPassage, saveStatement } from '../../actions/saveStatement.ts';
import { keepDraft } from '../../actions/statementDraft.ts';
import type { Value } from '../../domain/change.ts';
import type { StatementDoc } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { sameValue } from '../../domain/sameValue.ts';
import type { CommitError } from '../../vault/api.ts';

export type SaverState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  /** The draft is kept where it could be; the commit is tried again. */
  | { readonly kind: 'failed'; readonly error: CommitError };

const pauseMs = 1_200;
/** Who types without a pause is committed all the same. */
const longestWaitMs = 10_000;
const draftGapMs = 200;
const draftRest = 3;
const retryMs = 5_000;
/** An answer of the vault may be older than the newest commit; texts written from here are known by these. */
const rememberedTexts = 8;

export interface StatementSaver {
  /** Says that the text changed; `read` gives it as it then stands, `moved` the passages that went with its words. */
  typed(read: () => StatementDoc, moved?: () => readonly MovedPassage[]): void;
  /** Commits now what was not committed yet. */
  flush(): Promise<void>;
  /** Something typed here waits to be saved, or this very text was committed from here: it is not news. */
  isOurs(doc: StatementDoc): boolean;
  state(): SaverState;
  subscribe(listener: () => void): () => void;
}

export function createStatementSaver(
  context: ActionContext,
  { interview, field }: { readonly interview: RecordId; readonly field: 'statement' | 'translation' },
): StatementSaver {
  let state: SaverState = { kind: 'saved' };
  let read: (() => StatementDoc) | null = null;
  let readMoved: (() => readonly MovedPassage[]) | undefined;
  let typedCount = 0;
  let committedCount = 0;
  let firstUnsavedMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let committing: Promise<void> | null = null;
  const written: StatementDoc[] = [];
  const listeners = new Set<() => void>();
  const become = (next: SaverState) => {
    // Every letter says “typing”: said once, it is no news.
    if (next.kind === state.kind && next.kind !== 'failed') return;
    state = next;
    for (const listener of listeners) listener();
  };
  const draft = draftKeeper((doc) => keepDraft(context, interview, field, doc));

  const commitLater = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void commit(), delayMs);
  };

  const commitOnce = async () => {
    if (!read || committedCount === typedCount) return;
    const count = typedCount;
    become({ kind: 'saving' });
    const doc = read();
    written.push(doc);
    if (written.length > rememberedTexts) written.shift();
    const saved = await saveStatement(context, { interview, field, doc, moved: readMoved?.() ?? [] });
    if (!saved.ok) {
      become({ kind: 'failed', error: saved.error });
      if (saved.error.type === 'storageFull') commitLater(retryMs);
      return;
    }
    committedCount = count;
    firstUnsavedMs = Date.now();
    if (count !== typedCount) return become({ kind: 'typing' });
    await draft.forget();
    if (committedCount === typedCount) become({ kind: 'saved' });
  };
  const commit = async () => {
    clearTimeout(timer);
    // What went wrong was told to whoever began it; the words are tried again all the same.
    await committing?.catch(() => undefined);
    committing = commitOnce();
    try {
      await committing;
    } catch (cause) {
      commitLater(retryMs);
      throw cause;
    } finally {
      committing = null;
    }
  };

  return {
    typed(nextRead, moved) {
      read = nextRead;
      readMoved = moved;
      if (committedCount === typedCount) firstUnsavedMs = Date.now();
      typedCount += 1;
      become({ kind: 'typing' });
      draft.keep(nextRead);
      commitLater(Math.max(0, Math.min(pauseMs, firstUnsavedMs + longestWaitMs - Date.now())));
    },
    flush: commit,
    isOurs: (doc) => committedCount !== typedCount || written.some((known) => sameValue(asValue(known), asValue(doc))),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const asValue = (doc: StatementDoc) => doc as unknown as Value;

/** Writes the newest draft, one at a time and not more often than the gap; what is typed meanwhile waits for the next. */
function draftKeeper(write: (doc: StatementDoc | null) => Promise<unknown>) {
  let waiting: (() => StatementDoc) | null = null;
  let running: Promise<void> | null = null;
  let endRest = () => {};
  const run = async () => {
    while (waiting) {
      const read = waiting;
      waiting = null;
      const fromMs = performance.now();
      await write(read());
      // Of five hundred pages a draft takes its time: typing gets most of it.
      const restMs = Math.max(draftGapMs, draftRest * (performance.now() - fromMs));
      await new Promise<void>((done) => {
        endRest = done;
        setTimeout(done, restMs);
      });
    }
    running = null;
  };
  return {
    keep(read: () => StatementDoc) {
      waiting = read;
      running ??= run();
    },
    async forget() {
      endRest();
      await running;
      if (!waiting) await write(null);
    },
  };
}
