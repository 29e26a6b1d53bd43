// One person in three minutes with nothing but the keyboard: consent first, then a few plain questions, then the next person.
import { Alert, Autocomplete, Button, NativeSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import ilo from '../../../resources/vocabularies/ilo.json';
import { type SavedIntake, saveIntake } from '../../actions/saveIntake.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { languageChoices } from '../interviews/languages.ts';
import { codeChoices } from '../kit/record/codeWords.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { AnswerGrid } from './AnswerGrid.tsx';
import classes from './intake.module.css';
import {
  consentAnswers,
  type DraftError,
  type IntakeDraft,
  indicatorAnswers,
  intakeUses,
  intakeWays,
  isKeepingRefused,
  type Known,
  nextDraft,
  readDraft,
  type TextField,
} from './intakeDraft.ts';

const codes = ilo.groups.flatMap((group) => group.codes);
const sexes = ['female', 'male', 'other', 'unknown'];

interface IntakeFormProps {
  readonly draft: IntakeDraft;
  readonly onDraft: (draft: IntakeDraft) => void;
  readonly compounds: readonly Known[];
  readonly interpreters: readonly Known[];
  readonly onSaved: (saved: SavedIntake) => void;
  /** What became of the last person. */
  readonly note: string;
}

export function IntakeForm({ draft, onDraft, compounds, interpreters, onSaved, note }: IntakeFormProps) {
  const { t, i18n } = useTranslation('intake');
  const services = useServices();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const saving = useRef(false);
  const [error, setError] = useState<DraftError | null>(null);
  const change = (part: Partial<IntakeDraft>) => {
    setError(null);
    onDraft({ ...draft, ...part, startMs: draft.startMs || services.clock().getTime() });
  };
  const focusOn = (name: string) => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  const next = () => {
    onDraft(nextDraft(draft));
    form.current?.scrollIntoView({ block: 'start' });
    focusOn('name');
  };
  const refused = isKeepingRefused(draft);
  const save = async () => {
    if (refused) return next();
    if (saving.current) return;
    const place = draft.heldAt.trim();
    const titles = {
      arrived: place ? t('title.arrivedAt', { place }) : t('title.arrived'),
      left: place ? t('title.leftFrom', { place }) : t('title.left'),
    };
    const read = readDraft(draft, { compounds, interpreters, codes, titles, locale: i18n.language });
    if (!read.ok) {
      setError(read.error);
      return focusOn(read.error.type === 'noName' ? 'name' : read.error.type === 'age' ? 'age' : read.error.field);
    }
    saving.current = true;
    const saved = await act(saveIntake(services, read.value), 'intake');
    saving.current = false;
    if (!saved) return;
    onSaved(saved);
    next();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const onSubmit = (event: FormEvent) => event.preventDefault();
  const text = (name: TextField) => ({
    name,
    label: t(`field.${name}`),
    value: draft[name],
    dir: 'auto' as const,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const dateError = (name: 'arrived' | 'left') =>
    error?.type === 'date' && error.field === name ? { error: t(`errors:date.${error.error.type}`, { ...error.error }) } : {};
  const options = (label: string, values: readonly string[]) => values.map((value) => ({ value, label: t(`${label}.${value}`) }));

  return (
    <form ref={form} className={classes.form} onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label={t('title.form')}>
      <section className={classes.room} aria-label={t('section.room')}>
        <TextInput {...text('place')} size="xs" />
        <Autocomplete
          size="xs"
          name="interpreter"
          label={t('field.interpreter')}
          value={draft.interpreter}
          data={[...new Set(interpreters.map(({ name }) => name))]}
          onChange={(interpreter) => change({ interpreter })}
        />
        <Select
          size="xs"
          name="language"
          label={t('field.language')}
          data={languageChoices(i18n.language, [draft.language || undefined])}
          value={draft.language || null}
          searchable
          clearable
          selectFirstOptionOnChange
          onChange={(language) => change({ language: language ?? '' })}
        />
        <NativeSelect
          size="xs"
          label={t('field.how')}
          value={draft.how}
          data={options('interviews:consent.way', intakeWays)}
          onChange={(event) => change({ how: event.currentTarget.value })}
        />
      </section>
      <section aria-label={t('section.consent')}>
        <h2>{t('section.consent')}</h2>
        <AnswerGrid
          label={t('section.consent')}
          hint={t('hint.consent')}
          rows={intakeUses.map((id) => ({ id, label: t(`interviews:consent.use.${id}`) }))}
          choices={options('interviews:consent.decision', consentAnswers)}
          answers={draft.consent}
          unanswered="notAsked"
          onAnswer={(use, decision) => change({ consent: { ...draft.consent, [use]: decision } })}
        />
        {refused && (
          <Alert color="yellow" mt="xs" role="status">
            {t('refused')}
          </Alert>
        )}
      </section>
      <section aria-label={t('section.person')}>
        <h2>{t('section.person')}</h2>
        <div className={classes.two}>
          <TextInput {...text('name')} autoFocus {...(error?.type === 'noName' ? { error: t('error.noName') } : {})} />
          <TextInput {...text('called')} />
        </div>
        <div className={classes.three}>
          <div>
            <span className={classes.label}>{t('field.sex')}</span>
            <SegmentedControl
              size="xs"
              aria-label={t('field.sex')}
              value={draft.sex || 'unknown'}
              data={options('fields:choice.sex', sexes)}
              onChange={(sex) => change({ sex })}
            />
          </div>
          <TextInput {...text('age')} inputMode="numeric" {...(error?.type === 'age' ? { error: t('error.age') } : {})} />
          <Select
            name="nationality"
            label={t('field.nationality')}
            data={codeChoices(t as TFunction, i18n.language, 'citizenship')}
            value={draft.nationality || null}
            searchable
            clearable
            selectFirstOptionOnChange
            onChange={(nationality) => change({ nationality: nationality ?? '' })}
          />
        </div>
        <TextInput {...text('contact')} />
        <Textarea {...text('needs')} autosize minRows={1} maxRows={6} />
      </section>
      <section aria-label={t('section.held')}>
        <h2>{t('section.held')}</h2>
        <div className={classes.three}>
          <Autocomplete
            name="heldAt"
            label={t('field.heldAt')}
            value={draft.heldAt}
            data={[...new Set(compounds.map(({ name }) => name))]}
            onChange={(heldAt) => change({ heldAt })}
          />
          <TextInput {...text('arrived')} placeholder={t('hint.date')} {...dateError('arrived')} />
          <TextInput {...text('left')} placeholder={t('hint.date')} {...dateError('left')} />
        </div>
        <Textarea {...text('words')} autosize minRows={2} maxRows={12} />
      </section>
      <section aria-label={t('section.indicators')}>
        <h2>{t('section.indicators')}</h2>
        <AnswerGrid
          label={t('section.indicators')}
          hint={t('hint.indicators')}
          rows={codes.map((id) => ({ id, label: t(`vocabularies:ilo.code.${id}`) }))}
          choices={options('answer', indicatorAnswers)}
          answers={draft.answers}
          unanswered="notAsked"
          onAnswer={(code, answer) => change({ answers: { ...draft.answers, [code]: answer } })}
        />
      </section>
      <div className={classes.foot}>
        <Button onClick={() => void save()}>{t(refused ? 'keepNothing' : 'save')}</Button>
        <span className={classes.hint}>{shortcutWords('mod+Enter')}</span>
        <span role="status" className={classes.note}>
          {note}
        </span>
      </div>
    </form>
  );
}
