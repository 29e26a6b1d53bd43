import { ArrowRightLeft, PackageCheck, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OriginalState } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { timeWords } from '../kit/dateWords.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './custody.module.css';
import { type CustodyStep, custodyChain } from './custodyChain.ts';

/** Whose hands the original went through, oldest first. */
export function CustodyChain({ item }: { readonly item: RecordView<'item'> }) {
  const { t } = useTranslation('items');
  const history = useVaultQuery(`history:${item.id}`, (vault) => vault.history(item.id), ['item']).value ?? [];
  return (
    <ol className={classes.chain} aria-label={t('custody.chain')}>
      {custodyChain(item, history).map((step, index) => (
        <Step key={index} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: CustodyStep }) {
  const { i18n } = useTranslation('items');
  return (
    <li>
      <StepIcon step={step} />
      <time dateTime={step.at} title={step.at}>
        {timeWords(step.at, i18n.language)}
      </time>
      <StepWords step={step} />
    </li>
  );
}

function StepIcon({ step }: { readonly step: CustodyStep }) {
  if (step.kind === 'received') return <PackageCheck size={15} aria-hidden />;
  if (step.kind === 'handedOver') return <ArrowRightLeft size={15} aria-hidden />;
  return step.check.result === 'matches' ? (
    <ShieldCheck size={15} aria-hidden />
  ) : (
    <TriangleAlert size={15} aria-hidden className={classes.wrong} />
  );
}

function StepWords({ step }: { readonly step: CustodyStep }) {
  const { t } = useTranslation('items');
  switch (step.kind) {
    case 'received':
      return (
        <span>
          <span dir="auto">{step.from ? t('custody.receivedFrom', { from: step.from }) : t('custody.received')}</span>
          {step.how && <em dir="auto">{step.how}</em>}
        </span>
      );
    case 'handedOver': {
      const { from, to, why, check } = step.handOver;
      return (
        <span>
          <span dir="auto">{t('custody.handedOver', { from, to })}</span>
          {why && <em dir="auto">{why}</em>}
          <State state={check.result} />
        </span>
      );
    }
    case 'checked':
      return (
        <span>
          {t('custody.checked')}
          <State state={step.check.result} />
        </span>
      );
  }
}

function State({ state }: { readonly state: OriginalState }) {
  const { t } = useTranslation('items');
  return <em data-wrong={state !== 'matches' || undefined}>{t(`custody.state.${state}`)}</em>;
}
