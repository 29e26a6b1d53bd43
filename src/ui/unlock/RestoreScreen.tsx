import { Anchor, Button, FileInput, Progress as ProgressBar, SegmentedControl } from '@mantine/core';
import { FileLock2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionContext } from '../../actions/context.ts';
import { restoreVault } from '../../actions/restoreVault.ts';
import type { Progress } from '../../vault/api.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import { SecretField } from './SecretField.tsx';
import { UnlockFrame } from './UnlockFrame.tsx';
import classes from './unlock.module.css';

interface RestoreScreenProps {
  readonly services: Pick<ActionContext, 'vault' | 'host'>;
  readonly onCreateInstead: () => void;
}

/** A backup back into an empty place. When it has worked, the vault is open and this screen gone. */
export function RestoreScreen({ services, onCreateInstead }: RestoreScreenProps) {
  const { t, i18n } = useTranslation('unlock');
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<'passphrase' | 'recovery'>('passphrase');
  const [text, setText] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function restore(event: FormEvent) {
    event.preventDefault();
    if (!file || text === '' || progress) return;
    const controller = new AbortController();
    stop.current = controller;
    setMessage(null);
    setProgress({ done: 0, total: 1 });
    const restored = await restoreVault(services, file, { kind, text }, { onProgress: setProgress, signal: controller.signal });
    setProgress(null);
    if (!restored.ok) setMessage(errorSentence(i18n, restored.error, 'restore'));
  }

  return (
    <UnlockFrame title={t('restore.title')}>
      <p className={classes.quiet}>{t('restore.text')}</p>
      <form className={classes.form} onSubmit={restore}>
        <FileInput
          size="md"
          label={t('restore.file')}
          placeholder={t('restore.choose')}
          leftSection={<FileLock2 size={16} />}
          accept=".holdfast"
          value={file}
          onChange={setFile}
          disabled={progress !== null}
        />
        <SegmentedControl
          aria-label={t('restore.with')}
          value={kind}
          onChange={(next) => setKind(next === 'recovery' ? 'recovery' : 'passphrase')}
          data={[
            { value: 'passphrase', label: t('passphrase') },
            { value: 'recovery', label: t('recoveryCode') },
          ]}
          disabled={progress !== null}
        />
        <SecretField
          label={t(kind === 'passphrase' ? 'passphrase' : 'recoveryCode')}
          value={text}
          onChange={setText}
          disabled={progress !== null}
        />
        <div role="alert" className={classes.live}>
          {message !== null && <p className={classes.message}>{message}</p>}
        </div>
        {progress ? (
          <>
            <ProgressBar
              value={(100 * progress.done) / Math.max(1, progress.total)}
              aria-label={t('restore.progress')}
              animated={progress.done === 0}
            />
            <div>
              <Button variant="default" onClick={() => stop.current?.abort()}>
                {t('restore.cancel')}
              </Button>
            </div>
          </>
        ) : (
          <div className={classes.row}>
            <Button type="submit" size="md" disabled={!file || text === ''}>
              {t('restore.start')}
            </Button>
            <Anchor component="button" type="button" onClick={onCreateInstead}>
              {t('create.createInstead')}
            </Anchor>
          </div>
        )}
      </form>
    </UnlockFrame>
  );
}
