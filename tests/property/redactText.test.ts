// Laws of text redaction: whatever the names, the disguise and the text around them, no term is left in what comes out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/redact/fold.ts';
import { redactText } from '../../src/redact/redactText.ts';
import { suggestTerms } from '../../src/redact/suggestTerms.ts';
import { policyOf } from '../unit/redact/policyOf.ts';

const latinName = fc.stringMatching(/^[A-Z][a-z]{4,9}$/);
const nativeName = fc.constantFrom('สมชาย', 'សុខា', 'ສົມສັກ', 'အောင်အောင်', '王小明', 'Нарин', 'أحمد', 'አለማየሁ', 'น้ำทิพย์', 'ពិសិដ្ឋ');
const name = fc.oneof({ weight: 3, arbitrary: latinName }, { weight: 1, arbitrary: nativeName });
const joint = fc.constantFrom('', ' ', '-', '-\n', '\u00ad', '\u200b', '.', '_', '\u2060', ' \n ', '\u0301', '\u202e');
const disguised = (plain: string) =>
  fc.array(fc.tuple(joint, fc.constantFrom('as is', 'upper', 'wide')), { minLength: 1, maxLength: plain.length }).map((dress) =>
    [...plain]
      .map((character, i) => {
        const [between, style] = dress[i % dress.length] ?? ['', 'as is'];
        const code = character.codePointAt(0) ?? 0;
        const worn =
          style === 'upper'
            ? character.toUpperCase()
            : style === 'wide' && code > 32 && code < 127
              ? String.fromCodePoint(code + 0xfee0)
              : character;
        return worn + (i + 1 < [...plain].length ? between : '');
      })
      .join(''),
  );
const around = fc.string({ unit: fc.constantFrom(...'abc xyz ,.-\n12ñกข', 'the ', 'Witness '), maxLength: 30 });
const planted = fc.tuple(name, around, around).chain(([plain, before, after]) =>
  fc.tuple(
    fc.constant(plain),
    disguised(plain).map((dress) => `${before} ${dress} ${after}`),
  ),
);
/** Letters and digits alone, by Unicode's own rules and none of the redactor's. */
const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

describe('for every name, disguise and surrounding', () => {
  it('nothing that comes out spells the name', () => {
    fc.assert(
      fc.property(planted, ([plain, text]) => {
        const { text: out } = redactText(text, policyOf([plain]));
        expect(fold(out).text).not.toContain(fold(plain).text);
        expect(bare(out)).not.toContain(bare(plain));
      }),
      { numRuns: 2_000 },
    );
  });
  it('several people with several forms leave no form of any', () => {
    fc.assert(
      fc.property(
        fc.array(latinName, { minLength: 2, maxLength: 6 }),
        fc.array(around, { minLength: 7, maxLength: 7 }),
        (names, gaps) => {
          const policy = policyOf(...names.map((each): [string, ...string[]] => [each, ...suggestTerms({ name: each })]));
          const { text: out } = redactText(names.map((each, i) => `${gaps[i]} ${each}’s `).join('') + gaps[6], policy);
          for (const each of names) expect(bare(out)).not.toContain(bare(each));
        },
      ),
      { numRuns: 300 },
    );
  });
  it('what came out is left as it is when redacted again', () => {
    fc.assert(
      fc.property(planted, ([plain, text]) => {
        const policy = policyOf([plain]);
        const once = redactText(text, policy).text;
        expect(redactText(once, policy)).toEqual({ text: once, finds: [] });
      }),
      { numRuns: 500 },
    );
  });
  it('text without the name comes out unchanged', () => {
    fc.assert(
      fc.property(around, (text) => {
        expect(redactText(text, policyOf(['Qzqzqzqz'])).text).toBe(text);
      }),
    );
  });
  it('each find says where in the original it stood', () => {
    fc.assert(
      fc.property(planted, ([plain, text]) => {
        const { finds } = redactText(text, policyOf([plain]));
        expect(finds.length).toBeGreaterThan(0);
        for (const { from = 0, to = 0 } of finds) expect(fold(text.slice(from, to)).text.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
