// Where a hit leads: to the passage itself where there is one, else to the record that the found one speaks of.
import { placeOfHit } from '../../actions/searchEverything.ts';
import type { Place } from '../../domain/fields.ts';
import { isId } from '../../domain/ids.ts';
import type { SearchHit } from '../../vault/api.ts';
import type { Target } from '../frame/navigation.ts';

/** Records that are shown on the page of another: the field that names it. */
const shownOn: Partial<Record<SearchHit['head']['kind'], string>> = { excerpt: 'origin', consent: 'person', link: 'from' };

export function targetOfHit(hit: SearchHit): Target {
  const { head } = hit;
  const host = head.fields[shownOn[head.kind] ?? ''];
  if (typeof host === 'string' && isId(host)) {
    const place = head.fields['place'] as Place | undefined;
    return head.kind === 'excerpt' && place ? { kind: 'place', record: host, place } : { kind: 'record', record: host };
  }
  const place = placeOfHit(hit);
  return place ? { kind: 'place', record: head.id, place } : { kind: 'record', record: head.id };
}
