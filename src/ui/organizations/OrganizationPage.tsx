import type { RecordId } from '../../domain/ids.ts';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';

/** An organization or an identifier as any record is shown, with its own time. */
export function OrganizationPage({ id }: { readonly id: RecordId }) {
  return <RecordPage id={id}>{(record) => <TimelineStrip recordId={record.id} />}</RecordPage>;
}
