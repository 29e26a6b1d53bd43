import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Kind } from '../../domain/dictionary.ts';
import type { VaultApi } from '../../vault/api.ts';
import { useServices } from './services.tsx';

interface Answer<T> {
  readonly value: T | undefined;
  readonly loading: boolean;
}
const waiting: Answer<never> = { value: undefined, loading: true };

const due = new Set<() => void>();
let telling: ReturnType<typeof setTimeout> | undefined;

/**
 * Answers come one message at a time, and a page asks hundreds of questions: those that come together are drawn together.
 * Drawn one by one, more than fifty before another update had its turn would count as an endless loop (React error 185).
 */
function tellSoon(notify: () => void): void {
  due.add(notify);
  telling ??= setTimeout(() => {
    telling = undefined;
    const all = [...due];
    due.clear();
    for (const each of all) each();
  });
}

/**
 * Reads from the vault and reads again when records of the given kinds change (any kind when left out).
 * However many changes come, one question is on its way and one waits, at least `restMs` apart.
 * `key` names the question: the same key must always ask the same thing. The last answer stays shown while a new one comes.
 */
export function useVaultQuery<T>(
  key: string,
  ask: (vault: VaultApi) => Promise<T>,
  kinds?: readonly Kind[],
  restMs = 0,
): Answer<T> {
  const { vault } = useServices();
  const answer = useRef<Answer<T>>(waiting);
  const current = useRef({ key, ask });
  current.current = { key, ask };
  const kindList = kinds?.join() ?? '';

  const subscribe = useCallback(
    (notify: () => void) => {
      let live = true;
      let isAsking = false;
      let isDue = false;
      let resting: ReturnType<typeof setTimeout> | undefined;
      const read = async () => {
        isDue = isAsking;
        if (isAsking) return;
        isAsking = true;
        const value = await current.current.ask(vault).catch(async (reason: unknown) => {
          // A question on its way while the vault locks has no answer, and nobody waits for it.
          if ((await vault.status()).kind === 'open') throw reason;
          live = false;
          return undefined;
        });
        if (!live || current.current.key !== key) return;
        answer.current = { value, loading: false };
        tellSoon(notify);
        resting = setTimeout(() => {
          isAsking = false;
          if (isDue) void read();
        }, restMs);
      };
      answer.current = answer.current === waiting ? waiting : { value: answer.current.value, loading: true };
      const watched = kindList === '' ? null : kindList.split(',');
      const stop = vault.subscribe((event) => {
        if (event.kind !== 'changed') return;
        if (watched === null || event.kinds.some((kind) => watched.includes(kind))) void read();
      });
      void read();
      return () => {
        live = false;
        clearTimeout(resting);
        due.delete(notify);
        stop();
      };
    },
    // A new key is a new question: the subscription is made anew and asks it.
    [vault, key, kindList, restMs],
  );
  return useSyncExternalStore(subscribe, () => answer.current);
}
