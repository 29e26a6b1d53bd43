import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { PersonConsent } from '../consent/PersonConsent.tsx';
import { MediaSection } from '../items/media/MediaSection.tsx';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';
import { CaseRoles } from './CaseRoles.tsx';
import { StartInterview } from './StartInterview.tsx';

const mediaOf = (record: RecordView) => <MediaSection id={record.id} />;

/** What we know of a person, what she is in each case, and what she has agreed to. */
export function PersonPage({ id }: { readonly id: RecordId }) {
  return (
    <RecordPage id={id} media={mediaOf}>
      {(record) => (
        <>
          {!record.deleted && <StartInterview person={record.id} />}
          <TimelineStrip recordId={record.id} />
          <CaseRoles person={record as RecordView<'person'>} />
          <PersonConsent id={record.id} />
        </>
      )}
    </RecordPage>
  );
}
