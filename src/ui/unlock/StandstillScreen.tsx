import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultApi } from '../../vault/api.ts';
import { UnlockFrame } from './UnlockFrame.tsx';
import classes from './unlock.module.css';

const lookAgainMs = 2_000;

interface ElsewhereScreenProps {
  readonly vault: Pick<VaultApi, 'status'>;
  readonly onAgain: () => void;
}

/** The vault is open in another window. When that one closes, this one goes on by itself. */
export function ElsewhereScreen({ vault, onAgain }: ElsewhereScreenProps) {
  const { t } = useTranslation('unlock');
  useEffect(() => {
    const timer = setInterval(async () => {
      if ((await vault.status()).kind === 'elsewhere') return;
      clearInterval(timer);
      onAgain();
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [vault, onAgain]);
  return (
    <UnlockFrame title={t('elsewhere.title')}>
      <p className={classes.quiet}>{t('elsewhere.text')}</p>
      <div>
        <Button onClick={onAgain}>{t('elsewhere.again')}</Button>
      </div>
    </UnlockFrame>
  );
}

/** The vault was written by a newer program. */
export function TooNewScreen({ format }: { readonly format: number }) {
  const { t } = useTranslation('unlock');
  return (
    <UnlockFrame title={t('tooNew.title')}>
      <p className={classes.quiet}>{t('tooNew.text', { format })}</p>
    </UnlockFrame>
  );
}
