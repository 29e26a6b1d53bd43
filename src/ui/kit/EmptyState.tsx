import { Text, Title } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ManualLink } from '../manual/ManualLink.tsx';
import type { ManualId } from '../manual/manualIds.ts';
import classes from './emptyState.module.css';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  /** 2 where the screen has a heading of its own already. */
  readonly order?: 1 | 2;
  readonly text?: string;
  /** What to do about it: a button, mostly. */
  readonly children?: ReactNode;
  /** The page of the manual about it. */
  readonly manual?: ManualId;
}

/** Where there is nothing yet: says what will stand here and how to begin. */
export function EmptyState({ icon: Icon, title, order = 1, text, children, manual }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {Icon && <Icon size={28} strokeWidth={1.5} aria-hidden className={classes.icon} />}
      <Title order={order} size="h3">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" className={classes.text}>
          {text}
        </Text>
      )}
      {children && <div className={classes.actions}>{children}</div>}
      {manual && <ManualLink page={manual} />}
    </div>
  );
}
