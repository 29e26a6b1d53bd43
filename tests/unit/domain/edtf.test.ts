import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/domain/edtf.ts';
import { type DateInput, readDateInput, readPhrase } from '../../../src/domain/edtfInput.ts';
import { edtfToParts, partsToEdtf } from '../../../src/domain/edtfParts.ts';
import { readPlainDate, withYear } from '../../../src/domain/plainDate.ts';

const typed = (text: string, locale = 'en') => readDateInput({ form: 'on', first: text, last: '' }, locale);
const edtfOf = (text: string) => {
  const read = typed(text);
  return read.ok ? read.value.edtf : read.error.type;
};
const daysOf = (edtf: string) => {
  const read = readEdtf(edtf);
  return read.ok ? [read.value.earliest, read.value.latest] : read.error.type;
};

describe('a time of day', () => {
  it.each([
    ['14 Mar 2025 22:30', '2025-03-14T22:30:00'],
    ['14 Mar 2025 at 10:30 pm', '2025-03-14T22:30:00'],
    ['14 March 2025, 12:05 am', '2025-03-14T00:05:00'],
    ['2025-03-14T22:30', '2025-03-14T22:30:00'],
    ['from 14 Mar 2025 22:30 to 15 Mar 2025 02:00', '2025-03-14T22:30:00/2025-03-15T02:00:00'],
  ])('is read with its day: %s', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
    expect(daysOf(edtf)).toEqual([edtf.slice(0, 10), edtf.includes('/') ? '2025-03-15' : '2025-03-14']);
  });

  it.each(['14 Mar 2025 25:00', '14 Mar 2025 13:00 pm', 'March 2025 22:30', '2025-03-14T24:00:00', '2025-02-30T10:00:00'])(
    'is refused where it cannot be: %s',
    (text) => {
      expect(edtfOf(text)).toBe('notADate');
    },
  );

  it('never ends before it begins, and asks which day is meant where two readings fit', () => {
    expect(edtfOf('from 14 Mar 2025 22:30 to 14 Mar 2025 21:00')).toBe('reversed');
    const read = typed('03/04/2025 22:30');
    expect(!read.ok && read.error).toEqual({
      type: 'ambiguous',
      readings: ['2025-04-03T22:30:00', '2025-03-04T22:30:00'],
    });
  });
});

describe('a date that is not one', () => {
  it.each([
    '2023-02-30',
    '2023-25',
    '2023-33',
    '2023-41',
    '2023-99',
    '2023-13',
    '2023-00',
    '2023-3',
    '1e3',
    '0x7e7',
    '2023-W10',
    '',
    '   ',
    '2023//2024',
    '2023-03-14T10:00:00Z',
    '../..',
    '/',
    '[]',
    '{}',
    '[2023',
    '2023]',
    '[2023..2024..2025]',
    'uuuu',
    'open',
    '2023-03/2023-04/2023-05',
    '🗓',
    '２０２３',
    'X'.repeat(500),
  ])('is refused: %s', (text) => {
    expect(daysOf(text)).toBe('notADate');
  });

  it.each(['99999', '-0044', 'Y12345', '0000', '0999', 'Y-17E7'])('out of the years we take is named so: %s', (text) => {
    expect(daysOf(text)).toBe('outOfRange');
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readEdtf(text);
        readPhrase(text);
        typed(text);
        typed(text, 'km');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a reversed interval', () => {
  it.each(['2023-05/2023-02', '2023/2022', '[2023-05..2023-03]', '2023-05-02/2023-05-01', '2024-21/2023-22', '2025~/2023?'])(
    'is refused: %s',
    (text) => expect(daysOf(text)).toBe('reversed'),
  );

  it('is refused when typed in words', () => {
    expect(edtfOf('between May 2023 and March 2023')).toBe('reversed');
    expect(edtfOf('from 14 May 2023 to 2 May 2023')).toBe('reversed');
  });

  it('is not seen where the ends only overlap', () => {
    expect(daysOf('2023-03-15/2023-03')).toEqual(['2023-03-15', '2023-03-31']);
    expect(daysOf('2023-03-14/2023-03-14')).toEqual(['2023-03-14', '2023-03-14']);
    expect(daysOf('2023/2023-01')).toEqual(['2023-01-01', '2023-01-31']);
  });
});

describe('the outermost days', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-03-14', '2023-03-14', '2023-03-14'],
    ['2023-03~', '2023-03-01', '2023-03-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2023-XX', '2023-01-01', '2023-12-31'],
    ['[2023-03..2023-05]', '2023-03-01', '2023-05-31'],
    ['[2021,2023-05,2022]', '2021-01-01', '2023-05-31'],
    ['{2020..2022}', '2020-01-01', '2022-12-31'],
    ['[..2023-03]', null, '2023-03-31'],
    ['2023-03/..', '2023-03-01', null],
    ['2021-21/2022-22', '2021-01-01', '2022-12-31'],
    ['2021-24', '2021-01-01', '2022-03-31'],
    ['XXXX', null, null],
  ])('of %s are %s and %s', (edtf, earliest, latest) => {
    expect(daysOf(edtf)).toEqual([earliest, latest]);
  });
});

