import { Anchor, Title } from '@mantine/core';
import { BookOpenText } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../kit/Mark.tsx';
import { LanguageMenu } from '../language/LanguageMenu.tsx';
import { ManualDialog } from '../manual/LazyManual.tsx';
import classes from './unlock.module.css';

/** The quiet page that everything stands on before a vault is open. The manual can be read over it. */
export function UnlockFrame(props: { readonly title: string; readonly wide?: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('manual');
  const [reading, setReading] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      setReading(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main className={classes.page}>
      <div className={classes.column} data-wide={props.wide || undefined}>
        <header className={classes.header}>
          <Mark size={36} />
          <Title order={1}>{props.title}</Title>
          <LanguageMenu />
        </header>
        {props.children}
        <Anchor component="button" type="button" className={classes.manual ?? ''} onClick={() => setReading(true)}>
          <BookOpenText size={15} aria-hidden />
          {t('title')}
        </Anchor>
      </div>
      {reading && <ManualDialog onClose={() => setReading(false)} />}
    </main>
  );
}
