import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonicalJson.ts';
import type { Value } from '../../../src/domain/change.ts';
import { sameValue } from '../../../src/domain/sameValue.ts';

test('values are the same exactly when their canonical JSON is', () => {
  const value = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Value[]>(null, true, 0, 1, 'a', '', '1'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }) as fc.Arbitrary<Value>,
    ),
  })).value;
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(sameValue(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
      expect(sameValue(one, JSON.parse(canonicalJson(one)) as Value)).toBe(true);
    }),
  );
});