describe('what people type', () => {
  it.each([
    ['14 Mar 2025', '2025-03-14'],
    ['14 March 2025', '2025-03-14'],
    ['March 14, 2025', '2025-03-14'],
    ['14th of March 2025', '2025-03-14'],
    ['1 Sept 2024', '2024-09-01'],
    ['1 Sep. 2024', '2024-09-01'],
    ['14/03/2025', '2025-03-14'],
    ['03/14/2025', '2025-03-14'],
    ['05.05.2025', '2025-05-05'],
    ['2025/3/4', '2025-03-04'],
    ['03/2025', '2025-03'],
    ['may 2023', '2023-05'],
    ['2020s', '202X'],
    ['about March 2023', '2023-03~'],
    ['c. 2022', '2022~'],
    ['2022?', '2022?'],
    ['before 14 March 2023', '[..2023-03-14]'],
    ['since June 2021', '[2021-06..]'],
    ['between March 2022 and 5 May 2022', '[2022-03..2022-05-05]'],
    ['from 2021 to March 2022', '2021/2022-03'],
    ['March 2022 – May 2022', '2022-03/2022-05'],
    ['2022-03/2022-05', '2022-03/2022-05'],
    ['unknown', 'XXXX'],
    ['2023-XX-14', '2023-XX-14'],
    ['๑๔/๐๓/๒๐๒๕', '2025-03-14'],
    ['១៤/០៣/២០២៥', '2025-03-14'],
    ['2568 BE', '2025'],
    ['พ.ศ. ๒๕๖๘', '2025'],
  ])('%s is %s', (text, edtf) => expect(edtfOf(text)).toBe(edtf));

  it.each([
    '31 Feb 2023',
    'Marchember 2023',
    '14 Mar 25',
    'yesterday',
    'after Songkran',
    'before',
    'between 2022 and',
    '32/01/2023',
  ])('is refused rather than guessed: %s', (text) => expect(['notADate', 'empty']).toContain(edtfOf(text)));

  it('keeps both readings of a date that may be March or April', () => {
    expect(readPlainDate('03/04/2023')).toEqual({
      ok: false,
      error: { type: 'ambiguous', readings: ['2023-04-03', '2023-03-04'] },
    });
  });

  it('asks which calendar a Thai year belongs to', () => {
    expect(readPlainDate('14 Mar 2568')).toEqual({ ok: false, error: { type: 'buddhistYear', year: 2568, meant: 2025 } });
  });

  it('knows month names of the interface language', () => {
    expect(readPlainDate('14 มีนาคม 2025', 'th')).toEqual({ ok: true, value: '2025-03-14' });
    expect(readPlainDate('14 mars 2025', 'fr')).toEqual({ ok: true, value: '2025-03-14' });
    expect(readPlainDate('14 March 2025', 'th')).toEqual({ ok: true, value: '2025-03-14' });
  });

  it.each([
    ['14 มีนาคม พ.ศ. 2566', '2023-03-14'],
    ['วันที่ ๑๔ มีนาคม พ.ศ. ๒๕๖๖', '2023-03-14'],
    ['เดือนมีนาคม พ.ศ. 2566', '2023-03'],
    ['14 มี.ค. ค.ศ. 2023', '2023-03-14'],
    ['พ.ศ. 2566', '2023'],
    ['14 March 2566 BE', '2023-03-14'],
  ])('reads a Thai date as it stands in a court paper: %s is %s', (text, value) =>
    expect(readPlainDate(text, 'th')).toEqual({ ok: true, value }),
  );

  it.each([
    ['ថ្ងៃទី១៤ ខែមីនា ឆ្នាំ២០២៣', '2023-03-14'],
    ['ថ្ងៃទី 14 ខែ មីនា ឆ្នាំ 2023 គ.ស.', '2023-03-14'],
    ['ខែមីនា ឆ្នាំ២០២៣', '2023-03'],
    ['ឆ្នាំ ២០២៣', '2023'],
    ['១៤ មីនា ២០២៣', '2023-03-14'],
  ])('reads a Khmer date as it stands in a court paper: %s is %s', (text, value) =>
    expect(readPlainDate(text, 'km')).toEqual({ ok: true, value }),
  );

  it('still asks about a Thai year without an era, whatever words stand before it', () => {
    expect(readPlainDate('เดือนพฤษภาคม 2566', 'th')).toEqual({
      ok: false,
      error: { type: 'buddhistYear', year: 2566, meant: 2023 },
    });
  });

  it('keeps the day and the month when the other calendar is chosen', () => {
    expect(withYear('วันที่ ๑๔ มีนาคม ๒๕๖๖', 2566, 2023)).toBe('วันที่ ๑๔ มีนาคม 2023');
    expect(withYear('between March 2566 and May 2566', 2566, 2023)).toBe('between March 2023 and May 2023');
    expect(withYear('14 March 2565', 2566, 2023)).toBe('14 March 2565');
  });

  it('says that a chosen form still lacks a date', () => {
    const inputs: DateInput[] = [
      { form: 'on', first: '', last: '' },
      { form: 'between', first: '2022', last: ' ' },
      { form: 'before', first: '2022', last: '' },
    ];
    for (const input of inputs) expect(readDateInput(input)).toEqual({ ok: false, error: { type: 'empty' } });
  });
});

