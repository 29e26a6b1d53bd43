import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Protectable } from '../../../actions/export/suggestProtections.ts';

const wordRoles = ['victim', 'witness', 'suspect', 'facilitator', 'family'] as const;

/** What the label of a protected person, place or organization begins with: *Witness*, *Place*. Says no more than the role. */
export function useLabelWord(): (subject: Pick<Protectable, 'kind' | 'roles'>) => string {
  const { t } = useTranslation('bundles');
  return useCallback(
    ({ kind, roles }) => {
      if (kind !== 'person') return t(`label.${kind === 'term' ? 'place' : kind}`);
      const role = wordRoles.find((each) => roles.includes(each));
      return t(`label.${role ?? 'person'}`);
    },
    [t],
  );
}
