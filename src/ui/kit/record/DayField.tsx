import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDateWords } from '../dateWords.ts';
import { DateText, readDateText } from './DateText.tsx';

interface DayFieldProps {
  readonly label: string;
  /** The day it stands at before anybody writes. */
  readonly day?: string;
  readonly end: 'earliest' | 'latest';
  /** Empty where nothing is written, or nothing that is a date. */
  readonly onDay: (day: string) => void;
}

/** An end of a stretch of days, as people write dates; of a month or a year its first or last day counts. */
export function DayField({ label, day = '', end, onDay }: DayFieldProps) {
  const { i18n } = useTranslation();
  const [text, setText] = useState(() => (day === '' ? '' : plainDateWords(day, i18n.language)));
  const change = (next: string) => {
    setText(next);
    const read = readDateText(next, null, i18n.language);
    onDay((next.trim() !== '' && read.ok && read.value[end]) || '');
  };
  return <DateText label={label} text={text} onChange={change} read={readDateText(text, null, i18n.language)} />;
}
