import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassphrase } from '../../actions/changePassphrase.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import { useServices } from '../kit/services.tsx';
import { NewPassphrase } from '../unlock/NewPassphrase.tsx';
import { SecretField } from '../unlock/SecretField.tsx';
import classes from './settings.module.css';

export function PassphraseSetting() {
  const { t, i18n } = useTranslation('settings');
  const services = useServices();
  const [opened, setOpened] = useState(false);
  const [current, setCurrent] = useState('');
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  async function change(next: string) {
    setBusy(true);
    const changed = await changePassphrase(services, { kind: 'passphrase', text: current }, next);
    setBusy(false);
    if (!changed.ok) return setMessage(errorSentence(i18n, changed.error, 'change'));
    setMessage(t('passphrase.changed'));
    setCurrent('');
    setOpened(false);
  }
  return (
    <>
      <div role="status">{message && <p className={classes.message}>{message}</p>}</div>
      {opened ? (
        <>
          <SecretField label={t('passphrase.current')} value={current} onChange={setCurrent} disabled={busy} autoFocus />
          <NewPassphrase action={t('passphrase.change')} busy={busy} onChosen={(next) => void change(next)} />
        </>
      ) : (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setMessage(null);
              setOpened(true);
            }}
          >
            {t('passphrase.change')}
          </Button>
        </div>
      )}
    </>
  );
}
