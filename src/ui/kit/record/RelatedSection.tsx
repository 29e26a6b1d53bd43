import { Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordView } from '../../../domain/record.ts';
import { edtfWords, timeWords } from '../dateWords.ts';
import { RecordLink } from '../RecordLink.tsx';
import { useVaultQuery } from '../useVaultQuery.ts';
import { type Related, readRelated, relatedKinds } from './readRelated.ts';
import classes from './record.module.css';

const mostShown = 20;
/** Of ten thousand events a page draws no more than this at once. */
const step = 100;

/** What names this record, by kind. */
export function RelatedSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('kit');
  const related = useVaultQuery(`related:${record.id}`, (vault) => readRelated(vault, record.id)).value;
  if (!related || related.size === 0) return null;
  return (
    <section aria-label={t('related.title')}>
      <Title order={2}>{t('related.title')}</Title>
      {relatedKinds.map((kind) => {
        const lines = related.get(kind);
        return lines && <RelatedGroup key={kind} kind={kind} lines={lines} />;
      })}
    </section>
  );
}

function RelatedGroup({ kind, lines }: { readonly kind: Kind; readonly lines: readonly Related[] }) {
  const { t } = useTranslation('kit');
  const [count, setCount] = useState(mostShown);
  const shown = lines.slice(0, count);
  const left = lines.length - shown.length;
  return (
    <div className={classes.group}>
      <h3>{t(`kindMany.${kind}`)}</h3>
      <ul className={classes.lines}>
        {shown.map((line) => (
          <li key={line.head.id} className={classes.line}>
            <RecordLink head={line.head} plain />
            <Circumstance line={line} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={classes.more} onClick={() => setCount(count + step)}>
          {left > step ? t('search:more', { count: step }) : t('showAll', { count: lines.length })}
        </button>
      )}
    </div>
  );
}

/** As what the record takes part in it, and when. */
function Circumstance({ line: { head, as } }: { readonly line: Related }) {
  const { t, i18n } = useTranslation('kit');
  const when = head.fields['when'] as Edtf | undefined;
  const start = head.fields['start'];
  const words = [
    ...as.map((key) => t(`fields:${key}`, { defaultValue: key.slice(key.indexOf('.') + 1) })),
    ...(when ? [edtfWords(t as TFunction, when, i18n.language)] : []),
    ...(typeof start === 'string' ? [timeWords(start, i18n.language, 'day')] : []),
  ];
  return words.length > 0 ? <span className={classes.quiet}>{words.join(', ')}</span> : null;
}
