import { Button, CopyButton, Progress } from '@mantine/core';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../actions/editField.ts';
import { toLocalTime } from '../../actions/localTime.ts';
import type { RecordView } from '../../domain/record.ts';
import { CommitInput } from '../kit/CommitInput.tsx';
import { timeWords } from '../kit/dateWords.ts';
import { useServices } from '../kit/services.tsx';
import { sizeWords } from '../kit/sizeWords.ts';
import { useAct } from '../kit/useAct.ts';
import classes from './itemPage.module.css';

type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'matches'; readonly at: string }
  | { readonly kind: 'differs' };

/** Where the item came from, and that it is still what came. */
export function CustodyPanel({ item }: { readonly item: RecordView<'item'> }) {
  const { t, i18n } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const { fields } = item;
  const put = (field: string) => (value: string) =>
    void act(editField(services, { record: item.id, field, value: value || null }));
  const facts = [
    ['originalName', fields.originalName],
    ['received', fields.receivedAt && timeWords(fields.receivedAt, i18n.language)],
    ['type', fields.mediaType],
    [
      'size',
      fields.sizeBytes === undefined
        ? undefined
        : `${sizeWords(i18n.language, fields.sizeBytes)} (${t('bytes', { count: fields.sizeBytes })})`,
    ],
  ] as const;
  return (
    <div className={classes.custody}>
      <div className={classes.custodyFields}>
        <CommitInput label={t('column.from')} value={fields.receivedFrom ?? ''} onCommit={put('receivedFrom')} />
        <CommitInput label={t('column.notes')} value={fields.notes ?? ''} rows={2} onCommit={put('notes')} />
      </div>
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`column.${name}`)}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
        {fields.sha256 && (
          <div>
            <dt>SHA-256</dt>
            <dd>
              <CopyButton value={fields.sha256}>
                {({ copied, copy }) => (
                  <button type="button" className={classes.hash} onClick={copy} title={t(copied ? 'copied' : 'copy')}>
                    {fields.sha256}
                  </button>
                )}
              </CopyButton>
            </dd>
          </div>
        )}
      </dl>
      <OriginalCheck item={item} />
    </div>
  );
}

function OriginalCheck({ item }: { readonly item: RecordView<'item'> }) {
  const { t, i18n } = useTranslation('items');
  const { vault, clock } = useServices();
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { blob } = item.fields;
  const run = async () => {
    if (!blob) return;
    stop.current = new AbortController();
    setCheck({ kind: 'running', share: 0 });
    const checked = await vault.blobs.verify(blob, {
      signal: stop.current.signal,
      onProgress: ({ done, total }) => setCheck({ kind: 'running', share: total > 0 ? done / total : 0 }),
    });
    if (!checked.ok) return setCheck(checked.error.type === 'cancelled' ? { kind: 'none' } : { kind: 'differs' });
    const at = timeWords(toLocalTime(clock()), i18n.language);
    setCheck(
      checked.value.matches && checked.value.sha256 === item.fields.sha256 ? { kind: 'matches', at } : { kind: 'differs' },
    );
  };
  return (
    <div className={classes.check} role="status">
      <Button size="compact-sm" variant="default" disabled={!blob || check.kind === 'running'} onClick={() => void run()}>
        {t('check.do')}
      </Button>
      {check.kind === 'running' && <Progress value={check.share * 100} size={4} w={160} aria-label={t('check.running')} />}
      {check.kind === 'matches' && (
        <span>
          <ShieldCheck size={15} aria-hidden /> {t('check.matches', { at: check.at })}
        </span>
      )}
      {check.kind === 'differs' && (
        <span className={classes.differs}>
          <TriangleAlert size={15} aria-hidden /> {t('check.differs')}
        </span>
      )}
    </div>
  );
}
