// The words of Holdfast and the fields of each. Everything that reads or shows a record starts here: adding a field is
// one line in this file and one in the catalogue (resources/locales/en/fields.json).
import type {
  CaseRole,
  Edtf,
  Floor,
  HandOver,
  NameForm,
  OriginalCheck,
  OtherValue,
  OwnCode,
  Participant,
  Place,
  StatementDoc,
  ToldElsewhere,
  VocabularyAnswer,
} from './fields.ts';
import type { BlobId, RecordId, Sha256 } from './ids.ts';

declare const holds: unique symbol;

/** `long` values live apart from the slim heads and are read when a record is opened. `searched` ones feed the index. */
interface FieldOptions {
  readonly long?: true;
  readonly searched?: true;
}
type Shape = 'text' | 'number' | 'flag' | 'edtf' | 'time' | 'ref' | 'structure';
export interface Field<T = unknown, IsMany extends boolean = boolean> extends FieldOptions {
  readonly shape: Shape;
  readonly many: IsMany;
  readonly [holds]?: T;
}

const one = <T>(shape: Shape, options: FieldOptions = {}): Field<T, false> => ({ shape, many: false, ...options });
const many = <T>(shape: Shape, options: FieldOptions = {}): Field<T, true> => ({ shape, many: true, ...options });

const text = one<string>('text', { searched: true });
const quiet = one<string>('text');
const notes = one<string>('text', { long: true, searched: true });
const ref = one<RecordId>('ref');
const refs = many<RecordId>('ref');
const when = one<Edtf>('edtf');
/** RFC 3339 with offset. */
const time = one<string>('time');
const names = many<NameForm>('structure', { searched: true });

const everywhere = { cases: refs } as const;
/** What a person may dispute or merge: values that do not lead stay beside the one that does. */
const claimed = { ...everywhere, otherValues: many<OtherValue>('structure'), mergedInto: ref } as const;

