import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { destroyVault } from '../../actions/destroyVault.ts';
import { useServices } from '../kit/services.tsx';
import { useLastBackup } from '../kit/useLastBackup.ts';
import classes from './settings.module.css';

export function DestroySetting() {
  const { t } = useTranslation('settings');
  const services = useServices();
  const lastMs = useLastBackup();
  const [opened, setOpened] = useState(false);
  const [sure, setSure] = useState(false);
  return (
    <div>
      <Button
        variant="outline"
        color="red"
        onClick={() => {
          setSure(false);
          setOpened(true);
        }}
      >
        {t('destroy.start')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('destroy.start')}
        closeButtonProps={{ 'aria-label': t('stop') }}
      >
        <div className={classes.form}>
          <p>{t(lastMs === null ? 'destroy.noBackup' : 'destroy.backup')}</p>
          <Checkbox label={t('destroy.sure')} checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
          <div>
            <Button color="red" disabled={!sure} onClick={() => void destroyVault(services)}>
              {t('destroy.go')}
            </Button>
          </div>
        </div>
      </Modal>
    </div>
  );
}
