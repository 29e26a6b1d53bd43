// A sealed statement and its corrections are one conversation: what was agreed to in it counts for all of them.
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import type { VaultApi } from '../vault/api.ts';

type Interview = RecordHead<'interview'>;

/** All versions of an interview, the first one first. A version that was deleted is left out, and what corrects it stays. */
export async function interviewVersions(vault: VaultApi, interview: RecordId): Promise<readonly Interview[]> {
  const found = new Map<RecordId, Interview>();
  const waiting = [interview];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    const [head] = (await vault.heads([id])) as readonly Interview[];
    if (head?.kind !== 'interview') continue;
    found.set(id, head);
    if (head.fields.corrects) waiting.push(head.fields.corrects);
    const later = (await vault.references(id, ['interview'])) as readonly Interview[];
    for (const next of later) if (next.fields.corrects === id) waiting.push(next.id);
  }
  return [...found.values()].filter(({ deleted }) => !deleted).sort((a, b) => a.createdMs - b.createdMs);
}
