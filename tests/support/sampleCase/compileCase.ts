// Puts the sources together: keys in the place of ids, exact offsets in the place of quotes, declared bytes for every item.
import { createHash } from 'node:crypto';
import { type ConsentUse, consentTold } from '../../../src/actions/consentUses.ts';
import { normaliseIdentifier } from '../../../src/actions/normaliseIdentifier.ts';
import { type SampleCase, type SampleRecord, sampleReference } from '../../../src/actions/sample/sampleCase.ts';
import { claimKey } from '../../../src/domain/claims.ts';
import type { FieldsOf, Kind } from '../../../src/domain/dictionary.ts';
import type { Edtf, NameForm, Place, StatementDoc } from '../../../src/domain/fields.ts';
import type { Sha256 } from '../../../src/domain/ids.ts';
import { isViewableImage, sniffMediaType } from '../../../src/domain/mediaType.ts';
import { withSegments } from '../../../src/domain/segments.ts';
import { statementToText } from '../../../src/domain/statementText.ts';
import type { DrawnFile } from './drawFiles.ts';
import { events, type SourceEvent } from './events.ts';
import { excerpts } from './excerpts.ts';
import { facts } from './facts.ts';
import { interviews, participantsOf, type SourceInterview } from './interviews/interviews.ts';
import { statementOf } from './interviews/text.ts';
import { items, type SourceItem } from './items.ts';
import { links } from './links.ts';
import { people } from './people.ts';
import { compounds, identifiers, organizations } from './places.ts';
import { ref, type Said } from './sourceTypes.ts';
import { whenOf } from './whenOf.ts';

export interface MadeFile extends DrawnFile {
  /** The words of the file as the app reads them; empty for pictures. */
  readonly text: string;
  readonly pages?: number;
}

const cases = [ref('case')];

export function compileCase(files: ReadonlyMap<string, MadeFile>): SampleCase {
  const compiler = new Compiler(files);
  return { format: 1, records: compiler.records() };
}

class Compiler {
  readonly #files: ReadonlyMap<string, MadeFile>;
  readonly #docs = new Map<string, { readonly statement: StatementDoc; readonly translation?: StatementDoc }>();
  readonly #records: SampleRecord[] = [];

  constructor(files: ReadonlyMap<string, MadeFile>) {
    this.#files = files;
  }

