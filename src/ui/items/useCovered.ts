import type { RecordId } from '../../domain/ids.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';

interface Coverable {
  readonly distressing?: boolean | undefined;
  readonly mediaType?: string | undefined;
  readonly cases?: readonly RecordId[] | undefined;
}

/** Why an item is covered until somebody asks for it: it is marked so itself, or its case covers all pictures. */
export function useCovered(fields: Coverable): 'distressing' | 'case' | null {
  const cases = fields.cases ?? [];
  const dims = useVaultQuery(
    `dimPictures:${cases.join()}`,
    async (vault) => (await vault.heads(cases)).some((head) => head.fields['dimPictures'] === true),
    ['case'],
  ).value;
  if (fields.distressing) return 'distressing';
  const isPicture = /^(image|video)\//.test(fields.mediaType ?? '');
  // Until the vault has answered a picture stays covered: a flash of it cannot be taken back.
  return isPicture && dims !== false && cases.length > 0 ? 'case' : null;
}
