// One filter: which field, what of it, and the words, values or days.
import { Button, Checkbox, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { Filter, GroupValue, ListQuery, PlainValue } from '../../../vault/api.ts';
import { DayField } from '../record/DayField.tsx';
import { useVaultQuery } from '../useVaultQuery.ts';
import { fieldLabel, groupWords, type Words } from './fieldWords.ts';
import classes from './table.module.css';
import { tableField, tableFields } from './tableFields.ts';

type FieldTest = Exclude<Filter['test'], 'named' | 'notNamed'>;
/** Stands for the record as a whole among the fields. */
const wholeRecord = '';

interface FilterEditorProps {
  readonly kind: Kind;
  /** What is listed without this filter. */
  readonly query: ListQuery;
  readonly words: Words;
  readonly filter: Filter | null;
  readonly onDone: (filter: Filter) => void;
}

export function FilterEditor({ kind, query, words, filter, onDone }: FilterEditorProps) {
  const { t } = useTranslation('tables');
  const [field, setField] = useState<string | null>(filter ? (filter.field ?? wholeRecord) : null);
  const [test, setTest] = useState<FieldTest | null>(
    filter && filter.test !== 'named' && filter.test !== 'notNamed' ? filter.test : null,
  );
  const [text, setText] = useState(filter?.test === 'contains' ? filter.text : '');
  const [values, setValues] = useState<readonly PlainValue[]>(filter?.test === 'oneOf' ? filter.values : []);
  const [from, setFrom] = useState(filter?.test === 'between' ? `${filter.from ?? ''}` : '');
  const [to, setTo] = useState(filter?.test === 'between' ? `${filter.to ?? ''}` : '');
  const tests = field === null ? [] : testsOf(kind, field);
  const chosen = test !== null && tests.includes(test) ? test : (tests[0] ?? null);
  const isDays = field !== null && tableField(kind, field)?.form === 'days';
  const made = field === null || chosen === null ? null : filterOf(chosen, field, { text, values, from, to, isDays });
  const fields = [
    ...(kind === 'event' || kind === 'link' ? [{ value: wholeRecord, label: t('filter.wholeRecord') }] : []),
    ...tableFields(kind).map((each) => ({ value: each.field, label: fieldLabel(words.t, kind, each.field) })),
  ];
  const ends = [
    ['from', from, setFrom],
    ['to', to, setTo],
  ] as const;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (made) onDone(made);
  };
  return (
    <form className={classes.editor} onSubmit={submit}>
      <Select
        label={t('filter.field')}
        data={fields}
        value={field}
        onChange={setField}
        searchable
        data-autofocus={filter === null || undefined}
        comboboxProps={{ withinPortal: false }}
        maxDropdownHeight={240}
        size="xs"
      />
      {field !== null && (
        <NativeSelect
          size="xs"
          label={t('filter.test')}
          value={chosen ?? ''}
          onChange={(event) => setTest(event.currentTarget.value as FieldTest)}
          data={tests.map((each) => ({
            value: each,
            label: field === wholeRecord ? t('filter.noSourceAtAll') : t(`filter.tests.${each}`),
          }))}
        />
      )}
      {chosen === 'contains' && (
        <TextInput
          size="xs"
          label={t('filter.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          dir="auto"
          data-autofocus
        />
      )}
      {chosen === 'oneOf' && field !== null && (
        <ValueChoice kind={kind} field={field} query={query} words={words} values={values} onChange={setValues} />
      )}
      {chosen === 'between' &&
        isDays &&
        ends.map(([end, value, set]) => (
          <DayField
            key={`${field} ${end}`}
            label={t(`filter.${end}`)}
            day={value}
            end={end === 'from' ? 'earliest' : 'latest'}
            onDay={set}
          />
        ))}
      {chosen === 'between' && !isDays && (
        <Group grow gap={8}>
          {ends.map(([end, value, set]) => (
            <TextInput
              key={end}
              size="xs"
              type="number"
              label={t(`filter.${end}`)}
              value={value}
              onChange={(event) => set(event.currentTarget.value)}
            />
          ))}
        </Group>
      )}
      <Group justify="flex-end">
        <Button type="submit" size="xs" disabled={made === null}>
          {t('filter.apply')}
        </Button>
      </Group>
    </form>
  );
}

function testsOf(kind: Kind, name: string): readonly FieldTest[] {
  if (name === wholeRecord) return ['noSource'];
  const field = tableField(kind, name);
  if (!field) return [];
  const own: readonly FieldTest[] =
    field.form === 'days' || field.form === 'numbers'
      ? ['between']
      : field.names || field.form === 'values'
        ? ['oneOf', ...(field.names ? (['contains'] as const) : [])]
        : ['contains'];
  const clocks = name === 'createdMs' || name === 'changedMs';
  return [...own, ...(clocks ? [] : (['hasValue', 'noValue'] as const)), ...(field.needsSource ? (['noSource'] as const) : [])];
}

interface Typed {
  readonly text: string;
  readonly values: readonly PlainValue[];
  readonly from: string;
  readonly to: string;
  readonly isDays: boolean;
}

/** Null while something is missing. */
function filterOf(test: FieldTest, field: string, { text, values, from, to, isDays }: Typed): Filter | null {
  switch (test) {
    case 'contains':
      return text.trim() === '' ? null : { test, field, text: text.trim() };
    case 'oneOf':
      return values.length === 0 ? null : { test, field, values };
    case 'between': {
      const read = (end: string) => (end === '' ? null : isDays ? end : Number(end));
      return from === '' && to === '' ? null : { test, field, from: read(from), to: read(to) };
    }
    case 'noSource':
      return { test, field: field === wholeRecord ? null : field };
    default:
      return { test, field };
  }
}

interface ValueChoiceProps {
  readonly kind: Kind;
  readonly field: string;
  readonly query: ListQuery;
  readonly words: Words;
  readonly values: readonly PlainValue[];
  readonly onChange: (values: readonly PlainValue[]) => void;
}

const mostShown = 100;
const fewValues = 8;

/** The values that occur, with how often; the largest first. */
function ValueChoice({ kind, field, query, words, values, onChange }: ValueChoiceProps) {
  const { t } = useTranslation('tables');
  const [sought, setSought] = useState('');
  const answer = useVaultQuery(`values:${field}:${JSON.stringify(query)}`, (vault) => vault.groups(query, field), [kind]).value;
  if (!answer) return null;
  const named = new Map([...words.named, ...answer.named.map((head) => [head.id, head] as const)]);
  const label = (value: GroupValue) => groupWords(kind, field, value, { ...words, named });
  const wanted = sought.trim().toLocaleLowerCase();
  const shown = answer.groups
    .flatMap(({ value, count }) => (value === null ? [] : [{ value, count, text: label(value) }]))
    .filter(({ text, value }) => values.includes(value) || text.toLocaleLowerCase().includes(wanted))
    .slice(0, mostShown);
  const toggle = (value: PlainValue) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <>
      {answer.groups.length > fewValues && (
        <TextInput
          size="xs"
          aria-label={t('filter.seek')}
          placeholder={t('filter.seek')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <fieldset className={classes.values} aria-label={t('filter.values')} style={{ border: 0, margin: 0, padding: 0 }}>
        {shown.map(({ value, count, text }) => (
          <Checkbox
            key={String(value)}
            size="xs"
            label={t('filter.value', { value: text, count })}
            checked={values.includes(value)}
            onChange={() => toggle(value)}
          />
        ))}
        {shown.length === 0 && <span className={classes.quiet}>{t('kit:picker.nothing')}</span>}
      </fieldset>
    </>
  );
}