export const dictionary = {
  case: {
    title: text,
    reference: text,
    /** The indicator codes that this case adds to the vocabularies of resources/vocabularies. */
    codes: many<OwnCode>('structure'),
    notes,
    /** Every picture of the case is covered until it is asked for. */
    dimPictures: one<boolean>('flag'),
  },
  person: {
    ...claimed,
    name: text,
    otherNames: names,
    pseudonym: quiet,
    /** What she is in any case; `caseRoles` says in which. */
    roles: many<string>('text'),
    caseRoles: many<CaseRole>('structure'),
    birth: when,
    ageYears: one<number>('number'),
    ageOn: when,
    sex: quiet,
    citizenships: many<string>('text'),
    formerCitizenships: many<string>('text'),
    languages: many<string>('text'),
    protection: one<'open' | 'protected'>('text'),
    notes,
  },
  compound: {
    ...claimed,
    name: text,
    otherNames: names,
    type: quiet,
    country: quiet,
    area: text,
    latitude: one<number>('number'),
    longitude: one<number>('number'),
    precision: quiet,
    buildings: many<string>('text', { searched: true }),
    floors: many<Floor>('structure'),
    operator: ref,
    operated: when,
    notes,
  },
  organization: { ...claimed, name: text, otherNames: names, type: quiet, country: quiet, notes },
  identifier: { ...claimed, type: quiet, value: text, normalised: text, holder: ref, notes },
  interview: {
    ...everywhere,
    /** What source chips call it, e.g. `I-04`; given once and never again to another. */
    reference: text,
    title: text,
    people: many<Participant>('structure'),
    place: text,
    language: quiet,
    translatedTo: quiet,
    start: time,
    end: time,
    worth: quiet,
    worthWhy: text,
    /** Interviews with others that the person tells of. */
    toldElsewhere: many<ToldElsewhere>('structure', { searched: true }),
    /** `intake` for one that a short form made. */
    form: quiet,
    /** What became of the offer of a copy. */
    copy: quiet,
    wellbeing: text,
    needs: text,
    referral: text,
    statement: one<StatementDoc>('structure', { long: true, searched: true }),
    translation: one<StatementDoc>('structure', { long: true, searched: true }),
    /** Whom and what its texts name: kept in step with their mentions, so that a record's page finds the interview. */
    mentions: refs,
    sealedAt: time,
    sealedSha256: one<Sha256>('text'),
    corrects: ref,
  },
  item: {
    ...everywhere,
    /** What source chips call it, e.g. `D-17`. */
    reference: text,
    title: text,
    originalName: text,
    mediaType: quiet,
    sizeBytes: one<number>('number'),
    sha256: one<Sha256>('text'),
    blob: one<BlobId>('text'),
    receivedFrom: text,
    receivedAt: time,
    /** By hand, by post, by a messenger … */
    receivedHow: text,
    handOvers: many<HandOver>('structure'),
    /** The last time every byte was read again; earlier times are in the history. */
    originalCheck: one<OriginalCheck>('structure'),
    /** Covered and silent until it is asked for. */
    distressing: one<boolean>('flag'),
    pages: one<number>('number'),
    text: one<string>('text', { long: true, searched: true }),
    notes,
    quarantine: quiet,
    /** Captured in passing; stays in the Inbox until somebody has sorted it. */
    unsorted: one<boolean>('flag'),
  },
  event: {
    ...claimed,
    title: text,
    type: quiet,
    when,
    words: text,
    why: text,
    place: ref,
    people: many<Participant>('structure'),
    notes,
  },
  link: { ...everywhere, from: ref, to: ref, relation: quiet, period: when, building: text, floor: quiet, notes },
  source: {
    ...everywhere,
    claim: ref,
    claimField: quiet,
    /** The value that it bears out, as canonical JSON; absent where it bears out the field as a whole. */
    claimValue: quiet,
    excerpt: ref,
    origin: ref,
    place: one<Place>('structure'),
    saidBy: ref,
    reliability: quiet,
  },
  excerpt: {
    ...everywhere,
    origin: ref,
    place: one<Place>('structure'),
    quote: text,
    codes: many<VocabularyAnswer>('structure'),
    colour: quiet,
    note: text,
    /** What to ask about this passage later; `answer` is the excerpt in which the answer was found. */
    question: text,
    questionState: one<'open' | 'answered'>('text'),
    answer: ref,
  },
  consent: {
    ...everywhere,
    person: ref,
    interview: ref,
    use: quiet,
    recipient: text,
    decision: one<'given' | 'refused' | 'notAsked' | 'withdrawn'>('text'),
    how: quiet,
    language: quiet,
    interpreter: ref,
    guardian: ref,
    /** What the person was told before answering. */
    told: many<string>('text'),
    note: text,
    at: time,
  },
  bundle: {
    ...everywhere,
    recipient: text,
    tier: quiet,
    sha256: one<Sha256>('text'),
    sizeBytes: one<number>('number'),
    files: one<number>('number'),
    signedBy: quiet,
    exportedAt: time,
    protects: refs,
    contains: refs,
    recalledAt: time,
  },
} as const satisfies Record<string, Record<string, Field>>;

export type Dictionary = typeof dictionary;
export type Kind = keyof Dictionary;
export const kinds = Object.keys(dictionary) as readonly Kind[];
export const isKind = (word: unknown): word is Kind => typeof word === 'string' && Object.hasOwn(dictionary, word);

type Held<F> = F extends Field<infer T, boolean> ? T : never;
type Single<K extends Kind> = {
  [F in keyof Dictionary[K]]: Dictionary[K][F] extends { many: false } ? F : never;
}[keyof Dictionary[K]];
type Many<K extends Kind> = Exclude<keyof Dictionary[K], Single<K>>;

/** A record's values: single fields are absent when nobody wrote them; set fields are always there, empty or not. */
export type FieldsOf<K extends Kind> = { readonly [F in Single<K>]?: Held<Dictionary[K][F]> } & {
  readonly [F in Many<K>]: readonly Held<Dictionary[K][F]>[];
};

export const fieldsOfKind = (kind: Kind): Readonly<Record<string, Field>> => dictionary[kind];
