// Two readers that share no code have to agree: what the redactor lets out, the gate finds clean; what it never saw, the gate finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExaminer } from '../../src/redact/gate/examiner.ts';
import { redactText } from '../../src/redact/redactText.ts';
import { suggestTerms } from '../../src/redact/suggestTerms.ts';
import type { Policy } from '../../src/redact/types.ts';
import { policyOf } from '../unit/redact/policyOf.ts';

const given = fc.constantFrom(
  'Narin',
  'Dara',
  'Li',
  'May',
  'An',
  'Chanthou',
  'Khin',
  'Is',
  'Will',
  'Öykü',
  'Nguyễn',
  'Jean-Paul',
  'សុខា',
  'สมชาย',
  '小明',
  'Нарин',
);
const family = fc.constantFrom('Sokhavan', 'Win', 'Ng', 'Mark', 'Smith', 'Straße', 'Łukasz', 'O’Brien', 'ပြုံး', 'أحمد');
const person = fc.tuple(given, family).map(([a, b]) => `${a} ${b}`);
const words = fc.array(
  fc.constantFrom(
    'the',
    'van',
    'May',
    'may',
    'will',
    'is',
    'Is',
    'a',
    'market',
    'summary',
    'said',
    'then',
    'Lisbon',
    'standard',
    '12',
    'N.',
    'S.',
    'not',
    '\n',
    '-',
    '‘x’',
    'ទៅ',
    'ไป',
    '去',
  ),
  { maxLength: 25 },
);
const separator = fc.constantFrom(' ', '', '-', '\n', '_', '.', '\u200b');

async function leaksIn(text: string, policy: Policy): Promise<number> {
  const examiner = await createExaminer(policy, [], undefined);
  examiner.text({ file: 'x', channel: 'text', place: 'whole' }, text);
  examiner.bytes({ file: 'x', channel: 'raw', place: 'whole' }, new TextEncoder().encode(text), true);
  return examiner.report().leaks.length;
}
const policyFor = (names: readonly string[]) =>
  policyOf(...names.map((name): [string, ...string[]] => [name, ...suggestTerms({ name })]));

describe('the redactor and the gate', () => {
  it('agree on what is clean: nothing that was redacted is blocked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
        words,
        words,
        separator,
        async (names, before, after, joint) => {
          const policy = policyFor(names);
          const text = [
            ...before,
            ...names.map((name) => name.replace(' ', joint)),
            ...after,
            ...names.map((name) => name.toUpperCase()),
          ].join(' ');
          expect(await leaksIn(redactText(text, policy).text, policy)).toBe(0);
        },
      ),
      { numRuns: 400 },
    );
  });
  it('agree on what is not: a full name that is left in is found', async () => {
    await fc.assert(
      fc.asyncProperty(person, words, words, fc.constantFrom(' ', '-', '\n', '_', '.'), async (name, before, after, joint) => {
        const text = [...before, name.replace(' ', joint), ...after].join(' ');
        expect(await leaksIn(text, policyOf([name]))).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
