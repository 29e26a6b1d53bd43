import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCode } from '../../actions/renewRecoveryCode.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import { useServices } from '../kit/services.tsx';
import { RecoveryCode, RecoveryPaper } from '../unlock/RecoveryCode.tsx';
import { SecretField } from '../unlock/SecretField.tsx';
import classes from './settings.module.css';

type Step =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'shown'; readonly code: string; readonly kept: boolean };

/** A new recovery code; the old one opens nothing any more as soon as this one is shown. */
export function RecoverySetting() {
  const { t, i18n } = useTranslation('settings');
  const services = useServices();
  const [step, setStep] = useState<Step>({ kind: 'closed' });
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  async function renew(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setMessage(null);
    const renewed = await renewRecoveryCode(services, { kind: 'passphrase', text: passphrase });
    setBusy(false);
    if (!renewed.ok) return setMessage(errorSentence(i18n, renewed.error, 'change'));
    setPassphrase('');
    setStep({ kind: 'shown', code: renewed.value.recoveryCode, kept: false });
  }

  if (step.kind === 'closed') {
    return (
      <div>
        <Button variant="default" onClick={() => setStep({ kind: 'asking' })}>
          {t('recovery.renew')}
        </Button>
      </div>
    );
  }
  if (step.kind === 'asking') {
    return (
      <form className={classes.form} onSubmit={renew}>
        <SecretField label={t('passphrase.current')} value={passphrase} onChange={setPassphrase} disabled={busy} autoFocus />
        <div role="alert">{message && <p className={classes.message}>{message}</p>}</div>
        <div>
          <Button type="submit" disabled={passphrase === ''} loading={busy}>
            {t('recovery.show')}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      <RecoveryCode services={services} code={step.code} onKept={() => setStep({ ...step, kept: true })} />
      <div>
        <Button disabled={!step.kept} onClick={() => setStep({ kind: 'closed' })}>
          {t('recovery.done')}
        </Button>
      </div>
      {createPortal(<RecoveryPaper code={step.code} />, document.body)}
    </>
  );
}
