import { describe, expect, test } from 'vitest';
import { createRecoveryCode } from '../../../src/crypto/passphrase.ts';
import { passphraseStrength } from '../../../src/ui/unlock/passphraseStrength.ts';
import { askedGroups, groupsOf, isGroup } from '../../../src/ui/unlock/recoveryGroups.ts';
import { suggestPassphrase } from '../../../src/ui/unlock/suggestPassphrase.ts';

describe('the strength of a passphrase', () => {
  test.each(['password', 'Password123!', 'qwertyuiop', '12345678901', 'letmein2024'])('%s is refused', async (passphrase) => {
    expect((await passphraseStrength(passphrase)).strength).toBe('refused');
  });

  test('every suggestion is strong', async () => {
    for (let round = 0; round < 10; round += 1) {
      expect((await passphraseStrength(suggestPassphrase())).strength).toBe('strong');
    }
  });

  test('a very long passphrase is answered at once', async () => {
    const begun = performance.now();
    await passphraseStrength('correct horse battery staple '.repeat(200));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

test('a suggestion is six words of the list, and no two are alike', () => {
  const made = Array.from({ length: 50 }, () => suggestPassphrase());
  for (const each of made) expect(each.split(' ')).toHaveLength(6);
  expect(new Set(made).size).toBe(50);
});

describe('typing the recovery code back', () => {
  test('two different groups are asked, in order, and never the check alone', () => {
    for (let round = 0; round < 200; round += 1) {
      const [first, second] = askedGroups(9);
      expect(first).toBeLessThan(second);
      expect(second).toBeLessThan(8);
      expect(first).toBeGreaterThanOrEqual(0);
    }
  });

  test('it forgives what unlocking forgives, and nothing more', () => {
    expect(isGroup(' 0o1l ', '0011')).toBe(true);
    expect(isGroup('abcd', 'ABCD')).toBe(true);
    expect(isGroup('ABCE', 'ABCD')).toBe(false);
    expect(isGroup('', 'ABCD')).toBe(false);
  });

  test('a real code has nine groups, each of which is itself', () => {
    const groups = groupsOf(createRecoveryCode());
    expect(groups).toHaveLength(9);
    for (const group of groups) expect(isGroup(group.toLowerCase(), group)).toBe(true);
  });
});
