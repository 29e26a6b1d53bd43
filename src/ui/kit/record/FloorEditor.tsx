import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Floor } from '../../../domain/fields.ts';
import classes from './record.module.css';

interface FloorEditorProps {
  readonly value?: Floor;
  readonly onSave: (value: Floor) => void;
  readonly onCancel: () => void;
}

/** One floor of one building, and what it was used for. */
export function FloorEditor({ value, onSave, onCancel }: FloorEditorProps) {
  const { t } = useTranslation('kit');
  const [typed, setTyped] = useState({ building: value?.building ?? '', floor: value?.floor ?? '', use: value?.use ?? '' });
  const [building, floor, use] = [typed.building.trim(), typed.floor.trim(), typed.use.trim()];
  const line = (name: keyof typeof typed, autoFocus = false) => (
    <TextInput
      label={t(`floor.${name}`)}
      value={typed[name]}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped((now) => ({ ...now, [name]: text }));
      }}
      dir="auto"
      autoFocus={autoFocus}
    />
  );
  return (
    <form
      className={classes.nameEditor}
      onSubmit={(event) => {
        event.preventDefault();
        if (building && floor) onSave({ building, floor, ...(use ? { use } : {}) });
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {line('building', true)}
      {line('floor')}
      {line('use')}
      <div className={classes.nameButtons}>
        <Button type="submit" size="xs" disabled={!building || !floor}>
          {t('keep')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
