// Typing @ in a statement: finds the record that is meant, or makes it from the typed name.
import type { Kind } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createCompound } from './createCompound.ts';
import { createIdentifier } from './createIdentifier.ts';
import { createOrganization } from './createOrganization.ts';
import { createPerson } from './createPerson.ts';

export const mentionKinds = ['person', 'compound', 'organization', 'identifier'] as const satisfies readonly Kind[];
export type MentionKind = (typeof mentionKinds)[number];
export const isMentionKind = (kind: string): kind is MentionKind => mentionKinds.some((known) => known === kind);

export interface Mention {
  readonly id: RecordId;
  readonly label: string;
  readonly kind: MentionKind;
}

const mostShown = 8;

/** What `text` may mean, best first: the search's answer, or what was changed last while nothing is typed. */
export async function findMentions(
  context: ActionContext,
  text: string,
  kinds: readonly MentionKind[] = mentionKinds,
): Promise<readonly Mention[]> {
  const heads = text.trim() === '' ? await lately(context, kinds) : await found(context, text.trim(), kinds);
  return heads.map(mentionOf).slice(0, mostShown);
}

async function found(context: ActionContext, text: string, kinds: readonly MentionKind[]): Promise<readonly RecordHead[]> {
  const { hits } = await context.vault.search({ text, kinds, limit: mostShown * 2 });
  const heads = new Map(hits.map(({ head }) => [head.id, head]));
  return [...heads.values()].sort((a, b) => Number(isInCase(context, b)) - Number(isInCase(context, a)));
}

const isInCase = ({ activeCase }: ActionContext, head: RecordHead) =>
  activeCase !== null && Array.isArray(head.fields['cases']) && head.fields['cases'].includes(activeCase);

async function lately(context: ActionContext, kinds: readonly MentionKind[]): Promise<readonly RecordHead[]> {
  const inCase = context.activeCase ? { inCase: context.activeCase } : {};
  const lists = await Promise.all(kinds.map((kind) => context.vault.list({ kind, ...inCase })));
  return lists.flatMap(({ rows }) => rows).sort((a, b) => b.changedMs - a.changedMs);
}

/** What a record is called: a name, a title or a value. */
export function mentionOf(head: RecordHead): Mention {
  const { name, value } = head.fields;
  return { id: head.id, label: String(name ?? value ?? ''), kind: head.kind as MentionKind };
}

/** Makes the record that was typed, in the open case. */
export async function mentionRecord(
  context: ActionContext,
  mention: { readonly kind: MentionKind; readonly name: string },
): Promise<Result<RecordId, CommitError>> {
  const name = mention.name.trim();
  switch (mention.kind) {
    case 'person':
      return createPerson(context, { name });
    case 'compound':
      return createCompound(context, { name });
    case 'organization':
      return createOrganization(context, { name });
    case 'identifier':
      return createIdentifier(context, { type: identifierType(name), value: name });
  }
}

/** A first guess that the person can change: what the value looks like. */
export function identifierType(value: string): string {
  if (/^\+?[\d\s().-]{6,}$/.test(value)) return 'phone';
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) return 'email';
  if (/^(0x[0-9a-f]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,62})$/i.test(value)) return 'wallet';
  if (/^[\w-]+(\.[\w-]+)+$/.test(value)) return 'domain';
  return 'handle';
}
