// First and last seen, each with what says so. What lies in between stands on the record's timeline.
import { Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sourcesOfRecord } from '../../../actions/survivorOf.ts';
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { firstAndLast, tooEarly } from '../../../domain/sightings.ts';
import { edtfWords } from '../dateWords.ts';
import { RecordLink } from '../RecordLink.tsx';
import { SourceChip } from '../SourceChip.tsx';
import { useVaultQuery } from '../useVaultQuery.ts';
import { readSeen, type Seen } from './readSeen.ts';
import classes from './record.module.css';

const watched = ['event', 'link', 'interview', 'source', 'person'] as const;

export function SeenSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('kit');
  const seen = useVaultQuery(`seen:${record.id}`, (vault) => readSeen(vault, record.id), watched).value;
  const ends = seen && firstAndLast(seen);
  if (!seen || !ends) return null;
  const { birth, operated } = record.fields as { readonly birth?: Edtf; readonly operated?: Edtf };
  const odd = tooEarly(birth ?? operated, seen);
  return (
    <section aria-label={t('seen.title')}>
      <Title order={2}>{t('seen.title')}</Title>
      <dl className={classes.seen}>
        <SeenLine label={t('seen.first')} record={record} seen={ends.first} />
        {ends.last.head.id !== ends.first.head.id && <SeenLine label={t('seen.last')} record={record} seen={ends.last} />}
      </dl>
      {odd.length > 0 && (
        <div className={classes.oddity} role="note">
          <TriangleAlert size={15} aria-hidden />
          <span>{t(birth ? 'seen.beforeBirth' : 'seen.beforeOpening', { count: odd.length })}</span>
          {odd.slice(0, 3).map(({ head }) => (
            <RecordLink key={head.id} head={head} />
          ))}
        </div>
      )}
    </section>
  );
}

interface SeenLineProps {
  readonly label: string;
  readonly record: RecordView;
  readonly seen: Seen;
}

function SeenLine({ label, record, seen: { head, when } }: SeenLineProps) {
  const { t, i18n } = useTranslation('kit');
  const sources = useVaultQuery(`seenSources:${head.id}`, (vault) => sourcesOfRecord(vault, head.id), ['source']).value ?? [];
  const { from, to } = head.fields as RecordHead<'link'>['fields'];
  const end = head.kind === 'link' ? (from === record.id ? to : from) : undefined;
  const other = useVaultQuery(`head:${end ?? ''}`, async (vault) => (end ? (await vault.heads([end]))[0] : null) ?? null).value;
  return (
    <div className={classes.seenLine}>
      <dt className={classes.label}>{label}</dt>
      <dd>
        <span title={when.edtf}>{edtfWords(t as TFunction, when, i18n.language)}</span>
        <RecordLink head={head} />
        {other && <RecordLink head={other} />}
        {sources.slice(0, 4).map((source) => (
          <SourceChip key={source.id} source={source} />
        ))}
        {sources.length === 0 && head.kind !== 'interview' && <span className={classes.unsourced}>{t('source.none')}</span>}
      </dd>
    </div>
  );
}
