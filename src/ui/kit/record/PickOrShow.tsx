import { Button, Input } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { kindIcons } from '../kindIcons.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { RecordPicker } from './RecordPicker.tsx';
import classes from './record.module.css';

interface PickOrShowProps {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly without?: readonly string[];
  readonly picked: RecordHead | null;
  readonly autoFocus?: boolean;
  readonly onPick: (head: RecordHead | null) => void;
}

/** A record in a form: looked for until it is found, then shown by its name. */
export function PickOrShow({ picked, onPick, ...picker }: PickOrShowProps) {
  const { t } = useTranslation('kit');
  const titleOf = useRecordTitle();
  const id = useId();
  // Whoever has just chosen, or wants to choose anew, goes on from there with the keyboard.
  const [touched, setTouched] = useState(false);
  const pick = (head: RecordHead | null) => {
    setTouched(true);
    onPick(head);
  };
  if (!picked) return <RecordPicker {...picker} autoFocus={touched || (picker.autoFocus ?? false)} onPick={pick} />;
  const Icon = kindIcons[picked.kind];
  return (
    <Input.Wrapper label={picker.label} labelElement="div" labelProps={{ id }}>
      <div className={classes.picked} role="group" aria-labelledby={id}>
        <span className={classes.pickerOption}>
          <Icon size={15} aria-label={t(`kind.${picked.kind}`)} />
          <span dir="auto">{titleOf(picked)}</span>
        </span>
        <Button size="compact-xs" variant="subtle" color="gray" autoFocus={touched} onClick={() => pick(null)}>
          {t('change')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
