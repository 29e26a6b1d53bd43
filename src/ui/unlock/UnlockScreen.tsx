import { Anchor, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionContext } from '../../actions/context.ts';
import { unlockVault } from '../../actions/unlockVault.ts';
import type { Finding, VaultStatus } from '../../vault/api.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import { DamagedScreen } from './DamagedScreen.tsx';
import { OpeningProgress } from './OpeningProgress.tsx';
import { SecretField } from './SecretField.tsx';
import { UnlockFrame } from './UnlockFrame.tsx';
import classes from './unlock.module.css';

interface UnlockScreenProps {
  readonly services: Pick<ActionContext, 'vault'>;
  readonly status: Extract<VaultStatus, { kind: 'locked' | 'opening' }>;
}

export function UnlockScreen({ services, status }: UnlockScreenProps) {
  const { t, i18n } = useTranslation('unlock');
  const [kind, setKind] = useState<'passphrase' | 'recovery'>('passphrase');
  const [text, setText] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [damage, setDamage] = useState<readonly Finding[] | null>(null);

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (text === '' || busy) return;
    setBusy(true);
    setMessage(null);
    const opened = await unlockVault(services, { kind, text });
    setBusy(false);
    if (opened.ok) return;
    if (opened.error.type === 'damaged') setDamage(opened.error.findings);
    else setMessage(errorSentence(i18n, opened.error, kind === 'recovery' ? 'recovery' : 'passphrase'));
  }
  const change = (next: 'passphrase' | 'recovery') => {
    setKind(next);
    setText('');
    setMessage(null);
  };

  if (damage) return <DamagedScreen findings={damage} onAgain={() => setDamage(null)} />;
  const opening = status.kind === 'opening' ? status.step : busy ? 'key' : null;
  return (
    <UnlockFrame title={t('unlockTitle')}>
      <form className={classes.form} onSubmit={unlock} aria-busy={busy}>
        {kind === 'passphrase' ? (
          <SecretField key="passphrase" label={t('passphrase')} value={text} onChange={setText} disabled={busy} autoFocus />
        ) : (
          <TextInput
            key="recovery"
            size="md"
            label={t('recoveryCode')}
            description={t('recoveryHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            disabled={busy}
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
        )}
        <div role="alert" className={classes.live}>
          {message !== null && <p className={classes.message}>{message}</p>}
        </div>
        {opening ? (
          <OpeningProgress step={opening} recovery={kind === 'recovery'} />
        ) : (
          <div className={classes.row}>
            <Button type="submit" size="md" disabled={text === ''}>
              {t('unlock')}
            </Button>
            <Anchor component="button" type="button" onClick={() => change(kind === 'passphrase' ? 'recovery' : 'passphrase')}>
              {t(kind === 'passphrase' ? 'useRecovery' : 'usePassphrase')}
            </Anchor>
          </div>
        )}
      </form>
    </UnlockFrame>
  );
}
