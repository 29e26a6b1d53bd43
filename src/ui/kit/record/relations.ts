// How records can be tied together. Roles and relations are words only: they never have a colour, and they prove nothing.
import type { Kind } from '../../../domain/dictionary.ts';

interface Relation {
  readonly code: string;
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
}

const actors: readonly Kind[] = ['person', 'organization'];
const places: readonly Kind[] = ['compound'];

/** `fields:relation.<code>` reads from → to, `fields:relationBack.<code>` reads to → from. */
export const relations: readonly Relation[] = [
  { code: 'heldAt', from: ['person'], to: places },
  { code: 'workedAt', from: ['person'], to: places },
  { code: 'guarded', from: ['person'], to: places },
  { code: 'managed', from: actors, to: ['compound', 'organization'] },
  { code: 'operated', from: actors, to: places },
  { code: 'owned', from: actors, to: ['compound', 'organization', 'identifier'] },
  { code: 'seenAt', from: ['person'], to: places },
  { code: 'recruited', from: actors, to: ['person'] },
  { code: 'transported', from: actors, to: ['person'] },
  { code: 'sold', from: actors, to: ['person'] },
  { code: 'bought', from: actors, to: ['person'] },
  { code: 'controlled', from: actors, to: ['person'] },
  { code: 'paid', from: actors, to: actors },
  { code: 'memberOf', from: ['person'], to: ['organization'] },
  { code: 'employed', from: ['organization'], to: ['person'] },
  { code: 'familyOf', from: ['person'], to: ['person'] },
  { code: 'knows', from: ['person'], to: ['person'] },
  { code: 'heldWith', from: ['person'], to: ['person'] },
  { code: 'uses', from: actors, to: ['identifier'] },
  { code: 'usedAt', from: ['identifier'], to: places },
  { code: 'movedTo', from: places, to: places },
  { code: 'partOf', from: ['compound', 'organization'], to: ['compound', 'organization'] },
];

export interface RelationChoice {
  readonly code: string;
  /** The relation reads from the other record to this one. */
  readonly back: boolean;
}

/** What can be said of these two, from the first to the second. `relatedTo` always can. */
export function relationsBetween(from: Kind, to: Kind): readonly RelationChoice[] {
  const fits = (relation: Relation, a: Kind, b: Kind) => relation.from.includes(a) && relation.to.includes(b);
  const forth = relations.filter((relation) => fits(relation, from, to)).map(({ code }) => ({ code, back: false }));
  const symmetric = ['familyOf', 'knows', 'heldWith'];
  const back = relations
    .filter((relation) => fits(relation, to, from) && !symmetric.includes(relation.code))
    .map(({ code }) => ({ code, back: true }));
  return [...forth, ...back, { code: 'relatedTo', back: false }];
}

/** Kinds that a link may tie. */
export const linkedKinds: readonly Kind[] = ['person', 'compound', 'organization', 'identifier', 'item', 'event', 'interview'];
