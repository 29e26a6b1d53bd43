// Who was at a compound, when, on which floor, and according to whom: its links with people, apart from all others.
import type { RecordId } from '../../domain/ids.ts';
import type { VaultApi } from '../../vault/api.ts';
import { type LinkLine, readLinks } from '../kit/record/readLinks.ts';

const running = new Set(['managed', 'owned', 'operated']);
const neither = new Set(['movedTo', 'partOf', 'usedAt', 'relatedTo']);

export interface Presence {
  /** People and organizations that ran the place. */
  readonly operators: readonly LinkLine[];
  readonly people: readonly LinkLine[];
}

export const isRunning = ({ relation, back }: LinkLine): boolean => back && running.has(relation);

export const isPresent = ({ relation, other }: LinkLine): boolean =>
  other?.kind === 'person' && !other.deleted && !running.has(relation) && !neither.has(relation);

export async function readPresence(vault: VaultApi, id: RecordId): Promise<Presence> {
  const lines = await readLinks(vault, id);
  const sorted = [...lines].sort((a, b) => begin(a).localeCompare(begin(b)));
  return { operators: sorted.filter(isRunning), people: sorted.filter(isPresent) };
}

/** What has no date stands last. */
const begin = ({ period }: LinkLine) => period?.earliest ?? period?.latest ?? '9999';