  records(): readonly SampleRecord[] {
    this.#put('case', 'case', {
      title: 'Sample – invented: Silver Heron Park',
      reference: sampleReference,
      notes:
        'Everything in this case is invented: people, places, companies, numbers, papers and words. It is here to look round in. ' +
        'The texts in Thai, Khmer, Burmese and Vietnamese were written by a machine and read by no native speaker yet.',
    });
    for (const { word, kind, fields } of people) {
      const caseRoles = (fields.roles ?? []).map((role) => ({ case: ref('case'), role }));
      this.#put(word, kind, { cases, ...fields, ...namesOf(fields), caseRoles });
    }
    for (const { word, kind, fields } of [...compounds, ...organizations]) {
      this.#put(word, kind, { cases, ...fields, ...namesOf(fields) });
    }
    for (const { word, kind, fields } of identifiers) {
      const normalised = normaliseIdentifier(fields.type ?? 'other', fields.value ?? '');
      this.#put(word, kind, { cases, ...fields, normalised });
    }
    for (const interview of interviews) this.#putInterview(interview);
    for (const item of items) this.#putItem(item);
    events.forEach((event, index) => this.#putEvent(event, eventWord(index)));
    links.forEach(({ from, to, relation, period, sources, building, floor }, index) => {
      const word = `l${two(index + 1)}`;
      const where = { ...(building ? { building } : {}), ...(floor ? { floor } : {}) };
      const fields = { cases, from: ref(from), to: ref(to), relation, ...(period ? { period: whenOf(period) } : {}), ...where };
      this.#put(word, 'link', fields);
      sources.forEach((said, at) => this.#putSource(word, `${word}s${at + 1}`, said));
    });
    facts.forEach(({ of, field, sources }) =>
      sources.forEach((said, at) => this.#putSource(of, `${of}-${field}${at + 1}`, said, { claimField: field })),
    );
    excerpts.forEach(({ codes, note, question, ...said }, index) =>
      this.#putExcerpt(`x${two(index + 1)}`, said, {
        ...(codes ? { codes } : {}),
        ...(note ? { note } : {}),
        ...(question ? { question, questionState: 'open' as const } : {}),
      }),
    );
    return this.#records;
  }

  #put<K extends Kind>(word: string, kind: K, fields: Partial<FieldsOf<K>>, file?: SampleRecord['file']): void {
    this.#records.push({ key: ref(word), kind, fields, ...(file ? { file } : {}) });
  }

  #putInterview(interview: SourceInterview): void {
    const { word, reference, title, place, language, translatedTo, start, end, worth, toldElsewhere, needs, referral } =
      interview;
    const statement = withSegments(statementOf(interview.statement, kindOf));
    const translation = interview.translation && withSegments(statementOf(interview.translation, kindOf));
    this.#docs.set(word, { statement, ...(translation ? { translation } : {}) });
    this.#put(word, 'interview', {
      cases,
      reference,
      title,
      people: participantsOf(interview),
      place,
      language,
      ...(translatedTo ? { translatedTo } : {}),
      start,
      end,
      worth: 'yes',
      worthWhy: worth,
      ...(toldElsewhere ? { toldElsewhere } : {}),
      ...(needs ? { needs } : {}),
      ...(referral ? { referral } : {}),
      ...(interview.copy ? { copy: interview.copy } : {}),
      mentions: mentionsIn([...interview.statement, ...(interview.translation ?? [])]),
      statement,
      ...(translation ? { translation } : {}),
      // The seal's hash is taken when the records have their ids.
      ...(interview.sealed ? { sealedAt: end } : {}),
    });
    this.#putConsents(interview);
  }

  #putConsents({ word, speaker, others, language, consents, consentHow, consentAt }: SourceInterview): void {
    const interpreter = others.find(([, role]) => role === 'interpreter')?.[0];
    for (const [use, decision] of Object.entries(consents) as [ConsentUse, 'given' | 'refused' | 'notAsked' | 'withdrawn'][]) {
      const asked = decision !== 'notAsked';
      this.#put(`${word}-${use}`, 'consent', {
        cases,
        person: ref(speaker),
        interview: ref(word),
        use,
        decision,
        ...(asked ? { how: consentHow, language, told: [...consentTold] } : {}),
        ...(asked && interpreter ? { interpreter: ref(interpreter) } : {}),
        at: consentAt,
      });
    }
  }

  #putItem(item: SourceItem): void {
    const made = this.#fileOf(item.word);
    const { title, originalName, receivedFrom, receivedAt, receivedHow, notes, handedOver } = item;
    const sha256 = sha256Of(made.bytes);
    const mediaType = sniffMediaType(made.bytes.subarray(0, 4096));
    this.#put(
      item.word,
      'item',
      {
        cases,
        reference: item.word.toUpperCase().replace('D', 'D-'),
        title,
        originalName,
        mediaType,
        receivedFrom,
        receivedAt,
        ...(receivedHow ? { receivedHow } : {}),
        ...(handedOver ? { handOvers: [{ ...handedOver, check: { at: handedOver.at, result: 'matches', sha256 } }] } : {}),
        ...(made.pages === undefined ? {} : { pages: made.pages }),
        ...(made.text.trim() === '' || isViewableImage(mediaType) ? {} : { text: made.text }),
        ...(notes ? { notes } : {}),
      },
      { name: made.name, sha256, sizeBytes: made.bytes.length },
    );
  }

  #putEvent(event: SourceEvent, word: string): void {
    const { title, type, words, why, place, people: taking = [], notes, sources = [] } = event;
    const when = dateOf(event);
    const otherWhen = event.otherWhen === undefined ? undefined : whenOf(event.otherWhen);
    this.#put(word, 'event', {
      cases,
      title,
      type,
      when,
      ...(otherWhen ? { otherValues: [{ field: 'when', value: otherWhen }] } : {}),
      ...(words ? { words } : {}),
      ...(why ? { why } : {}),
      ...(place ? { place: ref(place) } : {}),
      people: taking.map(([person, role]) => ({ person: ref(person), role })),
      ...(notes ? { notes } : {}),
    });
    sources.forEach(({ says, ...said }, index) => {
      const key = `${word}s${index + 1}`;
      const value = says === 'otherWhen' ? otherWhen : when;
      this.#putExcerpt(`${key}x`, said, {});
      this.#putSource(word, key, said, {
        excerpt: ref(`${key}x`),
        ...(says && value ? { claimField: 'when', claimValue: claimKey(value) } : {}),
      });
    });
  }

  #putSource(claim: string, word: string, said: Said, more: Partial<FieldsOf<'source'>> = {}): void {
    this.#put(word, 'source', {
      cases,
      claim: ref(claim),
      origin: ref(said.in),
      place: this.#placeOf(said).place,
      ...more,
      ...(said.by ? { saidBy: ref(said.by) } : {}),
      ...(said.reliability ? { reliability: said.reliability } : {}),
    });
  }

  #putExcerpt(word: string, said: Said, more: Partial<FieldsOf<'excerpt'>>): void {
    const { place, quote } = this.#placeOf(said);
    this.#put(word, 'excerpt', { cases, origin: ref(said.in), place, quote, ...more });
  }

  #placeOf(said: Said): { readonly place: Place; readonly quote: string } {
    if ('whole' in said) return { place: { kind: 'whole' }, quote: '' };
    if ('mark' in said) {
      const mark = this.#fileOf(said.in).marks[said.mark];
      if (!mark) throw new Error(`${said.in} has no mark ${said.mark}`);
      return { place: { kind: 'page', page: mark.page, boxes: [mark.box] }, quote: mark.words };
    }
    const docs = this.#docs.get(said.in);
    const field = said.field ?? (docs ? 'statement' : 'text');
    const doc = field === 'translation' ? docs?.translation : docs?.statement;
    const text = doc ? statementToText(doc) : this.#fileOf(said.in).text;
    const from = text.indexOf(said.quote);
    if (from === -1) throw new Error(`${said.in} does not say: ${said.quote}`);
    return { place: { kind: 'passage', field, from, to: from + said.quote.length }, quote: said.quote };
  }

  #fileOf(word: string): MadeFile {
    const made = this.#files.get(word);
    if (!made) throw new Error(`There is no item ${word}`);
    return made;
  }
}

