// The chain of custody of an item as one list: how it came, every hand-over, every time its bytes were read again.
import type { HandOver, OriginalCheck } from '../../domain/fields.ts';
import type { HistoryLine, RecordView } from '../../domain/record.ts';

export type CustodyStep =
  | { readonly kind: 'received'; readonly at: string; readonly from: string; readonly how: string }
  | { readonly kind: 'handedOver'; readonly at: string; readonly handOver: HandOver }
  | { readonly kind: 'checked'; readonly at: string; readonly check: OriginalCheck };

/** Oldest first. Checks are read from the history, which forgets none of them. */
export function custodyChain({ fields }: RecordView<'item'>, history: readonly HistoryLine[]): readonly CustodyStep[] {
  const received: CustodyStep[] = fields.receivedAt
    ? [{ kind: 'received', at: fields.receivedAt, from: fields.receivedFrom ?? '', how: fields.receivedHow ?? '' }]
    : [];
  const handed = fields.handOvers.map((handOver): CustodyStep => ({ kind: 'handedOver', at: handOver.at, handOver }));
  const checks = history.flatMap(({ changes }) =>
    changes.flatMap(({ field, after }): CustodyStep[] => {
      if (field !== 'originalCheck' || !isCheck(after)) return [];
      return [{ kind: 'checked', at: after.at, check: after }];
    }),
  );
  return [...received, ...[...handed, ...checks].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))];
}

const isCheck = (value: unknown): value is OriginalCheck =>
  typeof value === 'object' && value !== null && 'at' in value && 'result' in value && typeof value.at === 'string';

/** Whoever held it last hands it over next. */
export const holderOf = ({ fields }: RecordView<'item'>): string =>
  [...fields.handOvers].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)?.to ?? '';
