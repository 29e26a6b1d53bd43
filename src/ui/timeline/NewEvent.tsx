import { Button, TextInput } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createEvent } from '../../actions/createEvent.ts';
import type { RecordId } from '../../domain/ids.ts';
import { DateText, readDateText } from '../kit/record/DateText.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './timeline.module.css';
import { takeNewEvent, useTimelineAsk } from './timelineAsk.ts';

/** A date that was pointed at on the chart; `turn` grows with each, so that the same one can be pointed at again. */
export interface PointedDate {
  readonly text: string;
  readonly turn: number;
}

const paletteClosesMs = 60;

interface NewEventProps {
  readonly pointed: PointedDate | null;
  readonly onMade: (id: RecordId) => void;
}

/** One line to put something on the timeline: what, when, and in whose words. Everything else can wait. */
export function NewEvent({ pointed, onMade }: NewEventProps) {
  const { t, i18n } = useTranslation('timeline');
  const services = useServices();
  const act = useAct();
  const ask = useTimelineAsk();
  const what = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [taken, setTaken] = useState<PointedDate | null>(null);
  if (pointed && pointed !== taken) {
    setTaken(pointed);
    setDate(pointed.text);
  }
  const read = readDateText(date, null, i18n.language);
  const dateStands = date.trim() === '' || read.ok;
  useEffect(() => {
    if (pointed) what.current?.focus();
  }, [pointed]);
  useEffect(() => {
    if (ask.newEvent === 0) return;
    takeNewEvent();
    what.current?.focus();
    // The palette, as it closes, gives the focus back to where it was: this comes after it.
    setTimeout(() => what.current?.focus(), paletteClosesMs);
  }, [ask.newEvent]);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || !dateStands) return;
    const when = date.trim() !== '' && read.ok ? { when: read.value } : {};
    const made = await act(createEvent(services, { title: title.trim(), ...when }));
    if (!made) return;
    setTitle('');
    setDate('');
    what.current?.focus();
    onMade(made);
  };
  return (
    <form className={classes.newEvent} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={what}
        aria-label={t('new.what')}
        placeholder={t('new.what')}
        value={title}
        dir="auto"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DateText label={t('new.when')} hideLabel text={date} onChange={setDate} read={read} />
      <Button type="submit" leftSection={<CalendarPlus size={16} />} disabled={title.trim() === '' || !dateStands}>
        {t('new.add')}
      </Button>
    </form>
  );
}
