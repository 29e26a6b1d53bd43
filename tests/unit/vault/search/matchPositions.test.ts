import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../../src/vault/search/createSearchIndex.ts';
import { matchPositions } from '../../../../src/vault/search/matchPositions.ts';

const shown = (text: string, query: string): readonly string[] =>
  matchPositions(text, query).map(({ from, to }) => text.slice(from, to));

describe('Where the words of a query stand', () => {
  it.each([
    ['The guard took my passport.', 'passport guard ', ['guard', 'passport']],
    ['Passports and passport', 'pass', ['Passports', 'passport']],
    ['The guard took my passport.', 'pasport', ['passport']],
    ['ông Nguyễn Văn Đức nói', 'duc', ['Đức']],
    ['ông Nguye\u0302\u0303n nói', 'nguyễn', ['Nguye\u0302\u0303n']],
    ['ผมถูกขายไปที่เมียวดีและทำงาน', 'เมียวดี', ['เมียวดี']],
    ['ไม่มีน้ำในห้อง', 'น้ำ', ['น้ำ']],
    ['ทำงานในตึก', 'ทำ', ['ทำ']],
    ['ត្រូវបានគេលក់ទៅព្រះសីហនុហើយ', 'ព្រះសីហនុ', ['ព្រះសីហនុ']],
    ['ကျွန်တော်မြဝတီမှာအလုပ်လုပ်ခဲ့တယ်', 'မြဝတီ', ['မြဝတီ']],
    ['ຂາຍໄປສາມຫຼ່ຽມຄຳແລະ', 'ສາມຫຼ່ຽມຄຳ', ['ສາມຫຼ່ຽມຄຳ']],
    ['我被卖到了妙瓦底的诈骗园区', '妙瓦底', ['妙瓦底']],
    ['ﾊﾟｽﾎﾟｰﾄを取られた', 'パスポート', ['ﾊﾟｽﾎﾟｰﾄ']],
    ['미얀마에서 일했다', '미얀마', ['미얀마에서']],
    ['أخذوا جواز السفر', 'اخذوا السفر', ['أخذوا', 'السفر']],
    ['call +855 (12) 345-678 now', '85512345678', ['855 (12) 345-678']],
    ['call 85512345678 now', '+855 12 345 678', ['85512345678']],
    ["d'Ivoire", 'ivoire', ['Ivoire']],
    ["d'Ivoire", "d'ivoire", ["d'Ivoire"]],
    ['𠮷野家 and 𠮷野', '𠮷野', ['𠮷野', '𠮷野']],
    ['nothing here', 'dragon', []],
    ['nothing here', '', []],
  ])('%s ← %s', (text, query, expected) => {
    expect(shown(text, query)).toEqual(expected);
  });

  it('shows misspelt words only where none stands as typed', () => {
    expect(shown('sokha and sokhe', 'sokha ')).toEqual(['sokha']);
    expect(shown('sokhe', 'sokha ')).toEqual(['sokhe']);
  });

  it('answers ranges in order, apart from each other and inside the text, for any text and query', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'sokha',
          ' ',
          'เมีย',
          'วดี',
          'น้ำ',
          '妙瓦',
          '底',
          "o'b",
          '012',
          '-',
          '\u0301',
          '𠮷',
          '미얀마',
          '\u200b',
          '\u00ad',
        ),
        { maxLength: 12 },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), words, (text, query) => {
        let end = 0;
        for (const { from, to } of matchPositions(text, query)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has a place to show for every one-word hit as typed', () => {
    const word = fc.constantFrom(
      'sokha',
      'เมียวดี',
      'ព្រះសីហនុ',
      'မြဝတီ',
      '妙瓦底',
      'ミャンマー',
      '미얀마에서',
      'السفر',
      'đức',
      '012345678',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('', ' '), fc.nat(), (words, gap, pick) => {
        const text = words.join(gap);
        const query = words[pick % words.length] as string;
        const index = createSearchIndex();
        index.put({ id: 'a', timeMs: 0, fields: [{ rank: 'text', text }], tags: [] });
        if (index.query({ text: query }).total === 0) return;
        expect(matchPositions(text, query).length).toBeGreaterThan(0);
      }),
    );
  });
});
