import { Button, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { PeopleField } from '../interviews/PeopleField.tsx';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import { SourceDialog } from '../kit/record/SourceDialog.tsx';
import { useFieldEdit } from '../kit/record/useFieldEdit.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { ConflictLines } from './ConflictLines.tsx';
import { readEvent } from './entries.ts';
import { Sources } from './Sources.tsx';
import classes from './timeline.module.css';

const roles = [
  'victim',
  'witness',
  'suspect',
  'guard',
  'recruiter',
  'manager',
  'transporter',
  'buyer',
  'seller',
  'helper',
  'other',
];

/** An event as any record is shown, with who took part and why it is believed. */
export function EventPage({ id }: { readonly id: RecordId }) {
  return <RecordPage id={id}>{(record) => <EventParts event={record as RecordView<'event'>} />}</RecordPage>;
}

function EventParts({ event }: { readonly event: RecordView<'event'> }) {
  const { t } = useTranslation('timeline');
  const people = useFieldEdit(event.id, 'people');
  const [adding, { open, close }] = useDisclosure(false);
  const sources = useVaultQuery(
    `eventSources:${event.id}`,
    async (vault) =>
      (await vault.references(event.id, ['source'])).filter((head) => !head.deleted && head.fields['claim'] === event.id),
    ['source'],
  ).value;
  const line = useVaultQuery(`eventLine:${event.id}`, (vault) => readEvent(vault, event.id), [
    'event',
    'person',
    'compound',
  ]).value;
  return (
    <>
      {line && <ConflictLines conflicts={line.conflicts} />}
      <section className={classes.part}>
        <Title order={2}>{t('part.sources')}</Title>
        <div className={classes.chips}>
          {sources && <Sources sources={sources} />}
          {!event.deleted && (
            <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Plus size={13} />} onClick={open}>
              {t('part.addSource')}
            </Button>
          )}
        </div>
      </section>
      <section className={classes.part}>
        <Title order={2}>{t('part.people')}</Title>
        <PeopleField
          people={event.fields.people}
          roles={roles}
          roleKey="timeline:role"
          label={t('part.addPerson')}
          readOnly={event.deleted}
          onAdd={(person, instead) => void people.add(person, instead)}
          onRemove={(person) => void people.remove(person)}
        />
      </section>
      {adding && <SourceDialog claim={event.id} onClose={close} />}
    </>
  );
}
