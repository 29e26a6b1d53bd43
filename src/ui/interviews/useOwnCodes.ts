import type { OwnCode } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';

const none: readonly OwnCode[] = [];

/** The codes that the cases of an interview add to the standard ones. */
export function useOwnCodes(cases: readonly RecordId[]): readonly OwnCode[] {
  const read = useVaultQuery(
    `ownCodes:${cases.join()}`,
    async (vault) => (await vault.heads(cases)).flatMap((head) => (head as RecordHead<'case'>).fields.codes ?? []),
    ['case'],
  );
  return read.value ?? none;
}
