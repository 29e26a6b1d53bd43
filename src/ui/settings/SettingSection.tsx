import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './settings.module.css';

type SettingId = 'backup' | 'check' | 'lock' | 'passphrase' | 'recovery' | 'look' | 'about' | 'destroy';

export function SettingSection({ id, children }: { readonly id: SettingId; readonly children: ReactNode }) {
  const { t } = useTranslation('settings');
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <div className={classes.about}>
        <Title order={2} id={heading}>
          {t(`${id}.title`)}
        </Title>
        <p>{t(`${id}.text`)}</p>
      </div>
      <div className={classes.control}>{children}</div>
    </section>
  );
}
