// Every original read again: progress, a stop that keeps what was read, and a report that can be copied and printed.
import { Button, CopyButton, Group, Modal } from '@mantine/core';
import { Printer, ShieldCheck } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { checkOriginals, type OriginalsReport } from '../../actions/checkOriginals.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { JobProgress } from '../settings/JobProgress.tsx';
import { useJob } from '../settings/useJob.ts';
import { originalsDialog } from './checkDialog.ts';
import { OriginalsTable } from './OriginalsTable.tsx';
import classes from './originals.module.css';
import { reportText, summaryOf, worstFirst } from './reportText.ts';

export function OriginalsDialog() {
  const { t } = useTranslation('items');
  const opened = useSyncExternalStore(originalsDialog.subscribe, originalsDialog.opened);
  return (
    <Modal
      opened={opened}
      onClose={() => originalsDialog.set(false)}
      title={t('originals.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Check />
    </Modal>
  );
}

function Check() {
  const { t } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const { progress, run, stop } = useJob();
  const [report, setReport] = useState<OriginalsReport | null>(null);
  const check = async () => {
    setReport(null);
    const found = await act(run((options) => checkOriginals(services, options)));
    if (found) setReport(found);
  };
  if (progress) return <JobProgress label={t('check.running')} progress={progress} onStop={stop} />;
  if (report) return <Report report={report} onAgain={() => void check()} />;
  return (
    <>
      <p className={classes.what}>{t(services.activeCase ? 'originals.whatCase' : 'originals.whatVault')}</p>
      <Group justify="flex-end">
        <Button data-autofocus leftSection={<ShieldCheck size={16} />} onClick={() => void check()}>
          {t('originals.start')}
        </Button>
      </Group>
    </>
  );
}

function Report({ report, onAgain }: { readonly report: OriginalsReport; readonly onAgain: () => void }) {
  const { host } = useServices();
  const { t, i18n } = useTranslation('items');
  return (
    <>
      <p role="status" className={classes.summary}>
        {summaryOf(i18n, report)}
      </p>
      <OriginalsTable report={report} />
      {createPortal(<PrintedReport report={report} />, document.body)}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onAgain}>
          {t('originals.again')}
        </Button>
        <CopyButton value={reportText(i18n, report)}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'originals.copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" leftSection={<Printer size={16} />} onClick={() => void host.print()}>
          {t('originals.print')}
        </Button>
      </Group>
    </>
  );
}

/** Only on paper: the whole report, of any length, without the dialog around it. */
function PrintedReport({ report }: { readonly report: OriginalsReport }) {
  const { t, i18n } = useTranslation('items');
  return (
    <section data-print-sheet className={classes.sheet} aria-hidden>
      <h1>{t('originals.title')}</h1>
      <p>{summaryOf(i18n, report)}</p>
      <ul>
        {worstFirst(report.checked).map(({ item, check }) => (
          <li key={item.id}>
            <strong>{item.fields.reference}</strong> <span dir="auto">{item.fields.title || item.fields.originalName}</span>
            {' · '}
            {t(`originals.state.${check.result}`)}
            <code>{item.fields.sha256}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
