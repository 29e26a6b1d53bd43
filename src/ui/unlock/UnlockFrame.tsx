import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '../kit/Mark.tsx';
import { LanguageMenu } from '../language/LanguageMenu.tsx';
import classes from './unlock.module.css';

/** The quiet page that everything stands on before a vault is open. */
export function UnlockFrame(props: { readonly title: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.column} data-wide={props.wide || undefined}>
        <header className={classes.header}>
          <Mark size={36} />
          <Title order={1}>{props.title}</Title>
          <LanguageMenu />
        </header>
        {props.children}
      </div>
    </main>
  );
}
