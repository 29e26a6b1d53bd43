// The pictures and documents that belong to a record: tied to it by a link, or bearing out what is said of it or of its links.
import { idsOf, referencesOf } from '../../../actions/survivorOf.ts';
import type { Place } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';
import { readSources } from '../../kit/record/readSources.ts';

export interface Media {
  readonly item: RecordHead<'item'>;
  /** Where in it; the whole of it where it was linked itself. */
  readonly place: Place | undefined;
}

export async function readMedia(vault: VaultApi, id: RecordId): Promise<readonly Media[]> {
  const [ids, found] = await Promise.all([idsOf(vault, id), referencesOf(vault, id, ['link', 'source'])]);
  const links = found.filter((head): head is RecordHead<'link'> => head.kind === 'link' && !head.deleted);
  const own = found.filter((head): head is RecordHead<'source'> => head.kind === 'source' && !head.deleted);
  const ofLinks = await readSources(
    vault,
    links.map((link) => link.id),
  );
  const sources = [...own.filter(({ fields }) => fields.claim && ids.includes(fields.claim)), ...[...ofLinks.values()].flat()];
  const places = new Map<RecordId, Place | undefined>();
  for (const { fields } of links) {
    for (const end of [fields.from, fields.to]) if (end && !ids.includes(end)) places.set(end, undefined);
  }
  for (const { fields } of sources) if (fields.origin && !places.has(fields.origin)) places.set(fields.origin, fields.place);
  const heads = await vault.heads([...places.keys()]);
  const items = heads.filter((head): head is RecordHead<'item'> => head.kind === 'item' && !head.deleted);
  const order = [...places.keys()];
  return items.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).map((item) => ({ item, place: places.get(item.id) }));
}