/** Each transliteration says which written form it gives: the last one before it in other letters, or the name itself. */
function namesOf({ name, otherNames }: { readonly name?: string; readonly otherNames?: readonly NameForm[] }) {
  let written = name;
  const forms = (otherNames ?? []).map((form) => {
    if (form.form !== 'transliteration') {
      written = form.text;
      return form;
    }
    return written === undefined ? form : { ...form, of: written };
  });
  return otherNames ? { otherNames: forms } : {};
}

function dateOf({ when, daysAfter }: SourceEvent): Edtf {
  if (!daysAfter) return whenOf(when);
  const anchor = events.findIndex(({ word }) => word === daysAfter.event);
  const relative = { anchor: ref(eventWord(anchor)), field: 'when', order: 'after', count: daysAfter.days, unit: 'day' } as const;
  return { ...whenOf(when), relative };
}

const eventWord = (index: number) => `e${two(index + 1)}`;
const two = (number: number) => String(number).padStart(2, '0');
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as Sha256;

const kinds = new Map<string, Kind>(
  [...people, ...compounds, ...organizations, ...identifiers].map(({ word, kind }) => [word, kind]),
);
function kindOf(word: string): Kind {
  const kind = kinds.get(word);
  if (!kind) throw new Error(`Nobody is called ${word}`);
  return kind;
}

const mentionsIn = (paragraphs: readonly string[]) => [
  ...new Set(paragraphs.flatMap((text) => [...text.matchAll(/@\{(\w+)\|/g)].map(([, word = '']) => ref(word)))),
];
