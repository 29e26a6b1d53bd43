// What stands at the place that a source points to, and how the place is called: `¶12`, `p. 3`, `06:41`.
import type { TFunction } from 'i18next';
import type { Place, StatementDoc } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { paragraphAt, statementToText } from '../../domain/statementText.ts';
import type { VaultApi } from '../../vault/api.ts';

export interface PlaceShown {
  readonly origin: RecordHead | null;
  readonly saidBy: RecordHead | null;
  readonly paragraph: number | null;
  readonly passage: string | null;
}

export function placeWords(t: TFunction<'kit'>, place: Place, paragraph: number | null): string {
  switch (place.kind) {
    case 'page':
      return t('source.page', { page: place.page });
    case 'passage':
      return paragraph === null ? '' : t('source.paragraph', { paragraph });
    case 'line':
      return t('source.line', { line: place.line });
    case 'second':
      return clock(place.second);
    case 'whole':
      return '';
  }
}

const two = (number: number) => String(number).padStart(2, '0');
function clock(second: number): string {
  const whole = Math.floor(second);
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  return hours > 0 ? `${two(hours)}:${rest}` : rest;
}

export async function readPlace(
  vault: VaultApi,
  origin: RecordId,
  place: Place,
  also: { readonly excerpt?: RecordId | undefined; readonly saidBy?: RecordId | undefined },
): Promise<PlaceShown> {
  const [view, marked] = await Promise.all([vault.get(origin), also.excerpt ? vault.get(also.excerpt) : null]);
  const quote = (marked?.fields as Readonly<Record<string, unknown>> | undefined)?.['quote'];
  const fields = (view?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const held = place.kind === 'passage' ? fields[place.field] : undefined;
  const heads = await vault.heads(also.saidBy ? [origin, also.saidBy] : [origin]);
  const headOf = (id: RecordId | undefined) => heads.find((each) => each.id === id) ?? null;
  const known = { origin: headOf(origin), saidBy: headOf(also.saidBy) };
  if (place.kind !== 'passage' || held === undefined) {
    return { ...known, paragraph: null, passage: typeof quote === 'string' ? quote : null };
  }
  const doc = typeof held === 'string' ? null : (held as StatementDoc);
  const text = doc ? statementToText(doc) : String(held);
  const paragraph = doc ? (paragraphAt(doc, place.from)?.number ?? null) : text.slice(0, place.from).split('\n').length;
  return { ...known, paragraph, passage: text.slice(place.from, place.to) };
}
