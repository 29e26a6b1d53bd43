import { Title } from '@mantine/core';
import { Check } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './unlock.module.css';

interface StepSectionProps {
  readonly number: number;
  readonly title: string;
  readonly state: 'later' | 'now' | 'done';
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** One of the three steps of making a vault, all on one page. */
export function StepSection(props: StepSectionProps) {
  const { t } = useTranslation('unlock');
  const id = useId();
  const done = props.state === 'done';
  return (
    <section
      ref={props.ref ?? null}
      className={classes.section}
      data-later={props.state === 'later' || undefined}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <div className={classes.sectionHead}>
        <span className={classes.sectionNumber}>
          {done ? <Check size={14} aria-label={t('create.done')} /> : <span aria-hidden>{props.number}</span>}
        </span>
        <Title order={2} id={id}>
          {props.title}
        </Title>
      </div>
      {props.children}
    </section>
  );
}
