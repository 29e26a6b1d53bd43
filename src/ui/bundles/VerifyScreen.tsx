// Somebody brings a bundle: one big true sentence, then every file.
import { Button, Loader, Title } from '@mantine/core';
import { ArrowLeft, ShieldCheck } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NotABundle, type Verified, verifyBundle } from '../../actions/verifyBundle.ts';
import type { Result } from '../../domain/result.ts';
import { noteVerified } from '../firstSteps/firstStepsMemory.ts';
import { useServices } from '../kit/services.tsx';
import classes from './bundles.module.css';
import { showBundles } from './bundlesView.ts';
import { VerdictView } from './VerdictView.tsx';

type Answer = Result<Verified, NotABundle | { readonly type: 'unreadable' }>;

export function VerifyScreen() {
  const { t } = useTranslation('bundles');
  const services = useServices();
  const [answer, setAnswer] = useState<Answer | 'checking' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const check = async (file: File | undefined) => {
    if (!file) return;
    setAnswer('checking');
    const answered = await verifyBundle(services, file);
    if (answered.ok) noteVerified(services.vault);
    setAnswer(answered);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void check(event.dataTransfer.files[0]);
  };
  return (
    <div className={classes.screen} onDrop={onDrop} onDragOver={(event) => event.preventDefault()}>
      <header className={classes.head}>
        <Title order={1}>{t('verify.title')}</Title>
        <Button variant="default" leftSection={<ArrowLeft size={16} />} onClick={() => showBundles('register')}>
          {t('verify.back')}
        </Button>
      </header>
      <div className={classes.drop}>
        <ShieldCheck size={24} strokeWidth={1.5} aria-hidden />
        <p>{t('verify.drop')}</p>
        <Button onClick={() => input.current?.click()}>{t('verify.choose')}</Button>
        <input
          ref={input}
          type="file"
          accept=".zip,application/zip"
          hidden
          aria-label={t('verify.choose')}
          onChange={(event) => void check(event.currentTarget.files?.[0])}
        />
      </div>
      <div role="status" aria-live="polite">
        {answer === 'checking' && (
          <p className={classes.quiet}>
            <Loader size="xs" /> {t('verify.checking')}
          </p>
        )}
        {answer !== null &&
          answer !== 'checking' &&
          (answer.ok ? (
            <VerdictView verdict={answer.value} />
          ) : (
            <p className={classes.sentence} data-bad>
              {t(`verify.error.${answer.error.type}`)}
            </p>
          ))}
      </div>
    </div>
  );
}
