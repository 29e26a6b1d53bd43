import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addToSet } from '../../../actions/addToSet.ts';
import { removeFromSet } from '../../../actions/removeFromSet.ts';
import type { ToldElsewhere } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { useServices } from '../../kit/services.tsx';
import { useAct } from '../../kit/useAct.ts';
import classes from './conversation.module.css';

const empty = { by: '', when: '', place: '' };

/** Interviews with police, journalists or others that the person tells of. */
export function ToldElsewhereList({ id, told }: { readonly id: RecordId; readonly told: readonly ToldElsewhere[] }) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const [values, setValues] = useState<typeof empty | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!values?.by.trim()) return setValues(null);
    const { by, when, place } = values;
    const value = {
      by: by.trim(),
      ...(when.trim() ? { when: when.trim() } : {}),
      ...(place.trim() ? { place: place.trim() } : {}),
    };
    if ((await act(addToSet(services, { record: id, field: 'toldElsewhere', value }))) === undefined) return;
    setValues(empty);
    first.current?.focus();
  };
  const input = (field: keyof typeof empty) => (
    <TextInput
      ref={field === 'by' ? first : null}
      size="xs"
      aria-label={t(`before.elsewhere.${field}`)}
      placeholder={t(`before.elsewhere.${field}`)}
      value={values?.[field] ?? ''}
      dir="auto"
      autoFocus={field === 'by'}
      onChange={({ currentTarget: { value } }) => setValues((now) => ({ ...(now ?? empty), [field]: value }))}
      onKeyDown={(event) => event.key === 'Escape' && setValues(null)}
    />
  );
  return (
    <div role="group" aria-label={t('before.elsewhere.title')}>
      {told.length > 0 && <h3 className={classes.subhead}>{t('before.elsewhere.title')}</h3>}
      <ul className={classes.lines}>
        {told.map((each) => (
          <li key={JSON.stringify(each)}>
            <span dir="auto">{[each.by, each.when, each.place].filter(Boolean).join(' · ')}</span>
            <ActionIcon
              size={22}
              aria-label={t('before.elsewhere.remove', { by: each.by })}
              onClick={() => void act(removeFromSet(services, { record: id, field: 'toldElsewhere', value: each }))}
            >
              <X size={13} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {values ? (
        <form className={classes.elsewhere} onSubmit={(event) => void add(event)}>
          {input('by')}
          {input('when')}
          {input('place')}
          <Button type="submit" size="xs" variant="default">
            {t('before.elsewhere.add')}
          </Button>
        </form>
      ) : (
        <Button size="compact-xs" variant="subtle" leftSection={<Plus size={13} />} onClick={() => setValues(empty)}>
          {t('before.elsewhere.start')}
        </Button>
      )}
    </div>
  );
}
