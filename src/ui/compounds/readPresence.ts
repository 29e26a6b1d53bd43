// Who was at a compound, when, on which floor, and according to whom: its links with people, apart from all others.
import { idsOf, survivorOf } from '../../actions/survivorOf.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { VaultApi } from '../../vault/api.ts';
import { type LinkLine, readLinks } from '../kit/record/readLinks.ts';

export const runningRelations: readonly string[] = ['operated', 'managed', 'owned'];
const running = new Set(runningRelations);
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

/** The field that names one operator for all time adds nothing: it is empty, or a link says the same and can say when. */
export async function isOperatorSaid(vault: VaultApi, id: RecordId): Promise<boolean> {
  const operator = (await vault.get(await survivorOf(vault, id)))?.fields as { readonly operator?: RecordId } | undefined;
  if (!operator?.operator) return true;
  const ids = await idsOf(vault, await survivorOf(vault, operator.operator));
  return (await readPresence(vault, id)).operators.some(({ other }) => other && ids.includes(other.id));
}
