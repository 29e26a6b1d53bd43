// Everything dated that speaks of a record: events it took part in, links with a period, interviews with the person.
import { listAll } from '../../../actions/listAll.ts';
import { idsOf } from '../../../actions/survivorOf.ts';
import { readEdtf } from '../../../domain/edtf.ts';
import type { Edtf, Participant } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';

export interface Seen {
  readonly when: Edtf;
  readonly head: RecordHead;
}

export async function readSeen(vault: VaultApi, id: RecordId): Promise<readonly Seen[]> {
  const ids = await idsOf(vault, id);
  const seen: Seen[] = [];
  for (const kind of ['event', 'link', 'interview'] as const) {
    for (const head of await listAll(vault, { kind, pointingTo: ids })) {
      const when = dateOf(head, ids);
      if (when) seen.push({ when, head });
    }
  }
  return seen;
}

function dateOf({ kind, fields }: RecordHead, ids: readonly RecordId[]): Edtf | undefined {
  if (kind === 'event') return fields['when'] as Edtf | undefined;
  if (kind === 'link') return fields['period'] as Edtf | undefined;
  // Somebody who is only named in an interview was not seen there.
  const people = (fields['people'] as readonly Participant[] | undefined) ?? [];
  const start = fields['start'];
  if (typeof start !== 'string' || !people.some(({ person }) => ids.includes(person))) return undefined;
  const day = readEdtf(start.slice(0, 10));
  return day.ok ? day.value : undefined;
}
