import { SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import classes from './intake.module.css';

interface AnswerGridProps {
  readonly label: string;
  readonly hint: string;
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly answers: Readonly<Record<string, string>>;
  readonly unanswered: string;
  readonly onAnswer: (id: string, value: string) => void;
}

/** One question in each row; a digit answers it and goes on to the next. */
export function AnswerGrid({ label, hint, rows, choices, answers, unanswered, onAnswer }: AnswerGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choices[Number(event.key) - 1];
    const row = rows[index];
    if (!choice || !row) return;
    event.preventDefault();
    onAnswer(row.id, choice.value);
    const next = grid.current?.querySelectorAll<HTMLElement>('[data-answer-row]')[index + 1];
    // The row's chosen radio, or its first: where Tab would go.
    (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input'))?.focus();
  };
  return (
    <div ref={grid} role="group" aria-label={label} className={classes.grid}>
      <p className={classes.hint}>{hint}</p>
      {rows.map((row, index) => (
        <div key={row.id} className={classes.row} data-answer-row onKeyDown={(event) => onKeyDown(event, index)}>
          <span>{row.label}</span>
          <SegmentedControl
            size="xs"
            aria-label={row.label}
            value={answers[row.id] ?? unanswered}
            data={[...choices]}
            onChange={(value) => onAnswer(row.id, value)}
          />
        </div>
      ))}
    </div>
  );
}
