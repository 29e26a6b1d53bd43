import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { MediaSection } from '../items/media/MediaSection.tsx';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';

const mediaOf = (record: RecordView) => <MediaSection id={record.id} />;

/** An organization or an identifier as any record is shown, with its own time. */
export function OrganizationPage({ id }: { readonly id: RecordId }) {
  return (
    <RecordPage id={id} media={mediaOf}>
      {(record) => <TimelineStrip recordId={record.id} />}
    </RecordPage>
  );
}
