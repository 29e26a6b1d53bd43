import type { RecordId } from '../../domain/ids.ts';
import { PersonConsent } from '../consent/PersonConsent.tsx';
import { RecordPage } from '../kit/record/RecordPage.tsx';

/** What we know of a person, and what she has agreed to. */
export function PersonPage({ id }: { readonly id: RecordId }) {
  return <RecordPage id={id}>{() => <PersonConsent id={id} />}</RecordPage>;
}
