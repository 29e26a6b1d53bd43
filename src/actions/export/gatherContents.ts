// Everything that goes into a bundle, field by field: a field that nobody names here does not leave.
import type { BundleContents, BundleItem, BundleStatement, WithheldLine } from '../../bundle/types.ts';
import type { RecordId } from '../../domain/ids.ts';
import { redactText } from '../../redact/redactText.ts';
import type { ActionContext } from '../context.ts';
import { bundleDay } from './bundleDates.ts';
import { speakersOf } from './exportConsent.ts';
import { gatherClaims } from './gatherClaims.ts';
import { type Gathering, startGathering } from './gathering.ts';
import type { ExportPlan, PlannedStatement } from './planExport.ts';
import type { ItemRendition } from './redactItem.ts';

export type Rendition =
  | { readonly kind: 'done'; readonly rendition: ItemRendition; readonly readByPerson: readonly number[] }
  | { readonly kind: 'refused'; readonly reason: WithheldLine['reason'] };

/** What a person decided while checking. */
export interface Checked {
  readonly renditions: ReadonlyMap<RecordId, Rendition>;
  /** Statements, items, events and links left out by hand. */
  readonly leftOut: ReadonlySet<RecordId>;
}
export interface Gathered {
  readonly contents: BundleContents;
  /** The records in it: statements and items. */
  readonly contains: readonly RecordId[];
  /** The record behind each item of the bundle. */
  readonly recordOfItem: ReadonlyMap<string, RecordId>;
}

export async function gatherContents(
  context: ActionContext,
  plan: ExportPlan,
  { renditions, leftOut }: Checked,
): Promise<Gathered> {
  const statements = plan.statements.filter(({ interview }) => !leftOut.has(interview.id));
  const done = plan.items.flatMap(({ id }) => {
    const rendition = renditions.get(id);
    return rendition?.kind === 'done' && !leftOut.has(id) ? [rendition.rendition] : [];
  });
  const contains = [...statements.map(({ interview }) => interview.id), ...done.map(({ item }) => item)];
  const gathering = await startGathering(context, plan, { leftOut, held: contains });
  const told = statements.map((statement) => bundleStatement(statement, gathering));
  const items = done.map((rendition) => bundleItem(rendition, gathering));
  const claims = await gatherClaims(context, gathering);
  const { choice, policy } = plan;
  const contents: BundleContents = {
    title: redactText(choice.title, policy).text,
    recipient: redactText(choice.recipient, policy).text,
    tier: choice.tier,
    createdAt: `${context.clock().toISOString().slice(0, 19)}Z`,
    ...gathering.named(),
    statements: told,
    items,
    events: claims.events,
    links: claims.links,
    redactions: gathering.log.lines(),
    withheld: [...plan.withheld, ...leftOutByHand(plan, { renditions, leftOut }), ...claims.withheld].map(({ type, reason }) => ({
      type,
      reason,
    })),
  };
  return { contents, contains, recordOfItem: new Map(done.map(({ item }) => [gathering.idOf(item), item])) };
}

function bundleStatement({ interview, title, statement, translation }: PlannedStatement, gathering: Gathering): BundleStatement {
  const { start, language, translatedTo } = interview.fields;
  const id = gathering.idOf(interview.id);
  gathering.log.add(id, [...statement.finds, ...(translation?.finds ?? [])]);
  const people = speakersOf(interview).flatMap((person) => gathering.name(person) ?? []);
  return {
    id,
    title,
    ...(start ? { date: bundleDay(start, gathering.plan.policy) } : {}),
    ...(language ? { language } : {}),
    ...(translatedTo ? { translatedTo } : {}),
    ...(people.length > 0 ? { people } : {}),
    paragraphs: statement.paragraphs,
    ...(translation ? { translation: translation.paragraphs } : {}),
  };
}

function bundleItem({ item, title, mediaType, bytes, pages, finds }: ItemRendition, gathering: Gathering): BundleItem {
  const id = gathering.idOf(item);
  if (pages.length > 0) gathering.log.addPages(id, pages, finds);
  else gathering.log.add(id, finds);
  return { id, title, mediaType, bytes, ...(mediaType === 'application/pdf' ? { pages: pages.length } : {}) };
}

function leftOutByHand({ statements, items }: ExportPlan, { renditions, leftOut }: Checked): readonly WithheldLine[] {
  const ofStatements = statements
    .filter(({ interview }) => leftOut.has(interview.id))
    .map((): WithheldLine => ({ type: 'statement', reason: 'leftOutByHand' }));
  const ofItems = items.flatMap(({ id }): WithheldLine[] => {
    if (leftOut.has(id)) return [{ type: 'item', reason: 'leftOutByHand' }];
    const rendition = renditions.get(id);
    return rendition?.kind === 'refused' ? [{ type: 'item', reason: rendition.reason }] : [];
  });
  return [...ofStatements, ...ofItems];
}
