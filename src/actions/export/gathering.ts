// What is known while the contents of a bundle are gathered: fresh ids, names and labels, and what was covered.
import type { BundleContents, BundleId } from '../../bundle/types.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { redactText } from '../../redact/redactText.ts';
import type { ActionContext } from '../context.ts';
import { survivorOf } from '../survivorOf.ts';
import { type CoverLog, startCoverLog } from './coverLog.ts';
import { namedKinds } from './exportChoice.ts';
import type { ExportPlan } from './planExport.ts';

export interface Gathering {
  readonly plan: ExportPlan;
  readonly leftOut: ReadonlySet<RecordId>;
  readonly log: CoverLog;
  /** The statements and items that are in the bundle. */
  readonly bundleIds: ReadonlyMap<RecordId, BundleId>;
  /** The id of this export for a record: new and random. */
  idOf(record: RecordId): BundleId;
  canName(record: RecordId): boolean;
  /** Brings a person, compound or organization into the bundle under its name or label; null for anything else. */
  name(record: RecordId, role?: string): BundleId | null;
  named(): Pick<BundleContents, 'people' | 'compounds' | 'organizations'>;
}

type Nameable = RecordHead<'person'> | RecordHead<'compound'> | RecordHead<'organization'>;

export async function startGathering(
  context: ActionContext,
  plan: ExportPlan,
  { leftOut, held }: { readonly leftOut: ReadonlySet<RecordId>; readonly held: readonly RecordId[] },
): Promise<Gathering> {
  const lists = await Promise.all(namedKinds.map((kind) => context.vault.list({ kind })));
  const nameable = new Map(lists.flatMap(({ rows }) => rows).map((head) => [head.id, head as Nameable]));
  const merged = await mergedRecords(context);
  const goesOn = (record: RecordId) => merged.get(record) ?? record;
  const labels = new Map(plan.policy.subjects.map(({ subject, label }) => [subject, label]));
  const count = nameable.size + held.length + plan.choice.events.length + plan.choice.links.length;
  const fresh = await freshIds(context, [...nameable.keys(), ...held, ...plan.choice.events, ...plan.choice.links], count);
  const log = startCoverLog(plan.choice.protections);
  const roles = new Map<RecordId, Set<string>>();

  const idOf = (record: RecordId) => {
    const id = fresh.get(record);
    if (id === undefined) throw new Error('A record of the bundle has no id of this export');
    return id;
  };
  const nameOf = ({ id, fields }: Nameable) => labels.get(id) ?? redactText(fields.name ?? '', plan.policy).text;
  const used = (kind: Nameable['kind']) =>
    [...roles.keys()].flatMap((id) => (nameable.get(id)?.kind === kind ? [nameable.get(id) as Nameable] : []));

  return {
    plan,
    leftOut,
    log,
    bundleIds: new Map(held.map((record) => [record, idOf(record)])),
    idOf,
    canName: (record) => nameable.has(goesOn(record)),
    name(named, role) {
      const record = goesOn(named);
      if (!nameable.has(record)) return null;
      const known = roles.get(record) ?? new Set<string>();
      if (role !== undefined) known.add(role);
      roles.set(record, known);
      return idOf(record);
    },
    named: () => ({
      people: used('person').map((head) => ({
        id: idOf(head.id),
        name: nameOf(head),
        roles: [...new Set([...((head as RecordHead<'person'>).fields.roles ?? []), ...(roles.get(head.id) ?? [])])],
        protected: labels.has(head.id),
      })),
      compounds: used('compound').map((head) => ({
        id: idOf(head.id),
        name: nameOf(head),
        ...placeOf(head as RecordHead<'compound'>, labels.has(head.id), plan),
      })),
      organizations: used('organization').map((head) => ({ id: idOf(head.id), name: nameOf(head) })),
    }),
  };
}

/** Where a compound lies, as exactly as the policy allows. A protected one keeps its country alone. */
function placeOf({ fields }: RecordHead<'compound'>, isProtected: boolean, { policy }: ExportPlan) {
  return {
    ...(fields.country && policy.places !== 'none' ? { country: redactText(fields.country, policy).text } : {}),
    ...(fields.area && !isProtected && policy.places === 'area' ? { area: redactText(fields.area, policy).text } : {}),
  };
}

/** A sealed statement still names the duplicate: in a bundle it is the record that goes on. */
async function mergedRecords({ vault }: ActionContext): Promise<ReadonlyMap<RecordId, RecordId>> {
  const gone = (await Promise.all(namedKinds.map((kind) => vault.list({ kind, deleted: true })))).flatMap(({ rows }) => rows);
  const merged = gone.filter(({ fields }) => fields['mergedInto'] !== undefined);
  return new Map(await Promise.all(merged.map(async ({ id }) => [id, await survivorOf(vault, id)] as const)));
}

async function freshIds(
  { vault }: ActionContext,
  records: readonly RecordId[],
  count: number,
): Promise<ReadonlyMap<RecordId, BundleId>> {
  const ids = await vault.newIds(count);
  return new Map(records.map((record, at) => [record, ids[at] as BundleId]));
}
