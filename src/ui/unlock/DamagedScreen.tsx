import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../vault/api.ts';
import { FindingList } from '../kit/FindingList.tsx';
import { UnlockFrame } from './UnlockFrame.tsx';
import classes from './unlock.module.css';

/** The vault's header or manifest is gone or altered: what was found, what is safe, what to do. */
export function DamagedScreen(props: { readonly findings: readonly Finding[]; readonly onAgain: () => void }) {
  const { t } = useTranslation('unlock');
  return (
    <UnlockFrame title={t('damaged.title')} wide>
      <p className={classes.quiet}>{t('damaged.text')}</p>
      <section className={classes.section}>
        <Title order={2}>{t('damaged.found')}</Title>
        <FindingList findings={props.findings} />
      </section>
      <section className={classes.section}>
        <Title order={2}>{t('damaged.what')}</Title>
        <ol className={classes.findings}>
          <li>{t('damaged.do1')}</li>
          <li>{t('damaged.do2')}</li>
          <li>{t('damaged.do3')}</li>
        </ol>
      </section>
      <div>
        <Button onClick={props.onAgain}>{t('damaged.again')}</Button>
      </div>
    </UnlockFrame>
  );
}
