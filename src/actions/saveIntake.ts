// A quick intake becomes full records: the person, the conversation, what was agreed, what happened and where, each claim with
// the conversation as its source. One change: whole or not at all, and undone as one.
import type { Operation } from '../domain/change.ts';
import type { FieldsOf, Kind } from '../domain/dictionary.ts';
import { readEdtf } from '../domain/edtf.ts';
import type { Edtf, StatementDoc, VocabularyAnswer } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ConsentDecision, ConsentUse, ConsentWay } from './consentUses.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { toLocalTime } from './localTime.ts';
import { identifierType } from './mentionRecord.ts';
import { nextReferenceNumber, referenceOf } from './nextReference.ts';
import { normaliseIdentifier } from './normaliseIdentifier.ts';

/** A record that is known, or a name for a new one. */
export type KnownOrNew = { readonly id: RecordId } | { readonly name: string };

export interface Intake {
  readonly person: Pick<Partial<FieldsOf<'person'>>, 'name' | 'otherNames' | 'sex' | 'ageYears' | 'citizenships' | 'languages'>;
  readonly heldAt?: KnownOrNew;
  readonly arrived?: Edtf;
  readonly left?: Edtf;
  /** In the interface's language, for the two events. */
  readonly titles: { readonly arrived: string; readonly left: string };
  /** What the person was made to do, in her own words. */
  readonly words: string;
  readonly indicators: readonly VocabularyAnswer[];
  readonly consent: readonly { readonly use: ConsentUse; readonly decision: ConsentDecision }[];
  readonly how?: ConsentWay;
  readonly needs?: string;
  readonly contact?: string;
  readonly place?: string;
  readonly language?: string;
  readonly interpreter?: KnownOrNew;
  /** When the conversation began. */
  readonly start: Date;
}

export type IntakeError =
  | CommitError
  /** The person does not want anything kept: nothing is. */
  | { readonly type: 'keepingRefused' };

export interface SavedIntake {
  readonly interview: RecordId;
  readonly person: RecordId;
  readonly reference: string;
}

const mostRecords = 64;

export async function saveIntake(context: ActionContext, intake: Intake): Promise<Result<SavedIntake, IntakeError>> {
  if (intake.consent.some(({ use, decision }) => use === 'store' && decision === 'refused'))
    return err({ type: 'keepingRefused' });
  const reference = referenceOf('interview', await nextReferenceNumber(context, 'interview'));
  const made = new Made(await context.vault.newIds(mostRecords), openCases(context));
  const now = toLocalTime(context.clock());
  const person = made.make('person', { protection: 'protected', ...intake.person });
  const interpreter = intake.interpreter && made.known('person', intake.interpreter, { roles: ['interpreter'] });
  const { place, language, needs } = intake;
  const interview = made.make('interview', {
    reference,
    form: 'intake',
    people: [{ person, role: 'witness' }, ...(interpreter ? [{ person: interpreter, role: 'interpreter' }] : [])],
    start: toLocalTime(intake.start),
    end: now,
    ...(place ? { place } : {}),
    ...(language ? { language } : {}),
    ...(needs ? { needs } : {}),
    ...(intake.words ? { statement: docOf(intake.words) } : {}),
  });
  for (const answer of intake.consent) {
    if (answer.decision === 'notAsked') continue;
    made.make('consent', {
      person,
      interview,
      ...answer,
      at: now,
      ...(intake.how ? { how: intake.how } : {}),
      ...(language ? { language } : {}),
      ...(interpreter ? { interpreter } : {}),
    });
  }
  const told = { origin: interview, place: { kind: 'whole' }, saidBy: person } as const;
  for (const claimField of Object.keys(intake.person)) made.make('source', { claim: person, claimField, ...told });
  if (intake.indicators.length > 0) {
    made.make('excerpt', { origin: interview, place: { kind: 'whole' }, codes: intake.indicators });
  }
  const compound = intake.heldAt && made.known('compound', intake.heldAt, {});
  for (const what of ['arrived', 'left'] as const) {
    const when = intake[what];
    if (!when) continue;
    const people = [{ person, role: 'held' }];
    const event = { title: intake.titles[what], type: what, when, people, ...(compound ? { place: compound } : {}) };
    made.make('source', { claim: made.make('event', event), ...told });
  }
  if (compound) {
    const period = periodOf(intake.arrived, intake.left);
    const link = made.make('link', { from: person, to: compound, relation: 'heldAt', ...(period ? { period } : {}) });
    made.make('source', { claim: link, ...told });
  }
  if (intake.contact) {
    const type = identifierType(intake.contact);
    const normalised = normaliseIdentifier(type, intake.contact);
    const identifier = made.make('identifier', { type, value: intake.contact, normalised, holder: person });
    made.make('source', { claim: made.make('link', { from: person, to: identifier, relation: 'uses' }), ...told });
  }
  const committed = await context.vault.commit({ action: 'saveIntake', operations: made.operations });
  return committed.ok ? ok({ interview, person, reference }) : committed;
}

/** The records of one change, each with its new id, in the open case. */
class Made {
  readonly operations: Operation[] = [];
  readonly #ids: RecordId[];
  readonly #cases: readonly RecordId[];

  constructor(ids: readonly RecordId[], cases: readonly RecordId[]) {
    this.#ids = [...ids];
    this.#cases = cases;
  }

  make<K extends Kind>(kind: K, values: Partial<FieldsOf<K>>): RecordId {
    const id = this.#ids.pop();
    if (!id) throw new Error('An intake makes more records than were counted');
    this.operations.push(...recordOperations(id, kind, { cases: this.#cases, ...values } as Partial<FieldsOf<K>>));
    return id;
  }

  known<K extends 'person' | 'compound'>(kind: K, which: KnownOrNew, values: Partial<FieldsOf<K>>): RecordId {
    return 'id' in which ? which.id : this.make(kind, { name: which.name, ...values } as Partial<FieldsOf<K>>);
  }
}

const docOf = (words: string): StatementDoc => ({
  type: 'doc',
  content: words.split(/\n+/).flatMap((line) => {
    const text = line.trim();
    return text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  }),
});

/** From the arrival to the leaving, as far as both are single dates; what was only one end stays open at the other. */
function periodOf(arrived: Edtf | undefined, left: Edtf | undefined): Edtf | undefined {
  if (!arrived && !left) return undefined;
  const span = readEdtf(`${arrived?.edtf ?? '..'}/${left?.edtf ?? '..'}`);
  return span.ok ? span.value : undefined;
}
