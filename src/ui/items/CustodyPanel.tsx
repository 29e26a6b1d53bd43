import { Button, CopyButton, Progress } from '@mantine/core';
import { ArrowRightLeft, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkOneOriginal } from '../../actions/checkOriginals.ts';
import { editField } from '../../actions/editField.ts';
import type { RecordView } from '../../domain/record.ts';
import { CommitInput } from '../kit/CommitInput.tsx';
import { useServices } from '../kit/services.tsx';
import { sizeWords } from '../kit/sizeWords.ts';
import { useAct } from '../kit/useAct.ts';
import { useJob } from '../settings/useJob.ts';
import { CustodyChain } from './CustodyChain.tsx';
import classes from './custody.module.css';
import { HandOverForm } from './HandOverForm.tsx';

/** Where the item came from, whose hands it went through, and that it is still what came. */
export function CustodyPanel({ item }: { readonly item: RecordView<'item'> }) {
  const { t } = useTranslation('items');
  return (
    <div className={classes.custody}>
      <Origin item={item} />
      <section aria-label={t('custody.chain')}>
        <h2>{t('custody.chain')}</h2>
        <CustodyChain item={item} />
        <Deeds item={item} />
      </section>
    </div>
  );
}

function Origin({ item }: { readonly item: RecordView<'item'> }) {
  const { t, i18n } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const { fields } = item;
  const put = (field: string) => (value: string) =>
    void act(editField(services, { record: item.id, field, value: value || null }));
  const size =
    fields.sizeBytes === undefined
      ? undefined
      : `${sizeWords(i18n.language, fields.sizeBytes)} (${t('bytes', { count: fields.sizeBytes })})`;
  const facts = [
    ['originalName', fields.originalName],
    ['type', fields.mediaType],
    ['size', size],
  ] as const;
  return (
    <section className={classes.fields}>
      <CommitInput label={t('column.from')} value={fields.receivedFrom ?? ''} onCommit={put('receivedFrom')} />
      <CommitInput
        label={t('custody.how')}
        placeholder={t('custody.howHint')}
        value={fields.receivedHow ?? ''}
        onCommit={put('receivedHow')}
      />
      <CommitInput label={t('column.notes')} value={fields.notes ?? ''} rows={2} onCommit={put('notes')} />
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
    </section>
  );
}

function Deeds({ item }: { readonly item: RecordView<'item'> }) {
  const { t } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const { progress, run, stop } = useJob();
  const [handing, setHanding] = useState(false);
  const [said, setSaid] = useState<'matches' | 'differs' | null>(null);
  const check = async () => {
    setSaid(null);
    const found = await act(run((options) => checkOneOriginal(services, item, options)));
    if (found) setSaid(found.result === 'matches' ? 'matches' : 'differs');
  };
  if (handing) return <HandOverForm item={item} onDone={() => setHanding(false)} />;
  return (
    <div className={classes.deeds}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<ArrowRightLeft size={14} />}
        disabled={!item.fields.blob}
        onClick={() => setHanding(true)}
      >
        {t('custody.handOver')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<ShieldCheck size={14} />}
        disabled={!item.fields.blob || progress !== null}
        onClick={() => void check()}
      >
        {t('check.do')}
      </Button>
      {progress && (
        <>
          <Progress
            value={(100 * progress.done) / Math.max(1, progress.total)}
            size={4}
            w={140}
            aria-label={t('check.running')}
          />
          <Button size="compact-xs" variant="subtle" onClick={stop}>
            {t('cancel')}
          </Button>
        </>
      )}
      <span role="status">{said && t(`check.${said}`)}</span>
    </div>
  );
}
