// The whole of VaultApi over one database. Every question asked of a vault that is not open has an empty answer.
import { createRecoveryCode } from '../crypto/passphrase.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Blobs, NotOpen, VaultApi, VaultEvent } from './api.ts';
import { commitEach, lookedUp } from './commitEach.ts';
import { digestRecords } from './digestRecords.ts';
import { Entrance } from './entrance.ts';
import { readAsItWas, readHistory } from './history.ts';
import { loadState } from './loadStates.ts';
import { listHeads, listsOf } from './records/listHeads.ts';
import { viewOf } from './records/views.ts';
import { type ReplaceError, replaceSlot } from './replaceSlot.ts';
import type { Session } from './session.ts';
import { isPassphraseAcceptable } from './store/header.ts';
import { loadValue } from './storeValue.ts';
import type { VaultDependencies } from './vaultDependencies.ts';

const notOpen: NotOpen = { type: 'notOpen' };

export function createVault(deps: VaultDependencies): VaultApi {
  const listeners = new Set<(event: VaultEvent) => void>();
  const entrance = new Entrance(deps, (event) => {
    for (const listener of listeners) listener(event);
  });
  const opened = <T, E>(job: (session: Session) => Promise<Result<T, E>>): Promise<Result<T, E | NotOpen>> =>
    whileOpen<Result<T, E | NotOpen>>(entrance, err(notOpen), job);
  const asked = <T>(empty: T, job: (session: Session) => T | Promise<T>): Promise<T> => whileOpen(entrance, empty, job);

  return {
    status: () => entrance.status(),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    create: (passphrase) => entrance.create(passphrase),
    unlock: (secret) => entrance.unlock(secret),
    lock: () => entrance.lock(),
    destroy: () => entrance.destroy(),

    changePassphrase: (current, next) =>
      opened(async ({ vault }): Promise<Result<void, ReplaceError | { readonly type: 'tooWeak' }>> => {
        if (!isPassphraseAcceptable(next)) return err({ type: 'tooWeak' });
        return replaceSlot(vault, current, { kind: 'passphrase', text: next }, await entrance.argon2());
      }),
    renewRecoveryCode: (current) =>
      opened(async ({ vault }) => {
        const recoveryCode = createRecoveryCode();
        const replaced = await replaceSlot(vault, current, { kind: 'recovery', text: recoveryCode }, await entrance.argon2());
        return replaced.ok ? ok({ recoveryCode }) : replaced;
      }),

    newIds: async (count) => Array.from({ length: count }, () => entrance.newId<RecordId>()),
    commit: (change) => opened((session) => session.commit(change)),
    undo: () => opened((session) => session.undo()),
    redo: () => opened((session) => session.redo()),

    commitEach: (selection, change) => opened((session) => commitEach(session, selection, change)),
    list: (query) =>
      asked({ total: 0, rows: [] }, async (session) => listHeads(session.vault.records, await lookedUp(session, query))),
    groups: (query, field) =>
      asked({ total: 0, groups: [], omitted: 0, named: [] }, async (session) =>
        listsOf(session.vault.records).groups(await lookedUp(session, query), field),
      ),
    find: (query, wanted) =>
      asked(null, async (session) => listsOf(session.vault.records).find(await lookedUp(session, query), wanted)),
    get: (id) =>
      asked(null, async ({ vault }) => {
        const state = await loadState(vault, id);
        return state === undefined ? null : viewOf(state);
      }),
    heads: (ids) => asked<readonly RecordHead[]>([], ({ vault }) => headsOf(vault.records.heads, ids)),
    references: (id, kinds) =>
      asked<readonly RecordHead[]>([], ({ vault }) =>
        headsOf(vault.records.heads, vault.records.pointingAt(id)).filter(
          (head) => !head.deleted && (kinds === undefined || kinds.includes(head.kind)),
        ),
      ),
    history: (id) => asked([], ({ vault }) => readHistory(vault, id)),
    asItWas: (id, hlc) => asked(null, ({ vault }) => readAsItWas(vault, id, hlc)),

    blobs: blobsOf(() => entrance.session),

    setSealedValue: (name, value) => opened((session) => session.setSealedValue(name, value)),
    sealedValue: (name) => asked(null, ({ vault }) => loadValue(vault, name)),

    checkpoint: (options) => asked(undefined, (session) => session.checkpoint(options)),
    rebuild: (options) => opened((session) => session.rebuild(options)),
    async digest() {
      if (!entrance.session) throw new Error('A locked vault has no digest');
      return digestRecords(entrance.session.vault);
    },
    verify: (options) => opened((session) => session.verify(options)),

    search: (query) => asked({ total: 0, listed: 0, hits: [] }, (session) => session.search(query)),
    backup: (options) => opened(async (session) => ok(await session.backup(options))),
    restore: (file, secret, options) => entrance.restore(file, secret, options),
  };
}

/** A question that the lock cut off is answered like one that came after it. */
async function whileOpen<T>(entrance: Entrance, otherwise: T, job: (session: Session) => T | Promise<T>): Promise<T> {
  const { session } = entrance;
  if (session === null) return otherwise;
  try {
    return await job(session);
  } catch (cause) {
    if (entrance.session !== session) return otherwise;
    throw cause;
  }
}

function headsOf(heads: ReadonlyMap<RecordId, RecordHead>, ids: Iterable<RecordId>): RecordHead[] {
  const found: RecordHead[] = [];
  for (const id of ids) {
    const head = heads.get(id);
    if (head) found.push(head);
  }
  return found;
}

function blobsOf(session: () => Session | null): Blobs {
  const from = <T, E>(job: (blobs: Blobs) => Promise<Result<T, E>>): Promise<Result<T, E | NotOpen>> => {
    const blobs = session()?.blobs;
    return blobs ? job(blobs) : Promise.resolve(err(notOpen));
  };
  return {
    put: (source, options) => from((blobs) => blobs.put(source, options)),
    read: (blob, range) => from((blobs) => blobs.read(blob, range)),
    stream: (blob) => from((blobs) => blobs.stream(blob)),
    verify: (blob, options) => from((blobs) => blobs.verify(blob, options)),
  };
}
