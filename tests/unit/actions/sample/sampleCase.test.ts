import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { SampleRecord } from '../../../../src/actions/sample/sampleCase.ts';
import type { Value } from '../../../../src/domain/change.ts';
import { claimKey } from '../../../../src/domain/claims.ts';
import { fieldsOfKind, type Kind } from '../../../../src/domain/dictionary.ts';
import { readEdtf } from '../../../../src/domain/edtf.ts';
import type { Edtf, NameForm, OtherValue, Place, StatementDoc } from '../../../../src/domain/fields.ts';
import { sniffMediaType } from '../../../../src/domain/mediaType.ts';
import { statementToText } from '../../../../src/domain/statementText.ts';
import { readDocumentText } from '../../../../src/pdf/viewingText.ts';
import { readSampleCase, readSampleFile } from '../../../support/sampleCase/shelf.ts';

const { records } = readSampleCase();
const ofKind = (kind: Kind) => records.filter((record) => record.kind === kind);
const byKey = new Map(records.map((record) => [record.key, record]));
const field = <T>(record: SampleRecord | undefined, name: string) => record?.fields[name] as T;
const sourcesOf = (claim: string) => ofKind('source').filter((source) => source.fields['claim'] === claim);

describe('the sample case', () => {
  it('says that it is invented', () => {
    expect(field(records[0], 'title')).toMatch(/^Sample – invented/);
  });

  it('has what it promises', () => {
    const count = (kind: Kind) => ofKind(kind).length;
    expect({
      compounds: count('compound'),
      people: count('person'),
      interviews: count('interview'),
      translated: ofKind('interview').filter((interview) => 'translation' in interview.fields).length,
      items: count('item'),
      events: count('event'),
      withdrawn: ofKind('consent').filter((consent) => consent.fields['decision'] === 'withdrawn').length,
    }).toEqual({ compounds: 3, people: 14, interviews: 6, translated: 2, items: 25, events: 40, withdrawn: 1 });
  });

  it('has only fields of the dictionary, and every key in it is a record of it', () => {
    for (const { key, kind, fields } of records) {
      for (const name of Object.keys(fields)) expect(fieldsOfKind(kind), `${key} ${name}`).toHaveProperty(name);
    }
    const named = [...JSON.stringify(records.map(({ fields }) => fields)).matchAll(/"(ref:[^"]*)"/g)].map(([, key = '']) => key);
    expect(named.filter((key) => !byKey.has(key))).toEqual([]);
    expect(byKey.size).toBe(records.length);
  });

  it.each([
    ['Latin', /\p{sc=Latin}/u],
    ['Chinese', /\p{sc=Han}/u],
    ['Thai', /\p{sc=Thai}/u],
    ['Khmer', /\p{sc=Khmer}/u],
    ['Burmese', /\p{sc=Myanmar}/u],
    ['Vietnamese', /[ăâđêôơưễịảồ]/iu],
  ])('names somebody in %s script', (_script, letters) => {
    const named = ofKind('person').filter((person) => letters.test(field(person, 'name')));
    expect(named.length).toBeGreaterThan(0);
  });

  it('gives a transliteration to every name that is not in plain Latin letters', () => {
    for (const person of ofKind('person').filter((each) => !/^[A-Za-z ]+$/.test(field(each, 'name')))) {
      const others = field<NameForm[]>(person, 'otherNames');
      expect(
        others.filter(({ form, script }) => form === 'transliteration' && script === 'Latn').length,
        person.key,
      ).toBeGreaterThan(0);
    }
  });

  it('dates everything in EDTF, exactly and loosely', () => {
    const dates = records.flatMap(({ fields }) =>
      ['when', 'period', 'birth', 'operated'].map((name) => fields[name] as Edtf | undefined),
    );
    const written = dates.filter((date) => date !== undefined);
    for (const { edtf, earliest, latest } of written) {
      expect(readEdtf(edtf)).toEqual({ ok: true, value: { edtf, earliest, latest } });
    }
    const events = ofKind('event').map((event) => field<Edtf>(event, 'when').edtf);
    expect(events.filter((edtf) => /^\d{4}-\d\d-\d\d$/.test(edtf)).length).toBeGreaterThan(10);
    expect(events.filter((edtf) => !/^\d{4}-\d\d-\d\d$/.test(edtf)).length).toBeGreaterThan(10);
    expect(ofKind('event').filter((event) => 'words' in event.fields).length).toBeGreaterThan(10);
  });

  it('bears out every link, and every event but the one that is to look unfinished', () => {
    expect(ofKind('link').filter(({ key }) => sourcesOf(key).length === 0)).toEqual([]);
    expect(ofKind('event').filter(({ key }) => sourcesOf(key).length === 0)).toHaveLength(1);
  });

  it('has statements that contradict each other about a day, each with its own sources', () => {
    const disputed = ofKind('event').filter((event) => field<OtherValue[]>(event, 'otherValues') !== undefined);
    expect(disputed.length).toBeGreaterThanOrEqual(2);
    for (const event of disputed) {
      const values = [event.fields['when'], ...field<OtherValue[]>(event, 'otherValues').map(({ value }) => value)] as Value[];
      for (const value of values) {
        const sources = sourcesOf(event.key).filter(({ fields }) => fields['claimValue'] === claimKey(value));
        expect(sources.length, event.key).toBeGreaterThan(0);
        expect(sources.every(({ fields }) => fields['claimField'] === 'when')).toBe(true);
      }
    }
  });

  it('points each source and excerpt to a place that is there', () => {
    for (const { key, fields } of [...ofKind('source'), ...ofKind('excerpt')]) {
      const origin = byKey.get(fields['origin'] as string);
      const place = fields['place'] as Place;
      const words = (fields['quote'] ?? byKey.get(String(fields['excerpt']))?.fields['quote']) as string | undefined;
      if (place.kind === 'passage') {
        const held = field<StatementDoc | string>(origin, place.field);
        const text = typeof held === 'string' ? held : statementToText(held);
        expect(place.to, key).toBeLessThanOrEqual(text.length);
        if (words !== undefined) expect(text.slice(place.from, place.to), key).toBe(words);
      }
      if (place.kind === 'page') {
        expect(place.page).toBeLessThanOrEqual(field<number | undefined>(origin, 'pages') ?? 1);
        for (const { x, y, width, height } of place.boxes) {
          expect(Math.min(x, y), key).toBeGreaterThanOrEqual(0);
          expect(Math.min(width, height), key).toBeGreaterThan(4);
        }
      }
    }
  });

  it('has exactly the bytes, the type and the words that it declares', async () => {
    for (const { key, fields, file } of ofKind('item')) {
      if (!file) throw new Error(`${key} has no file`);
      const bytes = readSampleFile(file.name);
      expect(bytes.length, key).toBe(file.sizeBytes);
      expect(createHash('sha256').update(bytes).digest('hex'), key).toBe(file.sha256);
      expect(sniffMediaType(bytes.subarray(0, 4096)), key).toBe(fields['mediaType']);
      if (fields['mediaType'] !== 'application/pdf') continue;
      const task = getDocument({ data: bytes.slice(), verbosity: 0 });
      const document = await task.promise;
      const { text } = await readDocumentText(document);
      expect(document.numPages, key).toBe(fields['pages']);
      expect(text.trim(), key).toBe(((fields['text'] as string | undefined) ?? '').trim());
      await task.destroy();
    }
  });

  it('has papers with words, scans without, photographs with metadata, a chat, and papers that say what they are', () => {
    const types = ofKind('item').map((item) => ({ item, type: String(item.fields['mediaType']), words: 'text' in item.fields }));
    const count = (type: string, words: boolean) => types.filter((each) => each.type === type && each.words === words).length;
    expect(count('application/pdf', true)).toBe(8);
    expect(count('application/pdf', false)).toBe(5);
    expect(count('text/plain', true)).toBe(3);
    const photographs = types
      .filter(({ type }) => type === 'image/jpeg')
      .map(({ item }) => readSampleFile(item.file?.name ?? ''));
    expect(photographs).toHaveLength(7);
    for (const bytes of photographs) {
      const head = new TextDecoder('latin1').decode(bytes.subarray(0, 600));
      expect(head).toContain('Exif');
      expect(head).toMatch(/20\d\d:\d\d:\d\d \d\d:\d\d:\d\d/);
      expect(head).toContain('Sample - invented');
    }
    for (const { item, words } of types) if (words) expect(field(item, 'text')).toContain('Sample – invented');
  });

  it('stays small', () => {
    const total = ofKind('item').reduce((sum, { file }) => sum + (file?.sizeBytes ?? 0), 0);
    expect(total).toBeLessThan(3 * 1024 * 1024);
  });
});
