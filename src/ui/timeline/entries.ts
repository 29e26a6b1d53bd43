// What stands on a timeline: events, and the periods of links on the page of one record or where they are asked for. Read in a few questions, however many.
import { listAll, sourcesByClaim } from '../../actions/listAll.ts';
import { idsOf, referencesOf } from '../../actions/survivorOf.ts';
import type { Edtf, Participant } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Contradiction, RecordHead } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';
import { createPace } from '../kit/pace.ts';
import { goingOn } from '../kit/record/readLinks.ts';
import { timeSpan } from './chart/timeSpan.ts';
import { inOrder } from './chronology.ts';
import { type DateConflict, dateConflicts } from './dateConflicts.ts';

export interface TimelineEntry {
  readonly id: RecordId;
  readonly when: Edtf | undefined;
  readonly createdMs: number;
  /** An event or a link. */
  readonly head: RecordHead;
  readonly people: readonly RecordHead[];
  readonly place: RecordHead | undefined;
  readonly sources: readonly RecordHead[];
  readonly conflicts: readonly DateConflict[];
  /** What a link ties, from and to. */
  readonly ends: readonly [RecordHead | undefined, RecordHead | undefined];
  /** The record on whose page it stands, with the duplicates that went into it. */
  readonly subject?: readonly RecordId[];
}

/** In the order of their time. */
export async function readCase(
  vault: VaultApi,
  activeCase: RecordId | null,
  withLinks = false,
): Promise<readonly TimelineEntry[]> {
  const inCase = activeCase ? { inCase: activeCase } : {};
  const [events, sources] = await Promise.all([
    listAll(vault, { kind: 'event', ...inCase }),
    listAll(vault, { kind: 'source', ...inCase }),
  ]);
  const links = withLinks ? await listAll(vault, { kind: 'link', ...inCase }) : [];
  return entriesOf(
    vault,
    [...events, ...links.filter(({ fields }) => fields['period'] !== undefined)],
    Map.groupBy(sources, ({ fields }) => fields['claim'] as RecordId),
  );
}

/** One event as its line on a timeline; its sources are read where they are shown. */
export async function readEvent(vault: VaultApi, event: RecordId): Promise<TimelineEntry | undefined> {
  const [entry] = await entriesOf(vault, await vault.heads([event]), new Map());
  return entry;
}

/** Events and dated links that name this record. */
export async function readSubject(vault: VaultApi, subject: RecordId): Promise<readonly TimelineEntry[]> {
  const [ids, naming] = await Promise.all([idsOf(vault, subject), referencesOf(vault, subject, ['event', 'link'])]);
  const heads = naming.filter((head) => !head.deleted && (head.kind === 'event' || head.fields['period'] !== undefined));
  const bearing = await sourcesByClaim(
    vault,
    heads.map((head) => head.id),
  );
  return (await entriesOf(vault, heads, bearing)).map((entry) => ({ ...entry, subject: ids }));
}

async function entriesOf(
  vault: VaultApi,
  heads: readonly RecordHead[],
  byClaim: ReadonlyMap<RecordId, readonly RecordHead[]>,
): Promise<readonly TimelineEntry[]> {
  const pace = createPace();
  const byId = await goingOn(vault, [...new Set(heads.flatMap(namedIn))]);
  const disputed = await disputedDates(vault, heads);
  const entries: TimelineEntry[] = [];
  for (const head of heads) {
    entries.push(entryOf(head, byId, byClaim.get(head.id) ?? [], disputed.get(head.id) ?? []));
    await pace();
  }
  const ordered = inOrder(entries);
  await pace();
  return ordered;
}

function entryOf(
  head: RecordHead,
  byId: ReadonlyMap<RecordId, RecordHead>,
  sources: readonly RecordHead[],
  disputed: readonly Edtf[],
): TimelineEntry {
  const named = namedIn(head).flatMap((id) => byId.get(id) ?? []);
  const placeId = head.fields['place'] as RecordId | undefined;
  const place = head.kind === 'event' ? placeId && byId.get(placeId) : named.find(({ kind }) => kind === 'compound');
  const people = named.filter(({ kind }) => kind === 'person');
  const when = (head.kind === 'event' ? head.fields['when'] : head.fields['period']) as Edtf | undefined;
  // Known from here on: the chart asks for all of them at once.
  timeSpan(when);
  const conflicts = dateConflicts({ when, people, place, disputed });
  const endOf = (field: 'from' | 'to') => byId.get(head.fields[field] as RecordId);
  const ends: TimelineEntry['ends'] = [endOf('from'), endOf('to')];
  return { id: head.id, when, createdMs: head.createdMs, head, people, place, sources, ends, conflicts };
}

const peopleOf = (head: RecordHead) => (head.fields['people'] as readonly Participant[] | undefined) ?? [];

const namedIn = (head: RecordHead): readonly RecordId[] =>
  [...peopleOf(head).map(({ person }) => person), head.fields['place'], head.fields['from'], head.fields['to']].filter(
    (id): id is RecordId => typeof id === 'string',
  );

/** Other dates that were written for the same event on another device. Few records have any, and only those are read whole. */
async function disputedDates(vault: VaultApi, heads: readonly RecordHead[]): Promise<ReadonlyMap<RecordId, readonly Edtf[]>> {
  const disputed = heads.filter((head) => head.contradicted);
  const views = await Promise.all(disputed.map((head) => vault.get(head.id)));
  return new Map(views.flatMap((view) => (view ? [[view.id, keptDates(view.contradictions)] as const] : [])));
}

const keptDates = (contradictions: readonly Contradiction[]): readonly Edtf[] =>
  contradictions
    .filter(({ field }) => field === 'when' || field === 'period')
    .flatMap(({ kept }) => kept.flatMap(({ value }) => (value === null ? [] : [value as Edtf])));
