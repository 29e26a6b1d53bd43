import { Button, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type DateInputError, readDateInput } from '../../../domain/edtfInput.ts';
import type { Edtf } from '../../../domain/fields.ts';
import { withYear } from '../../../domain/plainDate.ts';
import type { Result } from '../../../domain/result.ts';
import { datePhrases } from '../datePhrases.ts';
import { edtfWords, plainDateWords } from '../dateWords.ts';
import classes from './record.module.css';

interface DateTextProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly read: Result<Edtf, DateInputError>;
  readonly autoFocus?: boolean;
}

/** Reads a typed date; what was never changed stays the date it was. */
export function readDateText(text: string, before: { readonly text: string; readonly value: Edtf } | null, locale: string) {
  if (before && text === before.text) return { ok: true as const, value: before.value };
  return readDateInput({ form: 'on', first: text, last: '' }, locale, datePhrases(locale));
}

/** A line for a date, read back in words under it. */
export function DateText(props: DateTextProps) {
  const { t } = useTranslation('kit');
  const { read } = props;
  return (
    <div>
      <TextInput
        {...(props.hideLabel ? { 'aria-label': props.label } : { label: props.label })}
        placeholder={t('date.placeholder')}
        value={props.text}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        autoFocus={props.autoFocus ?? false}
      />
      <div className={classes.dateReading} role="status">
        {props.text.trim() !== '' &&
          (read.ok ? (
            <DateReading date={read.value} />
          ) : (
            <DateProblem error={read.error} text={props.text} onChoose={props.onChange} />
          ))}
      </div>
    </div>
  );
}

/** A date in words, in its exact form, and where it is not one day its first and last. */
export function DateReading({ date }: { readonly date: Edtf }) {
  const { t, i18n } = useTranslation('kit');
  const day = (plain: string | null) => (plain ? plainDateWords(plain, i18n.language) : t('date.open'));
  return (
    <>
      <span>{`${edtfWords(t as TFunction, date, i18n.language)} · ${date.edtf}`}</span>
      {date.earliest !== date.latest && (
        <span className={classes.aside}>{t('date.days', { earliest: day(date.earliest), latest: day(date.latest) })}</span>
      )}
    </>
  );
}

interface DateProblemProps {
  readonly error: DateInputError;
  readonly text: string;
  readonly onChoose: (text: string) => void;
}

function DateProblem({ error, text, onChoose }: DateProblemProps) {
  const { t, i18n } = useTranslation('kit');
  const choices =
    error.type === 'ambiguous'
      ? error.readings.map((reading) => ({ text: reading, label: plainDateWords(reading, i18n.language) }))
      : error.type === 'buddhistYear'
        ? [withYear(text, error.year, error.meant)].map((typed) => ({ text: typed, label: typed }))
        : [];
  return (
    <span className={classes.problem}>
      {t(`errors:date.${error.type}`, { ...error })}
      {choices.map((choice) => (
        <Button
          key={choice.text}
          variant="subtle"
          size="compact-xs"
          // The line must not lose the focus before the choice is made.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice.text)}
        >
          {choice.label}
        </Button>
      ))}
    </span>
  );
}