describe('parts of a date', () => {
  const plain = fc.date({ min: new Date('1000-01-01'), max: new Date('2400-12-31'), noInvalidDate: true }).chain((date) => {
    const day = date.toISOString().slice(0, 10);
    return fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4));
  });

  it('come back as they were, and their days hold every day of both ends', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('on', 'about', 'unsure', 'before', 'after', 'between', 'during'),
        plain,
        plain,
        (form, a, b) => {
          const [first, last] = a.slice(0, 4) <= b.slice(0, 4) ? [a, b] : [b, a];
          const edtf = partsToEdtf({ form, first, last });
          expect(edtf).toBeDefined();
          const parts = edtfToParts(edtf ?? '');
          expect(parts?.form).toBe(form);
          expect(partsToEdtf(parts ?? { form: 'unknown', first: null, last: null })).toBe(edtf);
          const read = readEdtf(edtf ?? '');
          if (!read.ok) {
            expect(read.error.type).toBe('reversed');
            return;
          }
          if (read.value.earliest !== null && form !== 'before') expect(read.value.earliest.startsWith(first)).toBe(true);
          if (read.value.latest !== null && (form === 'between' || form === 'during')) {
            expect(read.value.latest.startsWith(last)).toBe(true);
          }
        },
      ),
    );
  });

  it('are not made of richer dates, which are shown as written', () => {
    for (const edtf of ['2023-XX', '[2021,2023]', '2021-21', '{2020..2022}']) expect(edtfToParts(edtf)).toBeUndefined();
  });
});
