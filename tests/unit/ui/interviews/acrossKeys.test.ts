import { afterEach, expect, test, vi } from 'vitest';
import { isAcross } from '../../../../src/ui/interviews/acrossKeys.ts';

const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const press = (keys: Partial<typeof held>) => ({ key: 'ArrowRight', code: 'ArrowRight', ...held, ...keys });
afterEach(() => vi.unstubAllGlobals());

test('on a Mac, Option and an arrow stays a jump over a word: Control, Command and an arrow change the column', () => {
  vi.stubGlobal('navigator', { platform: 'MacIntel' });
  expect(isAcross(press({ altKey: true }))).toBe(false);
  expect(isAcross(press({ metaKey: true }))).toBe(false);
  expect(isAcross(press({ ctrlKey: true, metaKey: true }))).toBe(true);
});

test('elsewhere Alt and an arrow change the column, and nothing else does', () => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' });
  expect(isAcross(press({ altKey: true }))).toBe(true);
  expect(isAcross(press({ altKey: true, ctrlKey: true }))).toBe(false);
  expect(isAcross(press({ ctrlKey: true }))).toBe(false);
});
