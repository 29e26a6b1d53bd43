// Searches that were asked before, and those that a person keeps: sealed values of the vault, and nowhere else.
import type { VaultApi } from '../../vault/api.ts';
import { readQuestion, type SearchQuestion, sameQuestion } from './searchQuestion.ts';

export type Memory = 'recent' | 'saved';
const names: Readonly<Record<Memory, string>> = { recent: 'search.recent', saved: 'search.saved' };
const most: Readonly<Record<Memory, number>> = { recent: 12, saved: 100 };

export async function remembered(vault: VaultApi, memory: Memory): Promise<readonly SearchQuestion[]> {
  const text = await vault.sealedValue(names[memory]);
  return text === null ? [] : readList(text);
}

function readList(text: string): readonly SearchQuestion[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.flatMap((each) => readQuestion(each) ?? []) : [];
  } catch {
    return [];
  }
}

/** Puts it first; what is there already moves up. */
export async function remember(vault: VaultApi, memory: Memory, asked: SearchQuestion): Promise<void> {
  const others = (await remembered(vault, memory)).filter((each) => !sameQuestion(each, asked));
  await write(vault, memory, [{ ...asked, text: asked.text.trim() }, ...others].slice(0, most[memory]));
}

export async function forget(vault: VaultApi, memory: Memory, asked: SearchQuestion): Promise<void> {
  await write(
    vault,
    memory,
    (await remembered(vault, memory)).filter((each) => !sameQuestion(each, asked)),
  );
}

export const forgetAll = (vault: VaultApi, memory: Memory): Promise<void> => write(vault, memory, []);

const listeners = new Set<() => void>();
/** Tells when something was remembered or forgotten. */
export function watchMemory(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

async function write(vault: VaultApi, memory: Memory, list: readonly SearchQuestion[]): Promise<void> {
  await vault.setSealedValue(names[memory], list.length === 0 ? null : JSON.stringify(list));
  for (const listener of listeners) listener();
}
