import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './unlock.module.css';

/** What Holdfast promises and what it cannot; the same words when a vault is made and in the settings. */
export function Promises() {
  const { t } = useTranslation('unlock');
  return (
    <div className={classes.promises}>
      <div>
        <Title order={3}>{t('create.promises')}</Title>
        <ul>
          <li>{t('create.promise1')}</li>
          <li>{t('create.promise2')}</li>
          <li>{t('create.promise3')}</li>
        </ul>
      </div>
      <div>
        <Title order={3}>{t('create.cannot')}</Title>
        <ul>
          <li>{t('create.cannot1')}</li>
          <li>{t('create.cannot2')}</li>
          <li>{t('create.cannot3')}</li>
        </ul>
      </div>
    </div>
  );
}
