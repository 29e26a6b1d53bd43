import { UnstyledButton } from '@mantine/core';
import { Check, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './conversation.module.css';

interface PanelSectionProps {
  readonly title: string;
  /** In a few words what stands in it, for when it is closed. */
  readonly summary?: string;
  readonly isDone?: boolean;
  readonly startsOpen: boolean;
  readonly children: ReactNode;
}

/** A part of the panel that folds to one line. It never closes by itself under somebody's hands. */
export function PanelSection({ title, summary, isDone, startsOpen, children }: PanelSectionProps) {
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.sectionHead}>
        <UnstyledButton aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
          <ChevronRight size={15} aria-hidden data-open={open || undefined} />
          <span>{title}</span>
          {!open && summary && (
            <span className={classes.summary} dir="auto">
              {summary}
            </span>
          )}
          {isDone && <Check size={14} aria-hidden className={classes.done} />}
        </UnstyledButton>
      </h2>
      <div id={body} className={classes.sectionBody} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
