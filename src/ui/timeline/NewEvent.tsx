import { Button, TextInput } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createEvent } from '../../actions/createEvent.ts';
import { useNavigate } from '../frame/navigation.ts';
import { DateText, readDateText } from '../kit/record/DateText.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './timeline.module.css';

/** One line to put something on the timeline: what, when, and in whose words. Everything else can wait. */
export function NewEvent() {
  const { t, i18n } = useTranslation('timeline');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const what = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const read = readDateText(date, null, i18n.language);
  const dateStands = date.trim() === '' || read.ok;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || !dateStands) return;
    const when = date.trim() !== '' && read.ok ? { when: read.value } : {};
    const made = await act(createEvent(services, { title: title.trim(), ...when }));
    if (!made) return;
    setTitle('');
    setDate('');
    what.current?.focus();
    navigate.open({ kind: 'record', record: made }, 'beside');
  };
  return (
    <form className={classes.newEvent} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={what}
        label={t('new.what')}
        placeholder={t('new.whatExample')}
        value={title}
        dir="auto"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DateText label={t('new.when')} text={date} onChange={setDate} read={read} />
      <Button type="submit" mt={24} leftSection={<CalendarPlus size={16} />} disabled={title.trim() === '' || !dateStands}>
        {t('new.add')}
      </Button>
    </form>
  );
}
