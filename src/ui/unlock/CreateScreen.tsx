import { Anchor, Button, Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionContext } from '../../actions/context.ts';
import { createVault } from '../../actions/createVault.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { Promises } from './Promises.tsx';
import { RecoveryCode, RecoveryPaper } from './RecoveryCode.tsx';
import { StepSection } from './StepSection.tsx';
import { UnlockFrame } from './UnlockFrame.tsx';
import classes from './unlock.module.css';

interface CreateScreenProps {
  readonly services: Pick<ActionContext, 'vault' | 'host'>;
  readonly onRestoreInstead: () => void;
  readonly onDone: () => void;
}

/** Three steps on one page: passphrase, recovery code, what we promise and what we cannot. */
export function CreateScreen({ services, onRestoreInstead, onDone }: CreateScreenProps) {
  const { t, i18n } = useTranslation('unlock');
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const [understood, setUnderstood] = useState(false);

  const codeStep = useRef<HTMLElement>(null);
  useEffect(() => {
    if (code !== null) codeStep.current?.focus();
  }, [code]);

  async function make(passphrase: string) {
    setBusy(true);
    setMessage(null);
    const created = await createVault(services, passphrase);
    setBusy(false);
    if (created.ok) setCode(created.value.recoveryCode);
    else setMessage(errorSentence(i18n, created.error));
  }

  return (
    <UnlockFrame title={t('create.title')} wide>
      <div className={classes.row}>
        <p className={classes.quiet}>{t('create.intro')}</p>
        {code === null && (
          <Anchor component="button" type="button" onClick={onRestoreInstead}>
            {t('create.restoreInstead')}
          </Anchor>
        )}
      </div>
      <StepSection number={1} title={t('create.passphraseTitle')} state={code === null ? 'now' : 'done'}>
        {code === null && (
          <>
            <p className={classes.quiet}>{t('create.passphraseText')}</p>
            <NewPassphrase action={t('create.make')} busy={busy} onChosen={(passphrase) => void make(passphrase)} />
          </>
        )}
        <div role="alert" className={classes.live}>
          {message !== null && <p className={classes.message}>{message}</p>}
        </div>
      </StepSection>
      <StepSection
        ref={codeStep}
        number={2}
        title={t('create.codeTitle')}
        state={code === null ? 'later' : kept ? 'done' : 'now'}
      >
        <p className={classes.quiet}>{t('create.codeText')}</p>
        {code === null ? (
          <p className={classes.quiet}>{t('create.codeWaiting')}</p>
        ) : (
          <RecoveryCode services={services} code={code} onKept={() => setKept(true)} />
        )}
      </StepSection>
      <StepSection number={3} title={t('create.promiseTitle')} state={kept ? 'now' : 'later'}>
        <Promises />
        <Checkbox
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
          disabled={!kept}
          label={t('create.understood')}
        />
        <div>
          <Button size="md" disabled={!kept || !understood} onClick={onDone}>
            {t('create.open')}
          </Button>
        </div>
      </StepSection>
      {code !== null && <RecoveryPaper code={code} />}
    </UnlockFrame>
  );
}
