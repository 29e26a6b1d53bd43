// What the list under @ offers: the records that may be meant, then new ones with the typed name.
import type { ActionContext } from '../../actions/context.ts';
import { findMentions, type Mention, type MentionKind, mentionKinds } from '../../actions/mentionRecord.ts';

export type MentionChoice =
  | { readonly kind: 'existing'; readonly mention: Mention }
  | { readonly kind: 'new'; readonly mentionKind: MentionKind; readonly name: string };

const mostWords = 5;
const mostCharacters = 60;

/** A name is being typed; once a sentence goes on behind it, the list is in the way. */
export const isNameLike = (query: string): boolean =>
  query.length <= mostCharacters && query.trim().split(/\s+/).length <= mostWords && !/[.,;:!?។။။]\s|\s{2}|^\s/.test(query);

const looksLikeIdentifier = (name: string) => /^[+\d][\d\s().-]{5,}$|\S@\S+\.\S|^0x[0-9a-f]{6,}/i.test(name);

export async function mentionChoices(
  context: ActionContext,
  query: string,
  kinds: readonly MentionKind[] = mentionKinds,
): Promise<readonly MentionChoice[]> {
  const existing = (await findMentions(context, query, kinds)).map((mention) => ({ kind: 'existing', mention }) as const);
  const name = query.trim();
  if (name === '') return existing;
  const order = looksLikeIdentifier(name) ? [...kinds].reverse() : kinds;
  return [...existing, ...order.map((mentionKind) => ({ kind: 'new', mentionKind, name }) as const)];
}
