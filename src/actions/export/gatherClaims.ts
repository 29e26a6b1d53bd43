// The events and links of a bundle with their sources, as far as what they rest on is in it too.
import type { BundleContents, BundleId, BundleSource } from '../../bundle/types.ts';
import type { RecordId } from '../../domain/ids.ts';
import { findPassage } from '../../domain/passage.ts';
import type { RecordHead } from '../../domain/record.ts';
import { paragraphAt, statementToText } from '../../domain/statementText.ts';
import { redactText } from '../../redact/redactText.ts';
import type { ActionContext } from '../context.ts';
import { bundleDate } from './bundleDates.ts';
import type { Gathering } from './gathering.ts';
import { mergedFinds } from './mergedFinds.ts';
import type { PlannedStatement, WithheldRecord } from './planExport.ts';

export interface Claims {
  readonly events: BundleContents['events'];
  readonly links: BundleContents['links'];
  readonly withheld: readonly WithheldRecord[];
}

export async function gatherClaims(context: ActionContext, gathering: Gathering): Promise<Claims> {
  const { choice } = gathering.plan;
  const sources = await sourcesByClaim(context);
  const withheld: WithheldRecord[] = [];
  const included = async <K extends 'event' | 'link'>(kind: K, ids: readonly RecordId[]) => {
    const heads = (await context.vault.heads(ids)).filter((head): head is RecordHead<K> => head.kind === kind && !head.deleted);
    return heads.filter((head) => {
      const reason = gathering.leftOut.has(head.id) ? 'leftOutByHand' : restsOnWithheld(sources.get(head.id) ?? [], gathering);
      if (reason) withheld.push({ record: head.id, type: kind, reason });
      return !reason;
    });
  };
  const excerpts = await excerptsOf(context, [...sources.values()].flat());
  const told = (claim: RecordId) => bundleSources(sources.get(claim) ?? [], excerpts, gathering);

  const events = (await included('event', choice.events)).map((head) => eventOf(head, told(head.id), gathering));
  const links: BundleContents['links'][number][] = [];
  for (const head of await included('link', choice.links)) {
    const link = linkOf(head, told(head.id), gathering);
    if (link) links.push(link);
    else withheld.push({ record: head.id, type: 'link', reason: 'notSupported' });
  }
  return { events, links, withheld };
}

type Source = RecordHead<'source'>;

async function sourcesByClaim({ vault, activeCase }: ActionContext): Promise<ReadonlyMap<RecordId, readonly Source[]>> {
  const { rows } = await vault.list({ kind: 'source', ...(activeCase ? { inCase: activeCase } : {}) });
  return Map.groupBy(rows as readonly Source[], ({ fields }) => fields.claim as RecordId);
}

async function excerptsOf({ vault }: ActionContext, sources: readonly Source[]): Promise<ReadonlyMap<RecordId, string>> {
  const ids = sources.flatMap(({ fields }) => (fields.excerpt ? [fields.excerpt] : []));
  const heads = (await vault.heads([...new Set(ids)])) as readonly RecordHead<'excerpt'>[];
  return new Map(heads.map(({ id, fields }) => [id, fields.quote ?? '']));
}

/** A claim that rests on nothing but statements kept out by consent would tell what they say. */
function restsOnWithheld(sources: readonly Source[], { plan, bundleIds }: Gathering): WithheldRecord['reason'] | null {
  if (sources.some(({ fields }) => fields.origin && bundleIds.has(fields.origin))) return null;
  return plan.withheld.find(({ record }) => sources.some(({ fields }) => fields.origin === record))?.reason ?? null;
}

function bundleSources(
  sources: readonly Source[],
  quotes: ReadonlyMap<RecordId, string>,
  { plan, bundleIds }: Gathering,
): readonly BundleSource[] {
  return sources.flatMap(({ fields: { origin, place, excerpt } }): BundleSource[] => {
    const id = origin && bundleIds.get(origin);
    if (!id) return [];
    const statement = plan.statements.find(({ interview }) => interview.id === origin);
    if (!statement) return [{ item: id, ...(place?.kind === 'page' ? { page: place.page } : {}) }];
    const paragraph =
      place?.kind === 'passage' ? paragraphOf(statement, place, (excerpt && quotes.get(excerpt)) ?? '') : undefined;
    return [{ statement: id, ...(paragraph === undefined ? {} : { paragraph }) }];
  });
}

type Passage = { readonly field: 'statement' | 'translation' | 'text'; readonly from: number; readonly to: number };

function paragraphOf(
  { interview, statement, translation }: PlannedStatement,
  { field, from, to }: Passage,
  quote: string,
): number | undefined {
  const doc = field === 'translation' ? interview.fields.translation : interview.fields.statement;
  if (!doc || (field === 'translation' ? translation : statement)?.renumbered) return undefined;
  const span = findPassage(statementToText(doc), { from, to }, quote);
  return span && paragraphAt(doc, span.from)?.number;
}

function eventOf(
  head: RecordHead<'event'>,
  sources: readonly BundleSource[],
  gathering: Gathering,
): BundleContents['events'][number] {
  const { title = '', when, place, people = [] } = head.fields;
  const { policy } = gathering.plan;
  const id = gathering.idOf(head.id);
  const redacted = redactText(title, policy);
  gathering.log.add(id, mergedFinds(redacted.finds));
  const at = place === undefined ? null : gathering.name(place);
  return {
    id,
    title: redacted.text,
    ...(when ? { when: bundleDate(when, policy) } : {}),
    ...(at === null ? {} : { place: at }),
    people: [
      ...new Set(
        people.map(({ person, role }) => gathering.name(person, role)).filter((each): each is BundleId => each !== null),
      ),
    ],
    sources,
  };
}

/** Null for a link to something that a bundle does not hold, such as a telephone number. */
function linkOf(
  head: RecordHead<'link'>,
  sources: readonly BundleSource[],
  gathering: Gathering,
): BundleContents['links'][number] | null {
  const { from, to, relation = '', period } = head.fields;
  if (!from || !to || !gathering.canName(from) || !gathering.canName(to)) return null;
  const { policy } = gathering.plan;
  const [start, end] = [gathering.name(from), gathering.name(to)];
  if (start === null || end === null) return null;
  return {
    id: gathering.idOf(head.id),
    from: start,
    to: end,
    relation: redactText(relation, policy).text,
    ...(period ? { period: bundleDate(period, policy) } : {}),
    sources,
  };
}
