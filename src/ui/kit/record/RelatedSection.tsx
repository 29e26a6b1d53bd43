import { Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { Edtf, Participant } from '../../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { edtfWords, timeWords } from '../dateWords.ts';
import { RecordLink } from '../RecordLink.tsx';
import { useVaultQuery } from '../useVaultQuery.ts';
import classes from './record.module.css';

/** What names this record, by kind. Links and their sources have a section of their own. */
const shownKinds: readonly Kind[] = ['interview', 'event', 'item', 'identifier', 'compound', 'consent', 'excerpt', 'bundle'];

export function RelatedSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('kit');
  const heads = useVaultQuery(`related:${record.id}`, async (vault) =>
    (await vault.references(record.id, shownKinds)).filter((head) => !head.deleted),
  ).value;
  if (!heads || heads.length === 0) return null;
  return (
    <section aria-label={t('related.title')}>
      <Title order={2}>{t('related.title')}</Title>
      {shownKinds.map((kind) => {
        const members = heads.filter((head) => head.kind === kind);
        return (
          members.length > 0 && (
            <div key={kind} className={classes.group}>
              <h3>{t(`kindMany.${kind}`)}</h3>
              <ul className={classes.lines}>
                {members.map((head) => (
                  <li key={head.id} className={classes.line}>
                    <RecordLink head={head} plain />
                    <Circumstance head={head} record={record} />
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

/** As what the record takes part in it, and when. */
function Circumstance({ head, record }: { readonly head: RecordHead; readonly record: RecordView }) {
  const { t, i18n } = useTranslation('kit');
  const people = (head.fields['people'] as readonly Participant[] | undefined) ?? [];
  const role = people.find((each) => each.person === record.id)?.role;
  const when = head.fields['when'] as Edtf | undefined;
  const start = head.fields['start'];
  const words = [
    ...(role ? [t(`fields:role.${role}`, { defaultValue: role })] : []),
    ...(when ? [edtfWords(t as TFunction, when, i18n.language)] : []),
    ...(typeof start === 'string' ? [timeWords(start, i18n.language, 'day')] : []),
  ];
  return words.length > 0 ? <span className={classes.quiet}>{words.join(', ')}</span> : null;
}
