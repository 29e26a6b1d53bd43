// What stands in the form: plain words and codes, kept sealed at every pause, so that a kill loses nothing.
import { type ConsentDecision, type ConsentUse, type ConsentWay, consentWays } from '../../actions/consentUses.ts';
import type { Intake, KnownOrNew } from '../../actions/saveIntake.ts';
import { type DateInputError, readDateInput } from '../../domain/edtfInput.ts';
import type { Edtf, NameForm, VocabularyAnswer } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import { datePhrases } from '../kit/datePhrases.ts';

export const intakeUses = ['store', 'shareNgo', 'sharePolice', 'statistics'] as const satisfies readonly ConsentUse[];
export const intakeWays = consentWays.filter((way) => way !== 'guardian');
export const indicatorAnswers = ['present', 'absent', 'notAsked', 'declined'] as const;
export type IndicatorAnswer = (typeof indicatorAnswers)[number];
export const consentAnswers = ['given', 'refused', 'notAsked'] as const satisfies readonly ConsentDecision[];

const textFields = [
  'name',
  'called',
  'sex',
  'age',
  'nationality',
  'heldAt',
  'arrived',
  'left',
  'words',
  'needs',
  'contact',
  'place',
  'language',
  'interpreter',
  'how',
] as const;
export type TextField = (typeof textFields)[number];

/** Everything is a word; `answers` holds indicators by code, `consent` decisions by use, `startMs` the first key. */
export type IntakeDraft = { readonly [F in TextField]: string } & {
  readonly answers: Readonly<Record<string, string>>;
  readonly consent: Readonly<Record<string, string>>;
  readonly startMs: number;
};

const empty = Object.fromEntries(textFields.map((field) => [field, ''])) as { [F in TextField]: string };
export const emptyDraft: IntakeDraft = { ...empty, how: 'oral', answers: {}, consent: {}, startMs: 0 };

/** Many people in one room: where, in which language and through whom stays for the next. */
export const nextDraft = ({ place, language, interpreter, how }: IntakeDraft): IntakeDraft => ({
  ...emptyDraft,
  place,
  language,
  interpreter,
  how,
});

export function isIntakeDraft(value: unknown): value is IntakeDraft {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const isWords = (each: unknown) => typeof each === 'object' && each !== null;
  return (
    textFields.every((field) => typeof fields[field] === 'string') &&
    isWords(fields['answers']) &&
    isWords(fields['consent']) &&
    typeof fields['startMs'] === 'number'
  );
}

/** Nobody has said anything yet but what stays from the last person. */
export const isUntouched = (draft: IntakeDraft): boolean => draft.startMs === 0;

export const isKeepingRefused = (draft: IntakeDraft): boolean => draft.consent['store'] === 'refused';

export type DraftError =
  | { readonly type: 'noName' }
  | { readonly type: 'age' }
  | { readonly type: 'date'; readonly field: 'arrived' | 'left'; readonly error: DateInputError };

export interface Known {
  readonly id: RecordId;
  readonly name: string;
}

/** The form as an intake, or what stands in the way. */
export function readDraft(
  draft: IntakeDraft,
  surroundings: {
    readonly compounds: readonly Known[];
    readonly interpreters: readonly Known[];
    readonly codes: readonly string[];
    readonly titles: Intake['titles'];
    readonly locale: string;
  },
): Result<Intake, DraftError> {
  const said = (field: TextField) => draft[field].trim();
  const name = said('name') || said('called');
  if (!name) return { ok: false, error: { type: 'noName' } };
  const age = said('age') === '' ? null : Number(said('age'));
  if (age !== null && !(Number.isInteger(age) && age >= 0 && age <= 120)) return { ok: false, error: { type: 'age' } };
  const dates: { arrived?: Edtf; left?: Edtf } = {};
  for (const field of ['arrived', 'left'] as const) {
    if (said(field) === '') continue;
    const typed = { form: 'on', first: said(field), last: '' } as const;
    const read = readDateInput(typed, surroundings.locale, datePhrases(surroundings.locale));
    if (!read.ok) return { ok: false, error: { type: 'date', field, error: read.error } };
    dates[field] = read.value;
  }
  const optional = <F extends 'needs' | 'contact' | 'place' | 'language'>(field: F) =>
    (said(field) ? { [field]: said(field) } : {}) as { readonly [K in F]?: string };
  const heldAt = knownOrNew(said('heldAt'), surroundings.compounds);
  const interpreter = knownOrNew(said('interpreter'), surroundings.interpreters);
  const alias: readonly NameForm[] = said('name') && said('called') ? [{ text: said('called'), form: 'alias' }] : [];
  return ok({
    person: {
      name,
      ...(alias.length > 0 ? { otherNames: alias } : {}),
      ...(said('sex') ? { sex: said('sex') } : {}),
      ...(age === null ? {} : { ageYears: age }),
      ...(said('nationality') ? { citizenships: [said('nationality')] } : {}),
      ...(said('language') ? { languages: [said('language')] } : {}),
    },
    ...(heldAt ? { heldAt } : {}),
    ...dates,
    titles: surroundings.titles,
    words: said('words'),
    indicators: surroundings.codes.map((code) => ({ vocabulary: 'ilo', code, answer: answerOf(draft.answers[code]) })),
    consent: intakeUses.map((use) => ({ use, decision: decisionOf(draft.consent[use]) })),
    ...(wayOf(draft.how) ? { how: wayOf(draft.how) as ConsentWay } : {}),
    ...optional('needs'),
    ...optional('contact'),
    ...optional('place'),
    ...optional('language'),
    ...(interpreter ? { interpreter } : {}),
    start: new Date(draft.startMs),
  });
}

const answerOf = (value: string | undefined): VocabularyAnswer['answer'] =>
  indicatorAnswers.find((answer) => answer === value) ?? 'notAsked';
const decisionOf = (value: string | undefined): ConsentDecision =>
  consentAnswers.find((answer) => answer === value) ?? 'notAsked';
const wayOf = (value: string): ConsentWay | undefined => consentWays.find((way) => way === value);

/** A name that is there already means that record; any other makes one. */
function knownOrNew(typed: string, known: readonly Known[]): KnownOrNew | undefined {
  if (typed === '') return undefined;
  const same = known.find(({ name }) => name.trim().toLowerCase() === typed.toLowerCase());
  return same ? { id: same.id } : { name: typed };
}
