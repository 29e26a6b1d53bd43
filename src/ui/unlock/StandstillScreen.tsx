import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UnlockFrame } from './UnlockFrame.tsx';
import classes from './unlock.module.css';

/** The vault is open in another window. */
export function ElsewhereScreen({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('unlock');
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
