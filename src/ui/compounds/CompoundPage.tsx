import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { MediaSection } from '../items/media/MediaSection.tsx';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import type { LinkLine } from '../kit/record/readLinks.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';
import { Operators } from './Operators.tsx';
import { PresenceTable } from './PresenceTable.tsx';
import { isOperatorSaid, isPresent, isRunning, readPresence } from './readPresence.ts';
import { SharedFloors } from './SharedFloors.tsx';

const mediaOf = (record: RecordView) => <MediaSection id={record.id} />;

/** A compound as any record is shown, with who ran it, who was there, and who must have met. */
export function CompoundPage({ id }: { readonly id: RecordId }) {
  const said = useVaultQuery(`operatorSaid:${id}`, (vault) => isOperatorSaid(vault, id), ['compound', 'link']).value ?? true;
  return (
    <RecordPage id={id} showsLink={inTables} media={mediaOf} {...(said ? { withoutFacts: ['operator'] } : {})}>
      {(record) => <CompoundParts compound={record} />}
    </RecordPage>
  );
}

const inTables = (line: LinkLine) => isRunning(line) || isPresent(line);

function CompoundParts({ compound }: { readonly compound: RecordView }) {
  const { t } = useTranslation('compounds');
  const presence = useVaultQuery(`presence:${compound.id}`, (vault) => readPresence(vault, compound.id), [
    'link',
    'source',
    'person',
    'organization',
    'compound',
  ]).value;
  if (!presence) return null;
  return (
    <>
      <TimelineStrip recordId={compound.id} />
      <SharedFloors people={presence.people} />
      <Operators compound={compound} lines={presence.operators} />
      {presence.people.length > 0 && (
        <section aria-label={t('presence.title')}>
          <Title order={2}>{t('presence.title')}</Title>
          <PresenceTable label={t('presence.title')} lines={presence.people} withFloor />
        </section>
      )}
    </>
  );
}
